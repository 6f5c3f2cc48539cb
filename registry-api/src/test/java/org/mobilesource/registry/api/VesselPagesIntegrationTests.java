package org.mobilesource.registry.api;

import java.io.IOException;
import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.db.RegistryTables;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The lists of ships by age, the archive of a vessel, and when a truck is scrapped. */
@PagesTest
class VesselPagesIntegrationTests {

	private static final String SHIP = "CN20000000001";

	private static final String TRUCK = "LGGXZ4B00KZ900245";

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
	void registerShips() {
		RegistryTables.empty(this.jdbc);
		this.jdbc
			.sql("""
					INSERT INTO vessel (ship_id, name, mmsi, ship_type, water, built_on, gross_tonnage, power,
					  shore_power_receiver, owner, owner_credit_code, home_port, fishing, material, length_m, codes, import_id,
					  import_line, row_hash)
					VALUES ('CN20000000001', '虚构货一', '413000001', '0203', 'RIVER', '2006-01-01', 987, 'DIESEL', TRUE,
					    '虚构航运有限公司', '91450200198229141F', '贵港', FALSE, 'STEEL', 58.8, 'SURVEY_LAYOUT', 1, 1, 1),
					  ('CN20000000002', '=虚构货二', '413000001', '0211', 'RIVER', '1990-12-31', NULL, 'NONE', FALSE,
					    '张某', NULL, '桂平', NULL, NULL, NULL, '', 1, 2, 1),
					  ('CN20000000003', '虚构海三', NULL, '0203', 'SEA', '1996-01-01', NULL, 'LNG_DUAL', NULL,
					    '张某', NULL, NULL, NULL, NULL, NULL, '', 1, 3, 1),
					  ('CN20000000004', '虚构渔四', NULL, '0209', 'RIVER', '1990-01-01', NULL, 'DIESEL', FALSE,
					    '张某', NULL, NULL, TRUE, 'WOOD', 11.5, '', 1, 4, 1),
					  ('CN20000000005', '虚构新五', NULL, '0205', 'RIVER', '2006-01-02', NULL, 'BATTERY', TRUE,
					    '张某', NULL, NULL, FALSE, NULL, NULL, '', 1, 5, 1),
					  ('CN20000000006', '虚构挖六', NULL, '0404', 'RIVER', '1985-01-01', NULL, NULL, NULL,
					    '张某', NULL, NULL, FALSE, NULL, NULL, '', 1, 6, 1)
					""")
			.update();
		this.jdbc
			.sql("""
					INSERT INTO truck (vin, vehicle_type, fuel, emission_stage, use_code, manufactured_on, registered_on, division,
					  codes, import_id, import_line, row_hash)
					VALUES (?, 'H17', 'B', '5', 'F', '2019-05-01', '2019-06-12', '450821', '', 1, 1, 1)
					""")
			.param(TRUCK)
			.update();
		this.page = chromium.newPage(this.port);
		this.page.onConsoleMessage((message) -> assertThat(message.text()).doesNotContain("Content Security"));
	}

	@AfterEach
	void closePage() {
		this.page.close();
	}

	@Test
	void theShipsOfTwentyYearsAreListedAsOfTheDay() {
		open("/vessels/ages?asOf=2026-01-01");

		assertThat(this.page.locator("#ships tbody tr")).hasCount(2);
		assertThat(this.page.locator("#ships tbody tr").first()).containsText("虚构货二");
		assertThat(this.page.locator("#ships tbody tr").nth(1)).containsText("2026-01-01");
		assertThat(this.page.locator("#ships tbody tr").nth(1)).containsText("参考值");
		assertThat(this.page.locator("#ships tbody tr").nth(1)).containsText("国发〔2018〕22号");
		assertThat(this.page.locator("#clean .figure-number")).hasText("50.0%（2/4）");
		assertThat(this.page.locator("#receivers .figure-number")).hasText("50.0%（2/4）");
		assertThat(this.page.locator("#export")).hasAttribute("href",
				"/vessels/ages/export?list=twenty-years&asOf=2026-01-01");

		open("/vessels/ages?asOf=2025-12-31");
		assertThat(this.page.locator("#ships tbody tr")).hasCount(1);
		open("/vessels/ages?asOf=2026-01-02");
		assertThat(this.page.locator("#ships tbody tr")).hasCount(3);
	}

	@Test
	void everyAgeHasItsList() {
		open("/vessels/ages?asOf=2026-01-01");

		this.page.click("#forced-scrapping");
		assertThat(this.page.locator("#ships tbody tr")).hasCount(1);
		assertThat(this.page.locator("#ships")).containsText("2025-12-31");
		assertThat(this.page.locator("#ships")).containsText("老旧运输船舶管理规定");
		this.page.click("#special-survey");
		assertThat(this.page.locator("#ships tbody tr")).hasCount(2);
		this.page.click("#old");
		assertThat(this.page.locator("#ships tbody tr")).hasCount(3);
		this.page.click("#fishing");
		assertThat(this.page.locator("#ships tbody tr")).hasCount(1);
		assertThat(this.page.locator("#ships")).containsText("建议报废");
		open("/vessels/ages?list=forced-scrapping&asOf=1990-01-01");
		assertThat(this.page.locator("#empty")).containsText("1990-01-01");
		assertThat(this.page.navigate(address("/vessels/ages?list=none")).status()).isEqualTo(404);
	}

	@Test
	void theListIsExportedWithoutPersonsAndFormulas() throws IOException, InterruptedException {
		var client = SignedInClient.of(this.port);
		var answer = client.send(client.request("/vessels/ages/export?asOf=2026-01-01"));

		var lines = answer.body().split("\r\n");
		assertThat(answer.headers().firstValue("Content-Disposition"))
			.hasValueSatisfying((file) -> assertThat(file).contains("vessels-twenty-years-2026-01-01.csv"));
		assertThat(lines[0]).startsWith("\uFEFFship_id,name,ship_type,ship_type_name,water,built_on,as_of,age,state");
		assertThat(lines).hasSize(3);
		assertThat(lines[1])
			.startsWith("CN20000000002,\"\t=虚构货二\",0211,驳船,RIVER,1990-12-31,2026-01-01,35,SCRAP_DUE,2010-12-31,")
			.contains(",C,2010-12-31,2010-12-31,2019-12-31,2025-12-31,NONE,0,0,张*,,桂平");
		assertThat(lines[2]).contains("虚构航运有限公司,91450200198229141F,贵港");
	}

	@Test
	void theArchiveTellsEveryAgeWithItsBasis() {
		open("/vessels/" + SHIP + "?on=2026-01-01");

		assertThat(this.page.locator("h1")).containsText("虚构货一");
		assertThat(this.page.locator("#status")).containsText("老旧");
		assertThat(this.page.locator("#status")).containsText("鼓励淘汰（20年以上） 参考值");
		assertThat(this.page.locator("#age")).containsText("截至 2026-01-01 船龄 20 年");
		assertThat(this.page.locator("#ages tbody tr")).hasCount(4);
		assertThat(this.page.locator("#ages tbody tr").nth(3)).containsText("2039-01-01");
		assertThat(this.page.locator("#energy")).containsText("柴油");
		assertThat(this.page.locator("#warnings")).containsText("SURVEY_LAYOUT");
		assertThat(this.page.locator("#warnings a")).hasText("=虚构货二 CN20000000002");
		open("/vessels/CN20000000006?on=2026-01-01&lang=en");
		assertThat(this.page.locator("#age")).containsText("As of 2026-01-01: 41 years old");
		assertThat(this.page.locator("#age")).containsText("not applicable");
		assertThat(this.page.locator("body")).containsText("Dredger");
		assertThat(this.page.locator("body")).containsText("张某");
		assertThat(this.page.navigate(address("/vessels/CN1")).status()).isEqualTo(404);
	}

	@Test
	void theTruckTellsWhenItIsToBeScrapped() {
		open("/trucks/" + TRUCK);

		assertThat(this.page.locator("#scrappage")).containsText("2034-06-12");
		assertThat(this.page.locator("#scrappage")).containsText("正常");
		assertThat(this.page.locator("#scrappage")).containsText("自 2019-06-12 起 15 年");
		assertThat(this.page.locator("#scrappage")).containsText("令2012年第12号 第五条");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/vessels/ages?asOf=2026-01-01", "/vessels/ages?list=fishing&asOf=2026-01-01",
			"/vessels/ages?list=old&asOf=1980-01-01", "/vessels/" + SHIP, "/vessels/CN20000000003",
			"/vessels/CN20000000006", "/trucks/" + TRUCK })
	void nothingScrollsSidewaysOnAPhone(String path) {
		for (var width : List.of(390, 1280)) {
			this.page.setViewportSize(width, 844);
			for (var language : List.of("zh", "en")) {
				var answer = this.page.navigate(address(path + (path.contains("?") ? "&" : "?") + "lang=" + language));

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
