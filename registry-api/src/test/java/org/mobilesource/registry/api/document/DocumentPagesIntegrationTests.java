package org.mobilesource.registry.api.document;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.db.evidence.EvidenceIntake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Documents as people issue, print and withdraw them. */
@PagesTest
class DocumentPagesIntegrationTests {

	private static final Pattern SHEET = Pattern.compile("/MediaBox \\[0 0 ([\\d.]+) ([\\d.]+)]");

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EvidenceIntake intake;

	@BeforeAll
	static void startBrowser() {
		chromium = new Chromium();
	}

	@AfterAll
	static void stopBrowser() {
		chromium.close();
	}

	@BeforeEach
	void fourFindings() {
		new DocumentRows(this.jdbc).load();
	}

	@Test
	void manyAreIssuedAndPrintedInOneAct() throws IOException {
		still("R2_1.jpg");
		try (var page = open("/documents?kind=RESULT_NOTICE&day=2021-01-28", "reviewer")) {
			assertThat(page.locator("#rows tbody tr")).hasCount(4);
			page.check("#tick-all");
			page.click("#ticked button");
			assertThat(page.locator("#count")).hasText("可签发 3 份；不签发 1 份。");
			assertThat(page.locator("#rest")).containsText("须先经人工审核");
			page.click("main button[type=submit]");
			assertThat(page.locator("#issued")).hasText("本次签发 3 份；此前已签发 0 份。");
			page.reload();
			assertThat(page.locator("#issued")).hasText("本次签发 0 份；此前已签发 3 份。");
			page.click("#print button");
			assertThat(page.locator("main.document")).hasCount(3);
			page.waitForLoadState(); // with its pictures and its style

			assertA4(page, 6);
			assertThat(page.locator(".page").allInnerTexts()).containsExactly("第 1 页 / 共 2 页", "第 2 页 / 共 2 页",
					"第 1 页 / 共 2 页", "第 2 页 / 共 2 页", "第 1 页 / 共 2 页", "第 2 页 / 共 2 页");
			assertThat(page.locator("figure img")).hasCount(1);
			assertThat(page.evaluate("document.querySelector('figure img').naturalWidth")).isEqualTo(1200);
			assertThat(page.evaluate("getComputedStyle(document.querySelector('.sheet h1')).textAlign"))
				.as("the style is let through")
				.isEqualTo("center");
		}
	}

	@Test
	void bothKindsInBothLanguagesFillTheirSheets() throws IOException {
		still("R2_1.jpg");
		for (int i = 5; i < 10; i++) {
			this.jdbc
				.sql("""
						INSERT INTO station (code, name, kind, division, address, status, codes, import_id, import_line, row_hash)
						VALUES (?, '贵港市某某机动车检测服务有限公司', 'I', '450802', '贵港市港北区某某街道某某路某某号某某工业园', 'ACTIVE', '', 1, 1, 1),
						  (?, '贵港市某某汽车维修服务有限公司', 'M', '450802', '贵港市港北区某某街道某某路某某号某某工业园', 'ACTIVE', '', 1, 1, 1)""")
				.params("I" + i, "M" + i)
				.update();
		}
		try (var page = open("/deadlines/1", "reviewer")) {
			for (var kind : List.of("检验结果告知书", "整改告知书")) {
				page.navigate(address("/deadlines/1"));
				page.click("text=签发" + kind);
				page.click("main button[type=submit]");
				page.click("#done a");
				var document = page.url();
				for (var language : List.of("/zh", "/en")) {
					page.setViewportSize(1280, 900);
					page.navigate(document + language);
					assertA4(page, 2);
					assertThat(page.locator(".seal .place")).isVisible();
					page.setViewportSize(390, 800);
					assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
				}
			}
			page.navigate(address("/trucks/" + DocumentRows.TRUCK + "?tab=exceedances"));
			assertThat(page.locator(".documents li")).hasCount(2);
		}
	}

	@Test
	void serviceAndWithdrawalAreOnThePageOfTheDocument() {
		try (var page = open("/documents/preview?kind=REPAIR_NOTICE&key=1", "reviewer")) {
			page.click("main button[type=submit]");
			page.click("#done a");
			var document = page.url();
			page.fill("#servedOn", "2021-02-01");
			page.locator("#slip").press("End");
			page.locator("#slip").pressSequentially("门卫签收");
			page.click("#serve button");
			assertThat(this.jdbc.sql("SELECT slip FROM case_service").query(String.class).single())
				.matches("贵环改告〔\\d{4}〕00001号 门卫签收");
			assertThat(this.jdbc.sql("SELECT served_on FROM exceedance WHERE id = 1").query(String.class).single())
				.isEqualTo("2021-02-01");

			page.navigate(document);
			page.fill("#reason", "送达地址有误");
			page.click("#withdraw button");
			assertThat(page.locator("#state")).hasText("已撤回");
			assertThat(page.locator("main")).containsText("reviewer：送达地址有误");
			assertThat(page.locator("#withdraw")).hasCount(0);
			page.click("#verify");
			assertThat(page.locator("#withdrawn")).isVisible();
			page.setViewportSize(390, 800);
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
		}
	}

	/**
	 * A voided finding leaves its document without ground until somebody withdraws it.
	 */
	@Test
	void aDocumentOfAFallenFindingIsNoLongerSaidToBeValid() {
		try (var page = open("/documents/preview?kind=REPAIR_NOTICE&key=1", "reviewer")) {
			page.click("main button[type=submit]");
			page.click("#done a");
			var document = page.url();
			this.jdbc.sql("UPDATE exceedance SET state = 'VOIDED', void_cause = 'APPEAL_UPHELD' WHERE id = 1").update();

			page.navigate(address("/documents?kind=REPAIR_NOTICE&part=BASELESS"));
			page.click("#rows tbody td:last-child a");
			assertThat(page).hasURL(document);
			assertThat(page.locator("#state")).hasText("依据已不成立，应撤回");
			page.click("#verify");
			assertThat(page.locator("#baseless")).isVisible();
			assertThat(page.locator("#valid")).hasCount(0);
		}
	}

	@Test
	void whoMayNotIssueSeesHisOwnWithoutButtons() {
		try (var page = open("/documents/preview?kind=REPAIR_NOTICE&key=1&key=2", "reviewer")) {
			page.click("main button[type=submit]");
		}
		try (var page = open("/documents?kind=REPAIR_NOTICE&part=ISSUED", "operator")) {
			assertThat(page.locator("#rows tbody tr")).hasCount(1);
			page.click("#rows tbody td:last-child a");
			assertThat(page.locator("#withdraw")).hasCount(0);
			assertThat(page.locator("#serve")).hasCount(0);
			page.setViewportSize(390, 800);
			for (var address : List.of("/documents", "/documents?part=ISSUED", page.url())) {
				page.navigate(address.startsWith("/") ? address(address) : address);
				assertThat(page.evaluate("document.documentElement.scrollWidth")).as(address).isEqualTo(390);
			}
		}
	}

	/** The printed page has so many sheets of 210 by 297 mm, in points. */
	private static void assertA4(Page page, int sheets) {
		var pdf = new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true)),
				StandardCharsets.ISO_8859_1);
		var found = SHEET.matcher(pdf).results().toList();

		assertThat(found).hasSize(sheets).allSatisfy((sheet) -> {
			assertThat(Double.parseDouble(sheet.group(1))).isBetween(594.0, 596.0);
			assertThat(Double.parseDouble(sheet.group(2))).isBetween(841.0, 843.0);
		});
	}

	/** A picture of 2400 by 1600 dots. */
	private void still(String name) throws IOException {
		var picture = new BufferedImage(2400, 1600, BufferedImage.TYPE_INT_RGB);
		var drawing = picture.createGraphics();
		drawing.setPaint(Color.GRAY);
		drawing.fillRect(0, 0, 2400, 1600);
		drawing.dispose();
		var bytes = new ByteArrayOutputStream();
		ImageIO.write(picture, "jpeg", bytes);
		this.intake.begin("inbox", Instant.parse("2021-03-01T19:00:00Z"))
			.take(name, new ByteArrayInputStream(bytes.toByteArray()));
	}

	private Page open(String path, String account) {
		var page = chromium.newPage(this.port, account);
		page.navigate(address(path));
		return page;
	}

	private String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

}
