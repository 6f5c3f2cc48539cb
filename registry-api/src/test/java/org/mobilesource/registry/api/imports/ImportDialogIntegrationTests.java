package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.db.RegistryTables;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A person sends a file, mends what was wrong with it and sends that again. */
@PagesTest
class ImportDialogIntegrationTests {

	private static final String HEADER = "统一社会信用代码,企业名称,行政区划,备注";

	private static final List<String> BAD = List.of("X1,甲公司,450802,=备注", "91450802MAX0000092,,450803,",
			"91450802MAX0000093,丙公司,450899,");

	private static final List<String> MENDED = List.of("91450802MAX0000091,甲公司,450802,=备注",
			"91450802MAX0000092,乙公司,450803,", "91450802MAX0000093,丙公司,450881,");

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private Page page;

	@BeforeAll
	static void startBrowser() {
		chromium = new Chromium();
	}

	@AfterAll
	static void stopBrowser() {
		chromium.close();
	}

	@BeforeEach
	void start() {
		RegistryTables.empty(this.jdbc);
		this.page = chromium.newPage();
		this.page.onConsoleMessage((message) -> assertThat(message.text()).doesNotContain("Content Security", "htmx"));
	}

	@AfterEach
	void closePage() {
		this.page.close();
	}

	@Test
	void threeBadRowsAreDownloadedMendedAndSentAgain() throws IOException {
		upload("companies.csv", file(BAD, 13));
		assertThat(this.page.locator("#counts")).hasText("读取 16 = 新增 13 + 更新 0 + 无变化 0 + 重复 0 + 隔离 3 + 跳过 0");
		assertThat(this.page.locator("#problems tbody tr")).hasCount(3);
		assertThat(this.page.locator("#problems")).containsText("division 行政区划");
		assertThat(this.companies()).isZero();

		confirm();
		assertThat(this.page.locator("#open")).hasText("3");
		assertThat(this.companies()).isEqualTo(13);
		var first = this.page.url();
		assertThat(this.page.locator("main")).containsText("王小明");
		var errors = errors();
		assertThat(errors).startsWith("\uFEFF" + HEADER + ",错误批次,错误行号,错误列,原值,错误代码,错误原因,修改建议\r\n")
			.contains("=备注", "credit_code 统一社会信用代码", "USCC_FORMAT", "改为允许的代码之一");

		for (int i = 0; i < BAD.size(); i++) {
			errors = errors.replace(BAD.get(i), MENDED.get(i));
		}
		upload("mended.csv", errors);
		assertThat(this.page.locator("#counts")).hasText("读取 3 = 新增 3 + 更新 0 + 无变化 0 + 重复 0 + 隔离 0 + 跳过 0");
		confirm();

		assertThat(this.page.locator("#open")).hasText("0");
		this.page.navigate(first);
		assertThat(this.page.locator("#open")).hasText("0");
		assertThat(this.page.locator("#quarantined")).containsText("更正 3 行，仍有错误 0 行");
		assertThat(this.companies()).isEqualTo(16);
		open("/imports/quarantine");
		assertThat(this.page.locator("#empty")).isVisible();
	}

	@Test
	void rowsThatAreStillBadCanBeMendedOnceMore() throws IOException {
		upload("companies.csv", file(BAD, 13));
		confirm();
		assertThat(this.page.locator("#open")).hasText("3");
		upload("mended.csv", errors().replace(BAD.get(1), MENDED.get(1)));
		confirm();
		assertThat(this.page.locator("#open")).hasText("2");

		var errors = errors();
		upload("again.csv", errors.replace(BAD.get(0), MENDED.get(0)).replace(BAD.get(2), MENDED.get(2)));
		confirm();

		assertThat(errors.lines().findFirst().orElseThrow()).containsOnlyOnce("错误行号");
		assertThat(this.page.locator("#open")).hasText("0");
		assertThat(this.companies()).isEqualTo(16);
	}

	@Test
	void knownContentIsNotImportedAgain() {
		upload("companies.csv", file(List.of(), 5));
		confirm();
		assertThat(this.page.locator("#open")).hasText("0");

		this.jdbc.sql("UPDATE import_run SET id = 12345 WHERE NOT dry_run").update();
		upload("another-name.csv", file(List.of(), 5));

		assertThat(this.page.locator("#notice")).containsText("该文件已导入（批次 12345，");
		assertThat(this.page.locator("h1")).containsText("companies.csv");
	}

	@Test
	void aHeldFileIsReleasedByAPersonWithAReason() {
		upload("companies.csv", file(BAD, 5));
		assertThat(this.page.locator("#message")).containsText("8 行中有 3 行错误，超过 20%");

		this.page.fill("#released-by", "李四");
		this.page.fill("#reason", "已电话核实");
		this.page.click("#release button");

		assertThat(this.page.locator("#open")).hasText("3");
		assertThat(this.page.locator("main")).containsText("已电话核实");
		assertThat(this.companies()).isEqualTo(5);
	}

	@Test
	void aFileOfAnotherKindIsRefused() {
		upload("wrong.csv", "a,b\n1,2\n");

		assertThat(this.page.locator("#message")).containsText("缺少必填列");
		assertThat(this.page.locator("#confirm")).hasCount(0);
	}

	@Test
	void anImportThatWasCutShortGoesOn() {
		upload("companies.csv", file(List.of(), 5));
		assertThat(this.page.locator("#confirm")).isVisible();
		this.jdbc
			.sql("""
					INSERT INTO import_run (feed, file_name, sha256, attempt, dry_run, state, business_date, clock_at,
					encoding, header, started_at) SELECT feed, file_name, sha256, 0, FALSE, 'RUNNING', business_date, clock_at,
					encoding, header, started_at FROM import_run""")
			.update();
		open("/imports/" + this.jdbc.sql("SELECT MAX(id) FROM import_run").query(Long.class).single());
		assertThat(this.page.locator("#progress")).containsText("中断");

		this.page.click("#resume button");

		assertThat(this.page.locator("#counts")).hasText("读取 5 = 新增 5 + 更新 0 + 无变化 0 + 重复 0 + 隔离 0 + 跳过 0");
	}

	@Test
	void theFormFollowsTheChosenFeed() {
		open("/imports/new");

		this.page.selectOption("#feed", "trucks");

		assertThat(this.page.locator("input[type=hidden]")).hasValue("trucks");
		assertThat(this.page.locator("#template-csv")).hasAttribute("href", "/imports/templates/trucks.csv");
		assertThat(this.page).hasURL(address("/imports/new?feed=trucks"));
	}

	@Test
	void theQuarantineIsFilteredByCodeColumnAndText() {
		upload("companies.csv", file(BAD, 13));
		confirm();
		assertThat(this.page.locator("#open")).hasText("3");

		open("/imports/quarantine?code=USCC_FORMAT");
		assertThat(this.page.locator("#rows tbody tr")).hasCount(1);
		assertThat(this.page.locator("#rows")).containsText("X1,甲公司,450802,=备注");
		open("/imports/quarantine?column=division&lang=en");
		assertThat(this.page.locator("#rows tbody tr")).hasCount(1);
		assertThat(this.page.locator("#rows")).containsText("none of the allowed codes");
		open("/imports/quarantine?feed=companies&file=&code=&column=&q=甲公司&lang=zh");
		assertThat(this.page.locator("#rows tbody tr")).hasCount(1);
		open("/imports/quarantine?q=·");
		assertThat(this.page.locator("#empty")).isVisible();
		open("/imports/quarantine?feed=trucks");
		assertThat(this.page.locator("#rows #empty")).hasCount(1);
	}

	@Test
	void theHistoryIsFilteredAndNothingScrollsSidewaysOnAPhone() {
		upload("companies.csv", file(BAD, 13));
		confirm();
		assertThat(this.page.locator("#open")).hasText("3");
		var result = this.page.url().replaceAll("^http://[^/]+", "");

		open("/imports");
		this.page.fill("#q", "compan");
		this.page.selectOption("#state", "DONE");
		this.page.click("form.filters button");
		assertThat(this.page.locator("#imports tbody tr")).hasCount(2);
		assertThat(this.page).hasURL(address("/imports?feed=&state=DONE&date=&q=compan"));
		open("/imports?state=HELD");
		assertThat(this.page.locator("#imports tbody")).containsText("没有记录");

		this.page.setViewportSize(390, 844);
		for (var path : List.of("/imports", "/imports/new", "/imports/quarantine", result)) {
			for (var language : List.of("zh", "en")) {
				var answer = this.page.navigate(address(path + "?lang=" + language));
				assertThat(answer.status()).isEqualTo(200);
				assertThat(this.page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(390);
				assertThat(this.page.content()).doesNotContain("??");
			}
		}
	}

	private void upload(String name, String content) {
		open("/imports/new?feed=companies&lang=zh");
		this.page.setInputFiles("#file", new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
		this.page.fill("#submitted-by", "王小明");
		this.page.click("#upload");
	}

	private void confirm() {
		this.page.click("#confirm button");
		assertThat(this.page.locator(".breadcrumb")).containsText("导入结果");
	}

	private String errors() throws IOException {
		var download = this.page.waitForDownload(() -> this.page.click("#errors"));
		return Files.readString(download.path());
	}

	private static String file(List<String> bad, int good) {
		List<String> lines = new ArrayList<>(List.of(HEADER));
		lines.addAll(bad);
		IntStream.range(0, good)
			.mapToObj((i) -> "91450802MAX00000%02d,示例运输公司%d,450802,".formatted(i, i))
			.forEach(lines::add);
		return Stream.concat(lines.stream(), Stream.of("")).reduce((a, b) -> a + "\n" + b).orElseThrow();
	}

	private int companies() {
		return this.jdbc.sql("SELECT COUNT(*) FROM company").query(Integer.class).single();
	}

	private void open(String path) {
		this.page.navigate(address(path));
	}

	private String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

}
