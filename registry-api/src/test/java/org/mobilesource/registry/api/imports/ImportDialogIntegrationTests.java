package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.util.List;

import com.microsoft.playwright.Page;
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
		this.page.onConsoleMessage((message) -> assertThat(message.text()).doesNotContain("Content Security", "htmx"));
	}

	@AfterEach
	void closePage() {
		this.page.close();
	}

	@Test
	void threeBadRowsAreDownloadedMendedAndSentAgain() throws IOException {
		this.dialog.upload("companies.csv", ImportDialog.file(ImportDialog.BAD, 13));
		assertThat(this.page.locator("#counts")).hasText("读取 16 = 新增 13 + 更新 0 + 无变化 0 + 重复 0 + 隔离 3 + 跳过 0");
		assertThat(this.page.locator("#problems tbody tr")).hasCount(3);
		assertThat(this.page.locator("#problems")).containsText("division 行政区划");
		assertThat(this.companies()).isZero();

		this.dialog.confirm();
		assertThat(this.page.locator("#open")).hasText("3");
		assertThat(this.companies()).isEqualTo(13);
		var first = this.page.url();
		assertThat(this.page.locator("main")).containsText("office");
		var errors = this.dialog.errors();
		assertThat(errors).startsWith("\uFEFF" + ImportDialog.HEADER + ",错误批次,错误行号,错误列,原值,错误代码,错误原因,修改建议\r\n")
			.contains("\"\t=备注\"", "credit_code 统一社会信用代码", "USCC_FORMAT", "改为允许的代码之一");

		for (int i = 0; i < ImportDialog.BAD.size(); i++) {
			errors = ImportDialog.mend(errors, i);
		}
		this.dialog.upload("mended.csv", errors);
		assertThat(this.page.locator("#counts")).hasText("读取 3 = 新增 3 + 更新 0 + 无变化 0 + 重复 0 + 隔离 0 + 跳过 0");
		this.dialog.confirm();

		assertThat(this.page.locator("#open")).hasText("0");
		this.page.navigate(first);
		assertThat(this.page.locator("#open")).hasText("0");
		assertThat(this.page.locator("#quarantined")).containsText("更正 3 行，仍有错误 0 行");
		assertThat(this.companies()).isEqualTo(16);
		this.dialog.open("/imports/quarantine");
		assertThat(this.page.locator("#empty")).isVisible();
	}

	@Test
	void rowsThatAreStillBadCanBeMendedOnceMore() throws IOException {
		this.dialog.importWithThreeBadRows();
		this.dialog.upload("mended.csv", ImportDialog.mend(this.dialog.errors(), 1));
		this.dialog.confirm();
		assertThat(this.page.locator("#open")).hasText("2");

		var errors = this.dialog.errors();
		this.dialog.upload("again.csv", ImportDialog.mend(ImportDialog.mend(errors, 0), 2));
		this.dialog.confirm();

		assertThat(errors.lines().findFirst().orElseThrow()).containsOnlyOnce("错误行号");
		assertThat(this.page.locator("#open")).hasText("0");
		assertThat(this.companies()).isEqualTo(16);
	}

	@Test
	void aBadRowRefusesTheWholeFileWhereThatIsChosen() {
		this.dialog.upload("companies.csv", ImportDialog.file(ImportDialog.BAD, 13));
		this.page.check("#mode-whole");

		this.dialog.confirm();

		assertThat(this.page.locator("#progress .chip").first()).hasText("拒收");
		assertThat(this.page.locator("#message")).containsText("整批导入：16 行中有 3 行错误，全部未导入");
		assertThat(this.page.locator("#problems tbody tr")).hasCount(3);
		assertThat(this.companies()).isZero();
		this.dialog.open("/imports/quarantine");
		assertThat(this.page.locator("#empty")).isVisible();
	}

	@Test
	void theDryRunSaysWhatWouldBecomeOfTheLists() {
		this.dialog.upload("companies.csv", ImportDialog.file(List.of(), 5));

		assertThat(this.page.locator("#preview")).containsText("没有企业或车辆因此列入或移出名单");
		assertThat(this.companies()).isZero();
	}

	@Test
	void knownContentIsNotImportedAgain() {
		this.dialog.upload("companies.csv", ImportDialog.file(List.of(), 5));
		this.dialog.confirm();
		assertThat(this.page.locator("#open")).hasText("0");

		this.jdbc.sql("UPDATE import_run SET id = 12345 WHERE NOT dry_run").update();
		this.dialog.upload("another-name.csv", ImportDialog.file(List.of(), 5));

		assertThat(this.page.locator("#notice")).containsText("（批次 12345），没有再次导入");
		assertThat(this.page.locator("#notice a")).hasAttribute("href", "/imports/12345");
		assertThat(this.page.locator("#counts")).hasText("读取 5 = 新增 5 + 更新 0 + 无变化 0 + 重复 0 + 隔离 0 + 跳过 0");
		assertThat(this.page.locator("h1")).containsText("companies.csv");
	}

	@Test
	void aHeldFileIsReleasedByAPersonWithAReason() {
		this.dialog.upload("companies.csv", ImportDialog.file(ImportDialog.BAD, 5));
		assertThat(this.page.locator("#message")).containsText("8 行中有 3 行错误，超过 20%");

		this.page.fill("#reason", "已电话核实");
		this.page.click("#release button");

		assertThat(this.page.locator("#open")).hasText("3");
		assertThat(this.page.locator("main")).containsText("已电话核实");
		assertThat(this.companies()).isEqualTo(5);
	}

	@Test
	void aFileOfAnotherKindIsRefused() {
		this.dialog.upload("wrong.csv", "a,b\n1,2\n");

		assertThat(this.page.locator("#message")).containsText("缺少必填列");
		assertThat(this.page.locator("#confirm")).hasCount(0);
	}

	@Test
	void anImportThatWasCutShortGoesOn() {
		this.dialog.upload("companies.csv", ImportDialog.file(List.of(), 5));
		assertThat(this.page.locator("#confirm")).isVisible();
		this.jdbc
			.sql("""
					INSERT INTO import_run (feed, file_name, sha256, attempt, dry_run, state, business_date, clock_at,
					encoding, header, started_at) SELECT feed, file_name, sha256, 0, FALSE, 'RUNNING', business_date, clock_at,
					encoding, header, started_at FROM import_run""")
			.update();
		this.dialog.open("/imports/" + this.jdbc.sql("SELECT MAX(id) FROM import_run").query(Long.class).single());
		assertThat(this.page.locator("#progress")).containsText("中断");

		this.page.click("#resume button");

		assertThat(this.page.locator("#counts")).hasText("读取 5 = 新增 5 + 更新 0 + 无变化 0 + 重复 0 + 隔离 0 + 跳过 0");
	}

	private int companies() {
		return this.jdbc.sql("SELECT COUNT(*) FROM company").query(Integer.class).single();
	}

}
