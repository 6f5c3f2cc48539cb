package org.mobilesource.registry.api.portal;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.PublishedRows;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.api.TestAccounts;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.domain.digest.Sha256;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import static org.mobilesource.registry.api.portal.PortalRows.RIVAL;
import static org.mobilesource.registry.api.portal.PortalRows.TODAY;

@PagesTest
class PortalIntegrationTests {

	private static final String OPERATOR = "operator";

	private static final String TRUCK = PortalRows.vin(2);

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AccountMapper accounts;

	private PublishedRows published;

	@BeforeAll
	static void startBrowser() {
		chromium = new Chromium();
	}

	@AfterAll
	static void stopBrowser() {
		chromium.close();
	}

	@BeforeEach
	void aFleetNearTheLine() {
		this.published = PortalRows.load(this.jdbc, this.accounts);
	}

	@Test
	void theHomePageOfACompanySaysWhatIsDueFirst() {
		try (var page = open("/", OPERATOR)) {
			assertThat(page.locator("#summary")).hasText("本企业 42 辆 · 需处理 3 辆 · 7 日内到期 2 辆");
			assertThat(page.locator("#urgent .plate")).hasText(new String[] { "桂RZ0002", "桂RZ0003", "桂RZ0001" });
			assertThat(page.locator("#urgent .chip")).hasText(new String[] { "临期", "临期", "整改中" });
			assertThat(page.locator("#urgent a").first()).containsText("整改期限 " + TODAY.plusDays(3) + "，还有 3 日");
			assertThat(page.locator("#others a")).hasCount(39);
		}
	}

	@Test
	void theHomePageOfACompanyNeedsNoListsYet() {
		RegistryTables.empty(this.jdbc);
		try (var page = open("/", OPERATOR)) {
			assertThat(page.locator("#summary")).hasText("本企业 0 辆 · 需处理 0 辆 · 7 日内到期 0 辆");
			assertThat(page.locator("main")).containsText("无数据");
		}
	}

	@Test
	void theStandingSaysWhatWouldMoveIt() {
		try (var page = open("/my", OPERATOR)) {
			assertThat(page.locator("#large-fleet")).containsText("14 / 15");
			assertThat(page.locator("#large-fleet")).containsText("再增加 1 辆柴油货车（含租用）将列入名单一");
			assertThat(page.locator("#high-exceedance")).containsText("19.0%（8/42）");
			assertThat(page.locator("#high-exceedance")).containsText("再超标 1 辆将列入名单二");
			assertThat(page.locator("#high-exceedance")).containsText("减少 3 辆未超标的车也将列入名单二");
		}
	}

	@Test
	void aTruckSaysWhatIsMissingByWhenAndWhere() {
		try (var page = open("/my", OPERATOR)) {
			page.click("#urgent a >> nth=0");

			assertThat(page.locator(".case")).containsText("请先维修，再到检验机构复检");
			assertThat(page.locator(".case .deadline")).hasText("期限 " + TODAY.plusDays(3) + "（当日有效）");
			assertThat(page.locator(".case .records tbody tr")).hasCount(1);
			assertThat(page.locator("main")).containsText("港北检验站 已过期");
			assertThat(page.locator("main")).containsText("港北维修厂 未知");
			assertThat(page.locator(".case .appeal")).hasAttribute("href", "/appeals/new?exceedance=2");
			assertThat(page.locator("main")).not().containsText("停业维修厂");
			assertThat(page.locator("main")).not().containsText("13800000000");
		}
	}

	@Test
	void papersArriveOnceAndClearNothing() {
		var photo = photo();
		var sheet = new FilePayload("sheet", "text/plain",
				("%PDF-1.4 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
		var text = new FilePayload("photo.jpg", "image/jpeg", "no photo".getBytes(StandardCharsets.UTF_8));
		try (var page = open("/my/trucks/" + TRUCK, OPERATOR)) {
			send(page, photo, text);
			assertThat(page.locator("#taken span"))
				.hasText(new String[] { "已收到 1 个文件。", "1 个文件不是 JPEG、PNG 或 PDF，未保存。" });
			send(page, photo, sheet);
			assertThat(page.locator("#taken span")).hasText(new String[] { "已收到 1 个文件。", "1 个文件此前已收到，未重复保存。" });
			assertThat(page.locator(".papers li")).hasCount(2);
			assertThat(page.locator(".papers .chip")).hasText(new String[] { "已收到", "已收到" });
		}
		try (var page = open("/deadlines/2", "transport")) {
			page.locator("#papers tbody tr").first().locator("[name=reason]").fill("看不清");
			page.locator("#papers tbody tr").first().locator("[value=false]").click();
			page.locator("#papers tbody tr").nth(1).locator("[value=true]").click();
			assertThat(page.locator("#papers .chip")).hasText(new String[] { "已退回", "已采纳" });
		}
		try (var page = open("/my/trucks/" + TRUCK, OPERATOR)) {
			assertThat(page.locator(".papers li").first()).containsText("退回原因：看不清");
			assertThat(page.locator(".case")).containsText("未维修未复检");
		}
		assertThat(this.jdbc.sql("SELECT state FROM repair_case WHERE opened_by = 2").query(String.class).single())
			.isEqualTo("OPEN");
	}

	/** Two copies of a photo that differ in the comment of the camera are one picture. */
	@Test
	void aPhotoIsKeptWithoutWhatTheCameraWroteIntoIt() {
		var picture = HexFormat.of().parseHex("ffd8ffd9");
		try (var page = open("/my/trucks/" + TRUCK, OPERATOR)) {
			send(page, commented("23.1N"), commented("23.2N"));
			assertThat(page.locator("#taken span")).hasText(new String[] { "已收到 1 个文件。", "1 个文件此前已收到，未重复保存。" });
		}
		assertThat(this.jdbc.sql("SELECT CONCAT(sha256, ' ', bytes) FROM case_paper").query(String.class).single())
			.isEqualTo(Sha256.of(picture) + " 4");
	}

	private static FilePayload commented(String place) {
		return new FilePayload("photo.jpg", "image/jpeg",
				HexFormat.of()
					.parseHex("ffd8" + "fffe0007" + HexFormat.of().formatHex(place.getBytes(StandardCharsets.US_ASCII))
							+ "ffd9"));
	}

	@Test
	void aPaperIsRefusedWithAReasonOnly() {
		try (var page = open("/my/trucks/" + TRUCK, OPERATOR)) {
			send(page, photo());
		}
		try (var page = open("/deadlines/2", "transport")) {
			page.locator("#papers [value=false]").click();

			assertThat(page.locator("#problem")).isVisible();
			assertThat(page.locator("#papers .chip")).hasText("已收到");
		}
		try (var page = open("/deadlines/2", "reviewer")) {
			assertThat(page.locator("#papers .chip")).hasText("已收到");
			assertThat(page.locator("#papers form")).hasCount(0);
		}
	}

	@Test
	void bothSidesOfALeaseAnswerAndTheFleetStays() {
		try (var page = open("/my/leases", OPERATOR)) {
			assertThat(page.locator(".lease")).containsText("租出");
			page.click("button[value=CONFIRMED]");
			assertThat(page.locator(".lease .answer")).containsText("已确认 甲运输公司");
		}
		try (var page = open("/my/leases", RIVAL)) {
			assertThat(page.locator(".lease")).containsText("租入");
			assertThat(page.locator(".lease .answer")).containsText("已确认 甲运输公司");
			page.click("button[value=DISPUTED]");
			assertThat(page.locator(".lease .over")).hasText("请说明有异议的原因，300 字以内。");
			page.fill("[name=note]", "已于去年退租");
			page.click("button[value=DISPUTED]");
			assertThat(page.locator(".lease .answer")).hasCount(2);
		}
		try (var page = open("/fleet/conflicts", "transport")) {
			assertThat(page.locator("#disputes tbody tr")).hasCount(1);
			assertThat(page.locator("#disputes tbody tr")).containsText("乙运输公司");
			assertThat(page.locator("#disputes tbody tr")).containsText("已于去年退租");
		}
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM fleet_membership WHERE role = 'LEASED' AND valid_to IS NULL")
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void theFirstReadingOfANoticeIsNoted() {
		try (var page = open("/deadlines/2", "transport")) {
			assertThat(page.locator("#receipts tbody")).hasText("企业尚未打开告知");
		}
		try (var page = open("/my/notices", OPERATOR)) {
			assertThat(page.locator("#notices a")).hasCount(3);
			page.click("#notices a:has-text('桂RZ0002')");
			var first = page.locator("#read-at").textContent();
			page.reload();
			assertThat(page.locator("#read-at")).hasText(first);
			page.navigate(address("/my/notices"));
			assertThat(page.locator("#notices a:has-text('桂RZ0002')")).containsText("已读");
			assertThat(page.locator("#notices a:has-text('桂RZ0001')")).containsText("未读");
		}
		try (var page = open("/deadlines/2", "transport")) {
			assertThat(page.locator("#receipts tbody td").first()).hasText("甲运输公司");
			assertThat(page.locator("#receipts tbody td").nth(1)).hasText(OPERATOR);
		}
	}

	@Test
	void anyoneVerifiesACertificateUntilALaterListing() {
		String address;
		try (var page = open("/my/certificates", OPERATOR)) {
			page.click("#issue button");
			assertThat(page.locator("main li").first()).containsText("截至 " + TODAY.minusDays(1) + " 不在名单");
			assertThat(page.locator("main li")).hasCount(2);
			assertThat(page.locator("svg.qr")).isVisible();
			address = page.url().replace("/my/certificates/", "/verify/certificate/");
			page.navigate(address("/my/certificates"));
			page.click("#issue button");
			assertThat(page.url()).endsWith(address.substring(address.lastIndexOf('/')));
		}
		try (var page = chromium.newPage()) {
			page.navigate(address);
			assertThat(page.locator("#state")).hasText("证明属实，开具后至今未列入所述名单。");
			assertThat(page.locator("main")).containsText("甲运输公司");
			assertThat(page.locator("main")).not().containsText(OPERATOR);

			this.published.run(6, TODAY).highExceedance(9, TestAccounts.COMPANY, "甲运输公司", 9, 42, 6);
			page.reload();
			assertThat(page.locator("#state")).hasText("证明属实，但开具之后已列入所述名单，现已失效。");
			assertThat(page.locator("main")).not().containsText("9/42");

			assertThat(page.navigate(address("/verify/certificate/" + "0".repeat(32))).status()).isEqualTo(404);
			assertThat(page.locator("#state")).hasText("没有这份证明。请核对编号，谨防伪造。");
		}
		try (var page = open("/my/certificates", OPERATOR)) {
			page.click("#issue button");
			assertThat(page.locator("#refusal")).containsText("在最近一次发布的名单上，不能开具。");
		}
	}

	@Test
	void aTruckOnListThreeGetsNoCertificate() {
		this.published.overdueRepair(TRUCK, "桂RZ0002", 5);
		try (var page = open("/my/trucks/" + TRUCK, OPERATOR)) {
			page.click("#certify");
			assertThat(page.locator("#refusal")).isVisible();
			page.navigate(address("/my/trucks/" + PortalRows.vin(3)));
			page.click("#certify");
			assertThat(page.locator("main li")).hasCount(1);
			assertThat(page.locator("main")).containsText("桂RZ0003");
		}
	}

	@Test
	void anotherCompanySeesNothingOfIt() throws Exception {
		try (var page = open("/my/trucks/" + TRUCK, OPERATOR)) {
			send(page, photo());
			page.click("#certify");
			var paper = this.jdbc.sql("SELECT id FROM case_paper").query(Long.class).single();
			var code = page.url().substring(page.url().lastIndexOf('/') + 1);
			for (var path : List.of("/my/trucks/" + TRUCK, "/my/notices/2", "/my/cases/2/papers/" + paper,
					"/deadlines/2/papers/" + paper, "/my/certificates/" + code)) {
				assertThat(status(OPERATOR, path)).as(path).isEqualTo(200);
				assertThat(status(RIVAL, path)).as(path).isEqualTo(404);
			}
		}
	}

	@Test
	void anotherCompanyCanDoNothingToIt() throws Exception {
		assertThat(post(RIVAL, "/my/leases",
				"vin=%s&lessee=%s&from=2019-06-12&answer=CONFIRMED".formatted(TRUCK, TestAccounts.COMPANY)))
			.isEqualTo(404);
		try (var page = open("/my", RIVAL)) {
			assertThat(page.locator("#summary")).hasText("本企业 1 辆 · 需处理 0 辆 · 7 日内到期 0 辆");
			page.navigate(address("/my/notices"));
			assertThat(page.locator("#notices a")).hasCount(0);
			page.navigate(address("/my/certificates"));
			assertThat(page.locator("#subject option")).hasCount(2);
			page.locator("#subject option").first().evaluate("(one, vin) => one.value = vin", TRUCK);
			page.click("#issue button");
			assertThat(page.locator("#refusal")).hasText("该车今天不在本企业车队，无法开具。");
		}
		assertThat(status("transport", "/my")).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource({ "360, zh", "390, zh", "360, en", "1280, zh" })
	void nothingScrollsSideways(int width, String language) {
		try (var page = open("/my/trucks/" + TRUCK + "?lang=" + language, OPERATOR)) {
			page.setViewportSize(width, 800);
			send(page, photo());
			for (var path : List.of("/my", "/my/trucks/" + TRUCK, "/my/notices", "/my/notices/2", "/my/leases",
					"/my/certificates")) {
				page.navigate(address(path));
				assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(width);
				assertThat(page.locator("main :text-matches('^[?]{2}')")).hasCount(0);
			}
		}
	}

	private Page open(String path, String account) {
		var page = chromium.newPage(this.port, account);
		page.setViewportSize(360, 740);
		page.navigate(address(path));
		return page;
	}

	private String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

	private static void send(Page page, FilePayload... files) {
		page.setInputFiles(".upload [type=file]", files);
		page.click(".upload button");
		page.waitForSelector("#taken");
	}

	/** A photo of its own content each time, as far as its beginning tells. */
	private static FilePayload photo() {
		var content = (HexFormat.of().formatHex(new byte[4]) + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
		System.arraycopy(new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF }, 0, content, 0, 3);
		return new FilePayload("photo", "application/octet-stream", content);
	}

	private int status(String account, String path) throws IOException, InterruptedException {
		var client = SignedInClient.of(this.port, account);
		return client.send(client.request(path)).statusCode();
	}

	private int post(String account, String path, String form) throws IOException, InterruptedException {
		var client = SignedInClient.of(this.port, account);
		return client
			.send(client.request(path)
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString(form)))
			.statusCode();
	}

}
