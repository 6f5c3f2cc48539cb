package org.mobilesource.registry.api.alarm;

import java.time.LocalDate;
import java.util.Set;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.api.TestAccounts;
import org.mobilesource.registry.api.review.ObservedRows;
import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Role;
import org.mobilesource.registry.domain.calendar.BusinessTime;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A truck with evidence of rule E2 on 1 and 3 March that judging finds, with two leads of
 * U1 of which one may still go on and an alarm that was withdrawn; and a vehicle that is
 * not registered.
 */
@PagesTest
class AlarmPagesIntegrationTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String EVIDENCE = "E2" + ObservedRows.TRUCK + "20210301";

	private static final String UNREGISTERED = "LVT00000000000009";

	private static Chromium chromium;

	private final LocalDate today = LocalDate.now(BusinessTime.ZONE);

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Judging judging;

	@Autowired
	private AccountMapper accounts;

	@BeforeAll
	static void startBrowser() {
		chromium = new Chromium();
	}

	@AfterAll
	static void stopBrowser() {
		chromium.close();
	}

	@BeforeEach
	void alarms() {
		RegistryTables.empty(this.jdbc);
		new ObservedRows(this.jdbc, TestAccounts.COMPANY).onBoardDay("2021-03-01", 900).onBoardDay("2021-03-03", 360);
		this.judging.judgeDue(null);
		alarm("U1", ObservedRows.TRUCK, this.today.minusDays(9), this.today.minusDays(7), 3, "WARN", false);
		alarm("U1", ObservedRows.TRUCK, LocalDate.of(2021, 5, 1), this.today.minusDays(8), 40, "ALARM", false);
		alarm("D2", ObservedRows.TRUCK, LocalDate.of(2021, 1, 1), LocalDate.of(2021, 1, 1), 1, "ALARM", true);
		alarm("T7", UNREGISTERED, LocalDate.of(2021, 2, 1), LocalDate.of(2021, 2, 1), 1, "ALARM", false);
	}

	@Test
	void theTabOfATruckLeadsToItsAlarmsAndBack() {
		try (var page = open("/trucks/" + ObservedRows.TRUCK + "?tab=obd", "reviewer")) {
			assertThat(page.locator("#obd-days tbody tr")).hasCount(2);
			page.click("#obd-alarms");
			assertThat(page).hasURL("http://127.0.0.1:" + this.port + "/obd/alarms?vin=" + ObservedRows.TRUCK);
			var rows = page.locator("#alarms tbody tr");
			assertThat(rows).hasCount(4);
			var evidence = rows.filter(new Locator.FilterOptions().setHasText("2021-03-01 – 2021-03-03"));
			assertThat(evidence).containsText("E2 NOx 偏高的热态时间过长");

			evidence.locator("a[href='/trucks/" + ObservedRows.TRUCK + "']").click();
			page.click("a[href*='tab=obd']");
			assertThat(page.locator("h1")).containsText(ObservedRows.TRUCK);
			assertThat(page.locator("#obd-days tbody tr").first()).containsText("2021-03-03");
			assertThat(page.locator("#obd-days tbody tr").last()).containsText("2021-03-01");
		}
	}

	/** A word of a rule is said in the language of the page, codes stay as they are. */
	@Test
	void whatARuleFoundIsSaidInWords() {
		this.jdbc.sql("UPDATE obd_alarm SET detail = 'REPEATED' WHERE rule = 'T7'").update();
		this.jdbc.sql("UPDATE obd_alarm SET detail = 'P20EE00' WHERE rule = 'D2'").update();
		try (var page = open("/obd/alarms", "reviewer")) {
			assertThat(page.locator("#alarms tbody")).containsText("NOx 逐条重复（重放）");
			assertThat(page.locator("#alarms tbody")).containsText("P20EE00");
			page.navigate("http://127.0.0.1:" + this.port + "/obd/alarms?lang=en");
			assertThat(page.locator("#alarms tbody")).containsText("NOx repeated itself record for record");
		}
	}

	@Test
	void evidenceLeadsToItsReviewAndTheTruck() {
		try (var page = open("/", "reviewer")) {
			page.click("#menu-CASEWORK");
			page.click("a[href='/obd/alarms']");
			assertThat(page.locator("h1")).hasText("OBD 报警");
			assertThat(page.locator("#alarms tbody tr")).hasCount(5);

			page.selectOption("#kind", "EVIDENCE");
			page.selectOption("#state", "WAITING");
			page.click("main button[type=submit]");
			var row = page.locator("#alarms tbody tr");
			assertThat(row).hasCount(1);
			assertThat(row).containsText("E2 NOx 偏高的热态时间过长");
			assertThat(row).containsText("证据 · 设计建议，非法定限值");
			assertThat(row).containsText("50.00 %");
			assertThat(row).containsText("阈值 10.00 %");
			assertThat(row).containsText("2021-03-01 – 2021-03-03");
			assertThat(row.locator("td").nth(5)).hasText("2");
			assertThat(row).containsText(ObservedRows.PLATE);
			assertThat(row).containsText("港北示例运输有限公司");
			assertThat(row.locator("a[href='/trucks/" + ObservedRows.TRUCK + "']")).isVisible();

			row.locator("a.btn").click();
			page.click("#decide button[value=CONFIRMED]");
			page.navigate("http://127.0.0.1:" + this.port + "/obd/alarms?state=CONFIRMED&lang=en");
			assertThat(page.locator("#alarms tbody tr")).containsText("high NOx for too much of the warm time");
		}
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "'', 5", "rule=U1, 2", "rule=U1&state=OPEN, 1", "rule=U1&state=OVER, 1", "state=WITHDRAWN, 1",
			"kind=LEAD, 3", "kind=EVIDENCE, 2", "state=REJECTED, 0", "state=OVER, 2", "division=450800, 4",
			"division=450802, 4", "division=450821, 0", "division=x, 0", "vin=LVT00000000000001, 4",
			"vin=%E6%A1%82rzz2, 4", "vin=LVT00000000000009, 1", "vin=LVT, 5" })
	void theListIsFiltered(String query, int rows) throws Exception {
		var answer = json("reviewer", "?" + query);

		assertThat(answer.get("total").asInt()).isEqualTo(rows);
		assertThat(answer.get("items").size()).isEqualTo(rows);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "LAST_DAY, U1 U1 E2 T7 D2", "FIRST_DAY, U1 U1 E2 T7 D2", "DAYS, U1 U1 E2 T7 D2",
			"SEVERITY, U1 E2 T7 D2 U1" })
	void theListIsOrdered(String order, String rules) throws Exception {
		var client = SignedInClient.of(this.port, "reviewer");
		var lines = client.send(client.request("/obd/alarms/export.csv?sort=" + order)).body().lines().skip(1);

		assertThat(lines.map((line) -> line.split(",")[1])).containsExactly(rules.split(" "));
	}

	@Test
	void theFirstOfTheOrderIsTheLatestTheLongestOrTheGravest() throws Exception {
		assertThat(first("LAST_DAY")).contains("," + this.today.minusDays(7) + ",3,");
		assertThat(first("FIRST_DAY")).contains("," + this.today.minusDays(7) + ",3,");
		assertThat(first("DAYS")).contains("," + this.today.minusDays(8) + ",40,");
		assertThat(first("SEVERITY")).contains("," + this.today.minusDays(8) + ",40,");
	}

	@Test
	void programsReadPagesAndTheWholeAsCsv() throws Exception {
		var first = json("reviewer", "?size=2");
		assertThat(first.get("total").asInt()).isEqualTo(5);
		assertThat(numbers(first)).isEqualTo("D2" + ObservedRows.TRUCK + "20210101 " + EVIDENCE);
		var evidence = first.get("items").get(1);
		assertThat(evidence.get("kind").asString()).isEqualTo("EVIDENCE");
		assertThat(evidence.get("state").asString()).isEqualTo("WAITING");
		assertThat(evidence.get("value").asDouble()).isEqualTo(50);
		assertThat(first.get("next").asString()).isEqualTo(EVIDENCE);

		var last = json("reviewer", "?size=3&cursor=" + EVIDENCE);
		assertThat(numbers(last)).startsWith("T7" + UNREGISTERED + "20210201 U1");
		assertThat(last.get("items").get(0).get("registered").asBoolean()).isFalse();
		assertThat(last.get("next").isNull()).isTrue();

		var client = SignedInClient.of(this.port, "reviewer");
		var csv = client.send(client.request("/api/v1/obd/alarms?rule=E2").header("Accept", "text/csv")).body();
		assertThat(csv.lines().toList()).containsExactly(
				"\uFEFFnumber,rule,kind,severity,state,vin,plate,credit_code,company,division,first_day,last_day,days,"
						+ "worst_day,value,threshold,unit,detail",
				EVIDENCE + ",E2,EVIDENCE,ALARM,WAITING," + ObservedRows.TRUCK + "," + ObservedRows.PLATE + ","
						+ TestAccounts.COMPANY + ",港北示例运输有限公司,450802,2021-03-01,2021-03-03,2,2021-03-01,50.0,10.0,%,");
		assertThat(status("reviewer", "/api/v1/obd/alarms?size=501")).isEqualTo(400);
		assertThat(status("reviewer", "/api/v1/obd/alarms?cursor=x")).isEqualTo(400);
	}

	@Test
	void aCountySeesWhatWasItsOwnOnTheFirstDay() throws Exception {
		county("reviewer_of_gangbei", "450802");
		county("reviewer_of_pingnan", "450821");

		assertThat(json("reviewer_of_gangbei", "").get("total").asInt()).isEqualTo(4);
		assertThat(json("reviewer_of_pingnan", "").get("total").asInt()).isZero();
		this.jdbc.sql("UPDATE truck SET division = '450821'").update();
		this.jdbc.sql("UPDATE fleet_membership SET valid_from = '2021-02-01', valid_to = '2021-04-01'").update();
		assertThat(numbers(json("reviewer_of_gangbei", ""))).isEqualTo(EVIDENCE);
		assertThat(json("reviewer_of_pingnan", "").get("total").asInt()).isEqualTo(4);
		assertThat(status("operator", "/obd/alarms")).isEqualTo(403);
	}

	@Test
	void theTruckLeadsToItsAlarms() {
		try (var page = open("/trucks/" + ObservedRows.TRUCK, "reviewer")) {
			page.click("#obd-alarms");
			assertThat(page.locator("#alarms tbody tr")).hasCount(4);
		}
		try (var page = open("/trucks/" + ObservedRows.TRUCK, "operator")) {
			assertThat(page.locator("#status")).isVisible();
			assertThat(page.locator("#obd-alarms")).hasCount(0);
		}
	}

	@Test
	void nothingScrollsSidewaysOnAPhone() {
		try (var page = open("/obd/alarms", "reviewer")) {
			page.setViewportSize(390, 800);
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
		}
	}

	private void alarm(String rule, String vin, LocalDate first, LocalDate last, int days, String severity,
			boolean withdrawn) {
		this.jdbc.sql("""
				INSERT INTO obd_alarm (number, vin, rule, first_day, last_day, days, severity, worst_day, value,
				  threshold, unit, detail, rule_version, withdrawn)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, 2, 1, 'n', '', 'v', ?)
				""")
			.params(rule + vin + first.toString().replace("-", ""), vin, rule, first, last, days, severity, first,
					withdrawn)
			.update();
	}

	private void county(String name, String division) {
		if (this.accounts.find(name).isEmpty()) {
			var hash = this.accounts.find("reviewer").orElseThrow().passwordHash();
			this.accounts
				.insert(new Account(name, name, hash, Set.of(Role.REVIEWER), division, null, false, true, 0, null, 0));
		}
	}

	private String first(String order) throws Exception {
		var client = SignedInClient.of(this.port, "reviewer");
		return client.send(client.request("/obd/alarms/export.csv?sort=" + order))
			.body()
			.lines()
			.skip(1)
			.findFirst()
			.get();
	}

	private JsonNode json(String account, String query) throws Exception {
		var client = SignedInClient.of(this.port, account);
		return JSON.readTree(
				client.send(client.request("/api/v1/obd/alarms" + query).header("Accept", "application/json")).body());
	}

	private static String numbers(JsonNode answer) {
		return String.join(" ", answer.get("items").findValuesAsString("number"));
	}

	private int status(String account, String path) throws Exception {
		var client = SignedInClient.of(this.port, account);
		return client.send(client.request(path)).statusCode();
	}

	private Page open(String path, String account) {
		var page = chromium.newPage(this.port, account);
		page.navigate("http://127.0.0.1:" + this.port + path);
		return page;
	}

}
