package org.mobilesource.registry.api.obd;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.api.TestAccounts;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.domain.access.Role;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The connection board. The latest data day is 10 June, so that terminals with data on 4
 * June or later are online.
 */
@PagesTest
class BoardIntegrationTests {

	private static final String ONLINE = "LGGXZ4B00KZ900001";

	private static final String JUST_ONLINE = "LGGXZ4B00KZ900002";

	private static final String SILENT = "LGGXZ4B00KZ900003";

	private static final String UNREGISTERED = "LGGXZ4B00KZ900004";

	private static final String NEVER = "LGGXZ4B00KZ900005";

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AccountMapper accounts;

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
		var rows = new ObdRows(this.jdbc);
		List.of(ONLINE, JUST_ONLINE).forEach((vin) -> rows.truck(vin, "450802", "6"));
		rows.truck(NEVER, "450802", "6B");
		rows.truck(SILENT, "450803", "6");
		rows.truck("LGGXZ4B00KZ900006", "450803", "5");
		connected(rows, ONLINE, "2024-06-10", "'TIME_IN_FUTURE NESTED', 'B', 'T', 3, 0.5");
		connected(rows, JUST_ONLINE, "2024-06-04", "'NESTED', 'B', 'T', 3, 1");
		connected(rows, SILENT, "2024-06-03", "'', 'A''', 'P', NULL, NULL");
		connected(rows, UNREGISTERED, "2024-05-01", "'', 'B', 'T', 3, NULL");
		// A flag of a day that is not the latest one does not count.
		rows.day(SILENT, "2024-06-01", "", "'NESTED'");
		this.page = chromium.newPage(this.port);
	}

	private static void connected(ObdRows rows, String vin, String last, String values) {
		rows.terminal(vin, "2024-01-01", last);
		rows.day(vin, last, ", layout, header_order, software_version, valid_share_nox_down", values);
	}

	@AfterEach
	void closePage() {
		this.page.close();
	}

	private void open(String path) {
		this.page.navigate("http://127.0.0.1:" + this.port + path);
	}

	@Test
	void theBoardCountsTrucksAndEveryFigureLeadsToThem() {
		open("/obd?lang=zh");

		assertThat(this.page.locator("#as-of")).containsText("2024-06-10");
		assertThat(this.page.locator("#as-of")).containsText("2024-06-04");
		assertThat(this.page.locator("#state-ONLINE .figure-number")).hasText("2");
		assertThat(this.page.locator("#state-SILENT .figure-number")).hasText("2");
		assertThat(this.page.locator("#state-NEVER .figure-number")).hasText("1");
		assertThat(this.page.locator("#rate .figure-number")).hasText("50.0 %");
		assertThat(this.page.locator("#dialects tbody tr")).hasCount(2);
		var b = this.page.locator("#dialects tbody tr").filter(new Locator.FilterOptions().setHasText("B")).last();
		assertThat(b.locator("td").nth(3)).hasText("3");
		assertThat(b.locator("td").nth(4)).hasText("75.0 %");
		assertThat(b.locator("td").nth(5)).containsText("帧中帧 2");
		assertThat(b.locator("td").nth(5)).containsText("时间超前 1");

		b.locator("td").nth(5).getByText("帧中帧").click();
		assertThat(this.page.locator("#rows tbody tr")).hasCount(2);
		this.page.click("#state-NEVER a");
		assertThat(this.page.locator("#rows tbody tr")).hasCount(1);
		assertThat(this.page.locator("#rows")).containsText(NEVER);
		open("/obd?layout=A'");
		assertThat(this.page.locator("#rows tbody tr")).hasCount(1);
		assertThat(this.page.locator("#rows")).containsText(SILENT);
		open("/obd?sort=VIN&size=1&page=4");
		assertThat(this.page.locator("#rows")).containsText("未登记");
		assertThat(this.page.locator("#rows tbody tr")).hasCount(1);
		open("/obd?division=450803");
		assertThat(this.page.locator("#rows tbody tr")).hasCount(1);
		assertThat(this.page.locator("#rows tbody")).containsText("2024-06-03");

		this.page.setViewportSize(390, 844);
		for (var language : List.of("en", "zh")) {
			open("/obd?lang=" + language);
			assertThat(this.page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
			assertThat(this.page.content()).doesNotContain("??");
		}
	}

	/** Of the three that are registered and connected, one is on record. */
	@Test
	void modelsOfEnginesThatAreNotOnRecordAreNamed() throws Exception {
		this.jdbc.sql("UPDATE truck SET engine_model = IF(vin = ?, '甲6L', '乙9')").param(ONLINE).update();
		this.jdbc
			.sql("""
					INSERT INTO engine_model (engine_model, torque, reference_torque_nm, max_power_kw, whtc_work_kwh, source, codes,
					  import_id, import_line, row_hash)
					VALUES ('甲6L', 'NET', 2500, 300, 25, '测试', '', 1, 1, 1)
					""")
			.update();
		open("/obd?lang=zh");
		assertThat(this.page.locator("#unknown-models tbody td")).hasText(new String[] { "乙9", "2" });

		this.jdbc.sql("UPDATE truck SET engine_model = NULL WHERE vin = ?").param(SILENT).update();
		assertThat(unknownModels(SignedInClient.of(this.port)))
			.isEqualTo("[{\"model\":null,\"trucks\":1},{\"model\":\"乙9\",\"trucks\":1}]");
		TestAccounts.addOfCounty("board803", Role.IMPORTER, "450803", this.accounts);
		assertThat(unknownModels(SignedInClient.of(this.port, "board803")))
			.isEqualTo("[{\"model\":null,\"trucks\":1}]");
	}

	private static String unknownModels(SignedInClient client) throws Exception {
		return JsonMapper.shared()
			.readTree(client.send(client.request("/api/v1/obd/connections")).body())
			.path("unknownModels")
			.toString();
	}

	@Test
	void programsAndFilesGetTheSameRows() throws Exception {
		var client = SignedInClient.of(this.port);

		var answer = JsonMapper.shared()
			.readTree(client.send(client.request("/api/v1/obd/connections?state=SILENT")).body());
		assertThat(answer.path("latest").asString()).isEqualTo("2024-06-10");
		assertThat(answer.path("board").path("states").path("ONLINE").asInt()).isEqualTo(2);
		assertThat(answer.path("paging").path("total").asInt()).isEqualTo(2);
		assertThat(answer.path("rows").get(0).path("vin").asString()).isEqualTo(UNREGISTERED);
		var file = client.send(client.request("/obd/export.csv?flag=NESTED&sort=VIN")).body().split("\r\n");
		assertThat(file).hasSize(3);
		assertThat(file[1])
			.isEqualTo(ONLINE + ",,450802,6,ONLINE,2024-01-01,2024-06-10,,B,T,3,TIME_IN_FUTURE NESTED,0.5");
		assertThat(client.send(client.request("/obd?state=NOWHERE")).statusCode()).isEqualTo(400);
	}

}
