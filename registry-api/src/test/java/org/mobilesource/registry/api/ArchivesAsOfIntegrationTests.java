package org.mobilesource.registry.api;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.db.RegistryTables;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The four archives as of a past day, their operations and their dated holders. */
@PagesTest
class ArchivesAsOfIntegrationTests {

	private static final String TRUCK = "/trucks/" + TwoNights.TRUCK;

	private static final String COMPANY = "/companies/" + TwoNights.OWNER;

	private static final String MACHINE = "/machines/" + TwoNights.MACHINE;

	private static final String VESSEL = "/vessels/" + TwoNights.VESSEL;

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private Page page;

	/** Once for all tests, which look at what the nights left. */
	@BeforeAll
	static void loadTwoNights(@Autowired JdbcClient jdbc, @Autowired FileImporter importer, @TempDir Path folder) {
		RegistryTables.empty(jdbc);
		new TwoNights(folder, importer).load();
		chromium = new Chromium();
	}

	@AfterAll
	static void stopBrowser() {
		chromium.close();
	}

	@BeforeEach
	void openPage() {
		this.page = chromium.newPage(this.port, "reviewer");
		this.page.onConsoleMessage((message) -> assertThat(message.text()).doesNotContain("Content Security", "htmx"));
	}

	@AfterEach
	void closePage() {
		this.page.close();
	}

	@Test
	void thePickerRewindsTheWholePageAndTheBannerLeadsBack() {
		open(TRUCK);
		assertThat(this.page.locator("h1")).containsText("桂RZZ002");
		assertThat(this.page.locator("#past")).hasCount(0);

		this.page.fill("#as-of-day", "2021-03-06");
		this.page.click("#as-of button");

		assertThat(this.page.url()).contains("on=2021-03-06");
		assertThat(this.page.locator("#past")).containsText("2021-03-06");
		assertThat(this.page.locator("h1")).containsText("桂RZZ001");
		assertThat(this.page.locator("main")).containsText("国四");
		assertThat(this.page.locator("#holders")).containsText("新名运输公司 · 经营人 承租运输公司");
		this.page.click("#tab-holders");
		assertThat(this.page.url()).contains("on=2021-03-06");
		assertThat(this.page.locator("#plates tbody tr")).hasCount(1);
		this.page.click("#to-today");
		assertThat(this.page.url()).doesNotContain("on=");
		assertThat(this.page.locator("#plates tbody tr")).hasCount(2);
	}

	@Test
	void theTruckTellsItsPlatesOwnersAndOperatorsAsPeriods() {
		open(TRUCK + "?tab=holders");

		assertThat(this.page.locator("#plates tbody tr").first()).containsText("[2021-03-08, …)");
		assertThat(this.page.locator("#plates tbody tr").first()).containsText("换牌");
		assertThat(this.page.locator("#plates tbody tr").nth(1)).containsText("[2019-01-01, 2021-03-08)");
		assertThat(this.page.locator("#tenures tbody tr")).hasCount(3);
		assertThat(this.page.locator("#tenures tbody tr").nth(1)).containsText("[2021-03-05, 2021-04-01)");
		assertThat(this.page.locator("#tenures tbody tr").nth(1)).containsText("承租运输公司");
		assertThat(this.page.locator("#tenures tbody tr").nth(1)).containsText("HT-7");
	}

	@Test
	void aTruckIsWarnedOfByTheStageOfTheDay() {
		open(TRUCK + "?on=2021-03-09");

		assertThat(this.page.locator("#stage-warnings")).containsText("STAGE_LOW");
		assertThat(this.page.locator("#stage-warnings"))
			.containsText("申报 国四，首次登记日期 2019-01-01；该日登记的同类柴油车应为 国五（自 2017-07-01 起）");
		assertThat(this.page.locator("#stage-warnings")).containsText("GB 17691");
		open(TRUCK);
		assertThat(this.page.locator("#stage-warnings")).hasCount(0);
	}

	@Test
	void theCompanyHadAnotherName() {
		open(COMPANY + "?on=2021-03-09");
		assertThat(this.page.locator("h1")).containsText("旧名运输公司");
		assertThat(this.page.locator("#past")).isVisible();

		this.page.click("#tab-operations");
		assertThat(this.page.locator("#changes tbody tr")).hasCount(1);
		this.page.click("#to-today");
		assertThat(this.page.locator("#changes tbody tr")).hasCount(2);
		assertThat(this.page.locator("#changes tbody tr").first()).containsText("旧名运输公司 → 新名运输公司");
		assertThat(this.page.locator("#changes tbody tr").first()).containsText("companies_2021-03-10.csv");
		assertThat(this.page.locator("#changes tbody tr").first()).containsText("2021-03-10");
		assertThat(this.page.content()).doesNotContain("张三", "李四");
	}

	@Test
	void theMachineHadAnotherOwnerStageAndState() {
		this.jdbc.sql("""
				INSERT INTO machine_move (registration_no, move, status, moved_on, person, recorded_at)
				VALUES ('3-GA000001', 'STOP', 'STOPPED', '2021-03-20', '赵六', '2021-03-20 01:00:00')
				""").update();
		this.jdbc.sql("UPDATE machine SET status = 'STOPPED'").update();

		open(MACHINE + "?on=2021-03-09");
		assertThat(this.page.locator("main")).containsText("甲建设公司");
		assertThat(this.page.locator("#state")).containsText("在用");
		assertThat(this.page.locator("#stage-warnings"))
			.containsText("申报 国二，出厂日期 2018-05-01；该日出厂的同功率机械应为 国三（自 2016-04-01 起）");
		assertThat(this.page.locator("#move, #inspect")).hasCount(0);
		open(MACHINE + "?tab=holders");
		assertThat(this.page.locator("#state")).containsText("停用");
		assertThat(this.page.locator("#holders")).containsText("[2021-03-01, 2021-03-10)");
		assertThat(this.page.locator("#holders")).containsText("乙建设公司");
		assertThat(this.page.locator("#moves")).containsText("赵六");
		this.page.click("#tab-operations");
		assertThat(this.page.locator("#changes tbody tr").first()).containsText("甲建设公司 → 乙建设公司");
	}

	@Test
	void theVesselHadAnotherNameAndPort() {
		open(VESSEL + "?on=2021-03-01");
		assertThat(this.page.locator("h1")).containsText("旧船名");
		assertThat(this.page.locator("#age")).containsText("截至 2021-03-01 船龄 15 年");

		open(VESSEL + "?tab=holders");
		assertThat(this.page.locator("#holders")).containsText("旧船名");
		assertThat(this.page.locator("#holders")).containsText("桂平");
		assertThat(this.page.locator("#operators tbody tr").first()).containsText("甲航运公司 " + TwoNights.OWNER);
		assertThat(this.page.locator("#operators tbody tr").nth(1)).containsText("[2021-03-01, 2021-03-10)");
		assertThat(this.page.content()).doesNotContain("张三");
		this.page.click("#tab-operations");
		assertThat(this.page.content()).doesNotContain("张三");
	}

	@Test
	void aDayBeforeTheFirstRowIsSaidToBeOne() {
		open(VESSEL + "?on=2021-02-28&lang=en");

		assertThat(this.page.locator("#past")).containsText("not known then (first row 2021-03-01)");
		assertThat(this.page.locator("h1")).containsText("旧船名");
	}

	@Test
	void codesAreNamedInTheLanguageOfTheReader() {
		open(TRUCK + "?lang=en");
		assertThat(this.page.locator("main")).containsText("Heavy dump truck");

		open("/registers/vessels");
		assertThat(this.page.locator("#rows")).not().containsText("油船");
		open("/registers/trucks");
		assertThat(this.page.locator("#rows tbody tr")).containsText("Heavy dump truck");
	}

	@ParameterizedTest
	@ValueSource(strings = { TRUCK, COMPANY, MACHINE, VESSEL })
	void thereIsNothingToSeeBeforeThereWereRules(String path) {
		assertThat(this.page.navigate(address(path + "?on=1999-12-31")).status()).isEqualTo(404);
		assertThat(this.page.navigate(address(path + "?on=2000-01-01")).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { TRUCK + "?on=2021-03-06", TRUCK + "?tab=holders", TRUCK + "?tab=operations",
			COMPANY + "?on=2021-03-06", COMPANY + "?tab=operations", MACHINE + "?on=2021-02-01",
			MACHINE + "?tab=holders", MACHINE + "?tab=operations", VESSEL + "?tab=holders", VESSEL + "?tab=operations",
			VESSEL + "?on=2021-02-01" })
	void nothingScrollsSidewaysOnAPhone(String path) {
		for (var width : List.of(390, 1280)) {
			this.page.setViewportSize(width, 844);
			for (var language : List.of("zh", "en")) {
				var answer = this.page.navigate(address(path + "&lang=" + language));

				assertThat(answer.status()).isEqualTo(200);
				assertThat(this.page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
				assertThat(this.page.content()).doesNotContain("??");
			}
		}
	}

	private void open(String path) {
		this.page.navigate(address(path));
	}

	private String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

}
