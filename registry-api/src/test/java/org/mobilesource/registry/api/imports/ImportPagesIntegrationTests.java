package org.mobilesource.registry.api.imports;

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

/** The history of imports, the quarantine and the form, in a browser. */
@PagesTest
class ImportPagesIntegrationTests {

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
	void theFormFollowsTheChosenFeed() {
		this.dialog.open("/imports/new");

		this.page.selectOption("#feed", "trucks");

		assertThat(this.page.locator("input[name=feed]")).hasValue("trucks");
		assertThat(this.page.locator("#template-csv")).hasAttribute("href", "/imports/templates/trucks.csv");
		assertThat(this.page).hasURL(this.dialog.address("/imports/new?feed=trucks"));
	}

	@Test
	void theQuarantineIsFilteredByCodeColumnAndText() {
		this.dialog.importWithThreeBadRows();

		this.dialog.open("/imports/quarantine?code=USCC_FORMAT");
		assertThat(this.page.locator("#rows tbody tr")).hasCount(1);
		assertThat(this.page.locator("#rows")).containsText("X1,甲公司,450802,=备注");
		this.dialog.open("/imports/quarantine?column=division&lang=en");
		assertThat(this.page.locator("#rows tbody tr")).hasCount(1);
		assertThat(this.page.locator("#rows")).containsText("none of the allowed codes");
		this.dialog.open("/imports/quarantine?feed=companies&file=&code=&column=&q=甲公司&lang=zh");
		assertThat(this.page.locator("#rows tbody tr")).hasCount(1);
		this.dialog.open("/imports/quarantine?q=·");
		assertThat(this.page.locator("#empty")).isVisible();
		this.dialog.open("/imports/quarantine?feed=trucks");
		assertThat(this.page.locator("#rows #empty")).hasCount(1);
	}

	@Test
	void theHistoryIsFilteredAndNothingScrollsSidewaysOnAPhone() {
		this.dialog.importWithThreeBadRows();
		var result = this.page.url().replaceAll("^http://[^/]+", "");

		this.dialog.open("/imports");
		this.page.fill("#q", "compan");
		this.page.selectOption("#state", "DONE");
		this.page.click("form.filters button");
		assertThat(this.page.locator("#imports tbody tr")).hasCount(2);
		assertThat(this.page).hasURL(this.dialog.address("/imports?feed=&state=DONE&date=&q=compan"));
		this.dialog.open("/imports?state=HELD");
		assertThat(this.page.locator("#imports tbody")).containsText("没有记录");

		this.page.setViewportSize(390, 844);
		for (var path : List.of("/imports", "/imports/new", "/imports/quarantine", result)) {
			for (var language : List.of("zh", "en")) {
				var answer = this.page.navigate(this.dialog.address(path + "?lang=" + language));
				assertThat(answer.status()).isEqualTo(200);
				assertThat(this.page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(390);
				assertThat(this.page.content()).doesNotContain("??");
			}
		}
	}

}
