package org.mobilesource.registry.api.exemption;

import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.Set;
import java.util.zip.ZipFile;

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
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.db.obd.DayRows;
import org.mobilesource.registry.db.obd.ExemptionMapper;
import org.mobilesource.registry.db.obd.ObdDayMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Role;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.obd.ExemptionFacts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * As of 30 June 2026: a truck with a year of data just good enough; a vehicle that lacks
 * 37 days on which it drove 99,999 km; one that sent for five months, until 30 May, with
 * too many losses.
 */
@PagesTest
class ExemptionPagesIntegrationTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

	private static final String GAP = "LVT00000000000002";

	private static final String SHORT = "LVT00000000000003";

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ExemptionMapper vehicles;

	@Autowired
	private ObdDayMapper days;

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
	void vehicles() {
		RegistryTables.empty(this.jdbc);
		new ObservedRows(this.jdbc, TestAccounts.COMPANY);
		days(ObservedRows.TRUCK, "2025-07-01", "2026-06-30", 50);
		days(ObservedRows.TRUCK, "2026-07-01", "2026-07-03", 900);
		days(GAP, "2025-07-01", "2026-06-30", 50);
		this.jdbc.sql("DELETE FROM obd_day WHERE vin = ? AND day BETWEEN '2025-10-09' AND '2025-11-14'")
			.param(GAP)
			.update();
		this.jdbc.sql(
				"UPDATE obd_day SET odometer_first = 99999, odometer_last = 99999 WHERE vin = ? AND day > '2025-10-08'")
			.param(GAP)
			.update();
		days(SHORT, "2026-01-01", "2026-05-30", 51);
	}

	@Test
	void thePageSaysWhatSpeaksForAndAgainstEachVehicle() {
		try (var page = open("/", "reviewer")) {
			page.click("#menu-CASEWORK");
			page.click("a[href='/obd/exemptions']");
			assertThat(page.locator("h1")).hasText("免检建议名单");
			assertThat(page.locator("#proposal")).containsText("仅为建议");
			assertThat(page.locator("main")).containsText("省级生态环境部门根据数据上报情况可以给予免于环保上线检验");

			page.fill("#asOf", "2026-06-30");
			page.click("main button[type=submit]");
			var rows = page.locator("#exemptions tbody tr");
			assertThat(rows).hasCount(3);
			assertThat(rows.nth(0)).containsText(ObservedRows.PLATE);
			assertThat(rows.nth(0)).containsText("港北示例运输有限公司");
			assertThat(rows.nth(0).locator(".chip")).hasText("候选");
			assertThat(rows.nth(0).locator(".for")).containsText("联网 12 个月");
			assertThat(rows.nth(0).locator(".for")).containsText("丢包率 5.00 %");
			assertThat(rows.nth(0).locator(".for")).containsText("有效率最低 90.00 %");
			assertThat(rows.nth(0).locator(".against")).hasText("—");
			assertThat(rows.nth(1).locator(".chip")).hasText("差一项");
			assertThat(rows.nth(1)).containsText("未登记车辆");
			assertThat(rows.nth(1).locator(".against")).containsText("在线率 89.86 % （≥ 90 %）");
			assertThat(rows.nth(2).locator(".chip")).hasText("不符合");
			assertThat(rows.nth(2).locator(".against")).containsText("联网 4 个月");
			assertThat(rows.nth(2).locator(".against")).containsText("末次数据 31 天前");
			assertThat(rows.nth(2).locator(".against")).containsText("丢包率 5.09 %");

			page.selectOption("#outcome", "JUST_OUTSIDE");
			page.click("main button[type=submit]");
			assertThat(rows).hasCount(1);
			assertThat(rows).containsText(GAP);
			page.navigate("http://127.0.0.1:" + this.port + "/obd/exemptions?asOf=2026-06-30&lang=en");
			assertThat(page.locator("#proposal")).containsText("never a decision");
		}
	}

	@ParameterizedTest(name = "{0} until {1}, withdrawn {2}, finding {3}: {4}")
	@CsvSource({ "E1, 2026-06-23, false, , JUST_OUTSIDE", "E1, 2026-06-22, false, , CANDIDATE",
			"T5, 2026-06-30, false, , JUST_OUTSIDE", "Q3, 2026-06-30, false, , CANDIDATE",
			"E1, 2026-06-30, true, , CANDIDATE", "E1, 2026-06-30, false, REJECTED, CANDIDATE",
			"E1, 2026-06-30, false, CONFIRMED, JUST_OUTSIDE" })
	void anOpenAlarmThatNobodyRejectedStandsAgainstIt(String rule, String last, boolean withdrawn, String finding,
			String outcome) throws Exception {
		var number = rule + ObservedRows.TRUCK + "20260601";
		this.jdbc.sql("""
				INSERT INTO obd_alarm (number, vin, rule, first_day, last_day, days, severity, worst_day, value,
				  threshold, unit, detail, rule_version, withdrawn)
				VALUES (?, ?, ?, '2026-06-01', ?, 2, 'ALARM', '2026-06-01', 2, 1, 'n', '', 'v', ?)
				""").params(number, ObservedRows.TRUCK, rule, last, withdrawn).update();
		if (finding != null) {
			this.jdbc.sql("""
					INSERT INTO exceedance (vin, source, source_key, occurred_at, occurred_on, state, rule_version)
					VALUES (?, 'OBD', ?, '2026-06-01 15:59:59', '2026-06-01', ?, 'v')
					""").params(ObservedRows.TRUCK, number, finding).update();
		}

		var truck = json("reviewer", "").get("items").get(0);
		assertThat(truck.get("outcome").asString()).isEqualTo(outcome);
		assertThat(truck.get("reasons").get(5).get("detail").asString())
			.isEqualTo(outcome.equals("CANDIDATE") ? "" : rule);
	}

	/** What SQL sums up is what the days themselves say. */
	@Test
	void sumsAreThoseOfTheDays() {
		this.jdbc
			.sql("""
					UPDATE obd_day
					SET records = IF(DAY(day) = 7, NULL, 40 + DAY(day)), engine_on_s = IF(DAY(day) = 9, NULL, 60 * DAY(day)),
					  valid_share_speed = IF(DAY(day) = 3, NULL, ROUND(DAY(day) / 31.0, 4)), odometer_first = 90 * DAYOFYEAR(day) + DAY(day),
					  odometer_last = 90 * DAYOFYEAR(day) + 60
					""")
			.update();
		this.jdbc.sql("DELETE FROM obd_day WHERE DAY(day) IN (11, 12, 13)").update();

		var found = this.vehicles.find(List.of(ObservedRows.TRUCK, GAP, SHORT), AS_OF, LocalDate.of(2025, 6, 30), 50,
				AS_OF.minusDays(7), Scope.CITY);
		assertThat(found).hasSize(3).allSatisfy((one) -> {
			var days = this.days
				.findDays(List.of(one.vin()), LocalDate.of(2000, 1, 1), LocalDate.of(2030, 1, 1), Scope.CITY)
				.stream()
				.map(DayRows::day)
				.toList();
			var expected = ExemptionFacts.of(days, AS_OF, LocalDate.of(2025, 6, 30), 50, List.of());
			var facts = one.facts();
			assertThat(facts.share()).isEqualTo(expected.share());
			assertThat(facts.firstDay()).isEqualTo(expected.firstDay());
			assertThat(facts.lastDay()).isEqualTo(expected.lastDay());
			assertThat(facts.engineOnSeconds()).isEqualTo(expected.engineOnSeconds()).isPositive();
			assertThat(facts.lostSeconds()).isEqualTo(expected.lostSeconds()).isPositive();
			assertThat(facts.validPercent().get(0)).isEqualTo(expected.validPercent().get(0), within(1e-9));
			assertThat(facts.validPercent().get(1)).isEqualTo(expected.validPercent().get(1), within(1e-9));
			assertThat(facts.validPercent().get(2)).isNaN();
		});
		assertThat(found.get(1).missed()).isGreaterThan(found.get(0).missed());
	}

	/** Until a day of the vehicle changes, and for no other day or number. */
	@Test
	void whatTheNightSumsUpIsWhatTheDaysSay() {
		var vins = List.of(ObservedRows.TRUCK, GAP, SHORT);
		var behind = LocalDate.of(2025, 6, 30);
		var since = AS_OF.minusDays(7);
		var fromDays = this.vehicles.findFromDays(vins, AS_OF, behind, 50, since, Scope.CITY);
		assertThat(this.vehicles.findUnsummed(AS_OF, behind, 50, "", 2, Scope.CITY)).containsExactly(vins.get(0), GAP);
		this.vehicles.putSums(vins, AS_OF, behind, 50, Scope.CITY);

		assertThat(this.vehicles.findUnsummed(AS_OF, behind, 50, "", 2, Scope.CITY)).isEmpty();
		assertThat(this.vehicles.findSummed(vins, AS_OF, behind, 50, since, Scope.CITY)).isEqualTo(fromDays).hasSize(3);
		assertThat(this.vehicles.findSummed(vins, AS_OF.minusDays(1), behind, 50, since, Scope.CITY)).isEmpty();
		assertThat(this.vehicles.findSummed(vins, AS_OF, behind.minusDays(1), 50, since, Scope.CITY)).isEmpty();
		assertThat(this.vehicles.findSummed(vins, AS_OF, behind, 51, since, Scope.CITY)).isEmpty();
		assertThat(this.vehicles.find(vins, AS_OF, behind, 500, since, Scope.CITY).get(1).missed()).isEqualTo(37);

		this.jdbc.sql("UPDATE obd_day SET lost_s = 77 WHERE vin = ? AND day = '2026-06-30'").param(GAP).update();
		this.days.markDue(new TreeSet<>(List.of(GAP)));
		assertThat(this.vehicles.find(vins, AS_OF, behind, 50, since, Scope.CITY))
			.isEqualTo(this.vehicles.findFromDays(vins, AS_OF, behind, 50, since, Scope.CITY))
			.isNotEqualTo(fromDays);
	}

	@Test
	void programsReadPagesAndFilesHaveEveryCriterion() throws Exception {
		var first = json("reviewer", "&size=2");
		assertThat(first.get("total").asInt()).isEqualTo(3);
		assertThat(first.get("asOf").asString()).isEqualTo("2026-06-30");
		assertThat(first.get("next").asString()).isEqualTo(GAP);
		var last = json("reviewer", "&size=2&cursor=" + GAP);
		assertThat(last.get("items").findValuesAsString("vin")).containsExactly(SHORT);
		assertThat(last.get("next").isNull()).isTrue();
		assertThat(json("reviewer", "&outcome=OUTSIDE").get("total").asInt()).isEqualTo(1);

		var client = SignedInClient.of(this.port, "reviewer");
		var row = "2026-06-30,JUST_OUTSIDE,ONLINE,LVT00000000000002,,,,,12.0,12.0,,0.0,30.0,,89.86301369863014,90.0,,5.0,5.0,,"
				+ "90.0,90.0,,0.0,0.0,";
		var file = client.send(client.request("/obd/exemptions/export.csv?asOf=2026-06-30&outcome=JUST_OUTSIDE"));
		assertThat(file.body().lines().toList()).containsExactly(
				"\uFEFFas_of,outcome,against,vin,plate,credit_code,company,division,connected,connected_threshold,"
						+ "connected_detail,latest,latest_threshold,latest_detail,online,online_threshold,online_detail,"
						+ "complete,complete_threshold,complete_detail,valid,valid_threshold,valid_detail,no_alarm,"
						+ "no_alarm_threshold,no_alarm_detail",
				row);
		assertThat(client
			.send(client.request("/api/v1/obd/exemptions?asOf=2026-06-30&outcome=JUST_OUTSIDE")
				.header("Accept", "text/csv"))
			.body()
			.lines()
			.skip(1)).containsExactly(row);
		var book = client.send(client.request("/obd/exemptions/export.xlsx?asOf=2026-06-30"),
				BodyHandlers.ofByteArray());
		assertThat(sheet(book.body())).contains(ObservedRows.TRUCK).contains("CANDIDATE").contains("89.86301369863014");
		assertThat(client.send(client.request("/api/v1/obd/exemptions?size=0")).statusCode()).isEqualTo(400);
	}

	@Test
	void aCountySeesTheTrucksThatAreItsOwn() throws Exception {
		county("exempter_of_gangbei", "450802");
		county("exempter_of_pingnan", "450821");

		assertThat(json("exempter_of_gangbei", "").get("items").findValuesAsString("vin"))
			.containsExactly(ObservedRows.TRUCK);
		assertThat(json("exempter_of_pingnan", "").get("total").asInt()).isZero();
		var client = SignedInClient.of(this.port, "operator");
		assertThat(client.send(client.request("/obd/exemptions")).statusCode()).isEqualTo(403);
	}

	@Test
	void nothingScrollsSidewaysOnAPhone() {
		try (var page = open("/obd/exemptions?asOf=2026-06-30", "reviewer")) {
			page.setViewportSize(390, 800);
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
		}
	}

	private void days(String vin, String from, String to, int lost) {
		this.jdbc.sql("""
				INSERT INTO obd_day (vin, day, source, import_id, import_line, row_hash, records, engine_on_s, lost_s,
				  valid_share_rpm, odometer_first, odometer_last, flags)
				WITH RECURSIVE calendar AS (
				  SELECT CAST(? AS DATE) AS day UNION ALL SELECT day + INTERVAL 1 DAY FROM calendar WHERE day < ?)
				SELECT ?, day, 'SUMMARY', 1, 1, 1, 100, 950, ?, 0.9, 0, 0, '' FROM calendar
				""").params(from, to, vin, lost).update();
		this.jdbc.sql("""
				INSERT INTO obd_terminal (vin, first_day, last_day)
				VALUES (?, ?, ?)
				ON DUPLICATE KEY UPDATE last_day = VALUES(last_day)
				""").params(vin, from, to).update();
	}

	private static String sheet(byte[] book) throws Exception {
		var file = Files.write(Files.createTempFile("exemptions", ".xlsx"), book);
		try (var zip = new ZipFile(file.toFile())) {
			return new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
					StandardCharsets.UTF_8);
		}
		finally {
			Files.delete(file);
		}
	}

	private void county(String name, String division) {
		if (this.accounts.find(name).isEmpty()) {
			var hash = this.accounts.find("reviewer").orElseThrow().passwordHash();
			this.accounts
				.insert(new Account(name, name, hash, Set.of(Role.REVIEWER), division, null, false, true, 0, null, 0));
		}
	}

	private JsonNode json(String account, String more) throws Exception {
		var client = SignedInClient.of(this.port, account);
		return JSON.readTree(client
			.send(client.request("/api/v1/obd/exemptions?asOf=2026-06-30" + more).header("Accept", "application/json"))
			.body());
	}

	private Page open(String path, String account) {
		var page = chromium.newPage(this.port, account);
		page.navigate("http://127.0.0.1:" + this.port + path);
		return page;
	}

}
