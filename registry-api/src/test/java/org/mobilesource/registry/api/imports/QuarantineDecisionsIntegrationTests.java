package org.mobilesource.registry.api.imports;

import java.io.IOException;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.AuditRows;
import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.db.RegistryTables;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A person mends, replays and dismisses quarantined rows, and the page remembers it. */
@PagesTest
class QuarantineDecisionsIntegrationTests {

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private Page page;

	private ImportDialog dialog;

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
		this.page = chromium.newPage(this.port);
		this.dialog = new ImportDialog(this.page, this.port);
	}

	@AfterEach
	void closePage() {
		this.page.close();
	}

	@Test
	void aRowIsMendedInItsFormAndReplayed() {
		this.dialog.importWithThreeBadRows();
		var imported = this.page.url();
		this.dialog.open("/imports/quarantine?code=USCC_FORMAT");
		this.page.click("#rows tbody a:text-is('2')");
		var row = this.page.url();
		assertThat(this.page.locator("#value-0")).hasValue("X1");
		assertThat(this.page.locator("#mend .invalid-feedback")).hasCount(1);
		assertThat(this.page.locator("#mend div:has(> #value-0) .invalid-feedback")).isVisible();

		this.page.fill("#value-0", "91450802MAX0000099");
		this.page.fill("#value-2", "450899");
		this.page.click("#mend button");
		assertThat(this.page.locator("#refused")).isVisible();
		assertThat(this.page.locator("#mend div:has(> #value-2) .invalid-feedback")).containsText("450899");
		assertThat(this.companies()).isEqualTo(13);

		this.page.fill("#value-0", "91450802MAX0000091");
		this.page.fill("#value-2", "450802");
		this.page.fill("#mend-reason", "按营业执照");
		this.page.click("#mend button");
		assertThat(this.page.locator("#counts")).hasText("读取 1 = 新增 1 + 更新 0 + 无变化 0 + 重复 0 + 隔离 0 + 跳过 0");
		assertThat(this.companies()).isEqualTo(14);
		this.page.navigate(row);
		assertThat(this.page.locator("#state")).hasText("已重放");
		assertThat(this.page.locator("#trace")).containsText("office");
		assertThat(this.page.locator("#trace")).containsText("按营业执照");
		assertThat(this.page.locator("#trace")).containsText("X1 → 91450802MAX0000091");
		assertThat(this.page.locator("#replay")).containsText("已不在隔离区");
		assertThat(AuditRows.of(this.jdbc)).contains("office DECISION " + subject(row));
		assertThat(AuditRows.details(this.jdbc, "DECISION")).last().asString().contains("/replay");
		assertThat(this.page.locator("#mend button")).hasCount(0);
		this.page.navigate(imported);
		assertThat(this.page.locator("#states")).hasText("隔离 3 = 待处理 2 + 已重放 1 + 已剔除 0");
	}

	/** What the audit calls a row with this address, {@code import:<number>}. */
	private static String subject(String row) {
		return "import:" + row.replaceFirst(".*/imports/(\\d+)/.*", "$1");
	}

	@Test
	void tickedRowsAreReplayedOnceTheirCodeIsRegistered() {
		this.dialog.upload("companies.csv", ImportDialog.file(ImportDialog.BAD, 13).replace("450899", "450802199"));
		this.dialog.confirm();
		assertThat(this.page.locator("#open")).hasText("3");
		var imported = this.page.url();
		this.jdbc.sql("INSERT INTO division (code, name, parent) VALUES ('450802199', '示例街道', '450802')").update();

		this.dialog.open("/imports/quarantine?feed=companies");
		this.page.locator("#rows input[type=checkbox]").nth(1).check();
		this.page.locator("#rows input[type=checkbox]").nth(2).check();
		this.page.click("#replay-ticked");

		assertThat(this.page.locator("#replayed")).containsText("已提交重放 2 行");
		assertThat(this.page).hasURL(this.dialog.address("/imports/quarantine?feed=companies"));
		this.page.click("#replayed a");
		assertThat(this.page.locator("#counts")).hasText("读取 2 = 新增 1 + 更新 0 + 无变化 0 + 重复 0 + 隔离 1 + 跳过 0");
		assertThat(this.page.locator("main")).containsText("office");
		this.page.navigate(imported);
		assertThat(this.page.locator("#states")).hasText("隔离 3 = 待处理 1 + 已重放 2 + 已剔除 0");
		this.dialog.open("/imports/quarantine?state=REPLAYED");
		assertThat(this.page.locator("#rows tbody tr")).hasCount(2);
		this.page.click("#rows tbody a:text-is('3')");
		assertThat(this.page.locator("#replay")).containsText("仍有错误");
	}

	@Test
	void aRowIsDismissedWithAReasonAndAName() throws IOException {
		this.dialog.importWithThreeBadRows();
		var imported = this.page.url();
		this.page.navigate(imported + "/rows/3");
		this.page.fill("#dismiss-reason", "企业已注销");
		this.page.click("#dismiss button");

		assertThat(this.page.locator("#state")).hasText("已剔除");
		assertThat(this.page.locator("#trace")).containsText("office");
		assertThat(this.page.locator("#trace")).containsText("企业已注销");
		assertThat(this.page.locator("#dismiss")).hasCount(0);
		this.page.navigate(imported);
		assertThat(this.page.locator("#states")).hasText("隔离 3 = 待处理 2 + 已重放 0 + 已剔除 1");
		assertThat(this.dialog.errors()).contains("X1,甲公司").doesNotContain("91450802MAX0000092");
		this.page.click("#dismissed a");
		assertThat(this.page.locator("#rows tbody tr")).hasCount(1);
		assertThat(this.page.locator("#ticked")).hasCount(0);
	}

	@Test
	void tickedRowsAreNotDismissedWithoutAReason() {
		this.dialog.importWithThreeBadRows();
		this.dialog.open("/imports/quarantine");
		this.page.locator("#rows input[type=checkbox]").first().check();
		this.page.click("#dismiss-ticked");
		assertThat(this.page.locator("#unreasoned")).isVisible();
		assertThat(this.page.locator("#rows tbody tr")).hasCount(3);

		this.page.locator("#rows input[type=checkbox]").first().check();
		this.page.fill("#decided-reason", "重复报送");
		this.page.click("#dismiss-ticked");

		assertThat(this.page.locator("#gone")).hasText("已剔除 1 行。");
		assertThat(AuditRows.of(this.jdbc)).contains("office DECISION quarantine");
		assertThat(this.page.locator("#rows tbody tr")).hasCount(2);
	}

	private int companies() {
		return this.jdbc.sql("SELECT COUNT(*) FROM company").query(Integer.class).single();
	}

}
