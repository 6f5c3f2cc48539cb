package org.mobilesource.registry.api.feedhealth;

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

import org.mobilesource.registry.api.AuditRows;
import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.api.TestAccounts;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.db.site.SiteDayMapper;
import org.mobilesource.registry.domain.access.Role;
import org.mobilesource.registry.domain.digest.Sha256;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The board after the night of 30 March 2021: a site that is well, one that was removed
 * that night, one whose file is held, one whose calibration has ended, a camera that sent
 * most rows twice, one that was late, and the feed of inspections.
 */
@PagesTest
class HealthBoardIntegrationTests {

	private static final String WELL = "A450802001";

	private static final String REMOVED = "A450804001";

	private static final String HELD = "B450803001";

	private static final String EXPIRED = "C450881001";

	private static final String TWICE = "D450803001";

	private static final String LATE = "D450881001";

	private static final String LAST = "2021-03-30";

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AccountMapper accounts;

	@Autowired
	private SiteDayMapper siteDays;

	private Page page;

	private long imports;

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
		this.imports = 0;
		for (var code : List.of(WELL, REMOVED, HELD, EXPIRED, TWICE, LATE)) {
			site(code, code.equals(EXPIRED) ? "2021-03-20" : "2022-06-30");
		}
		for (int day = 1; day <= 30; day++) {
			var date = "2021-03-%02d".formatted(day);
			arrive(WELL, date, date, 200, 0);
			arrive(EXPIRED, date, date, 200, 0);
			arrive(TWICE, date, date, 200, (day == 30) ? 150 : 0);
			if (day != 30) {
				arrive(REMOVED, date, date, 200, 0);
				arrive(HELD, date, date, 200, 0);
			}
			arrive(LATE, date, (day == 28) ? LAST : date, 200, 0);
			file("inspections", "inspections_" + date.replace("-", "") + ".csv", date, "DONE", 3, 0, 0);
		}
		file("remote-sensing", "rs_" + HELD + "_20210330.csv", LAST, "HELD", 0, 0, 66);
		run(1, "2021-03-29", 1, 1);
		run(2, LAST, 1, 2);
		run(3, LAST, 2, 3);
		this.jdbc.sql("INSERT INTO current_run (singleton, run_id) VALUES (1, 3)").update();
		change(2, "HIGH_EXCEEDANCE", "91450200198229141F", "ENTERED", "NEW_EXCEEDANCE");
		change(3, "HIGH_EXCEEDANCE", "91450200198229152A", "ENTERED", "LATE_DATA");
		change(3, "OVERDUE_REPAIR", "LVT00000000000001", "LEFT", "REPAIRED_AND_PASSED");
		change(3, "HIGH_EXCEEDANCE", "91450200198229163X", "CHANGED", "NEW_EXCEEDANCE");
		reading("2021-03-29 16:30:00", null);
		reading("2021-03-30 02:00:00", "桂RZZ001");
		reading("2021-03-30 15:59:59", "桂RZZ002");
		reading("2021-03-30 16:00:00", null);
		this.siteDays.recount();
		this.page = chromium.newPage(this.port);
	}

	@AfterEach
	void closePage() {
		this.page.close();
	}

	@Test
	void everySiteStandsOnEveryNight() {
		open("/health?lang=zh");

		assertThat(cell(WELL, LAST)).containsText("✓");
		assertThat(cell(WELL, LAST).locator(".rows")).hasText("200");
		assertThat(cell(REMOVED, LAST).locator(".night")).hasText("缺");
		assertThat(cell(REMOVED, "2021-03-29").locator(".night")).hasText("✓");
		assertThat(cell(HELD, LAST).locator(".night")).hasText("挂");
		assertThat(cell(LATE, "2021-03-28").locator(".night")).hasText("迟");
		assertThat(cell("inspections", LAST).locator(".rows")).hasText("3");
		assertThat(cell("repairs", LAST).locator(".night")).hasText("–");
		assertThat(this.page.locator("#effects li")).hasCount(2);
		assertThat(this.page.locator("#effects li").nth(0)).containsText("（" + REMOVED + "）在 " + LAST + " 数据缺失或挂起");
		// the second run of 30 March changed two lists, one of them by late data
		assertThat(this.page.locator("#replays tbody tr")).hasCount(2);
		assertThat(this.page.locator("#replays tbody")).containsText("20210330-2");
		assertThat(this.page.locator("#replays tbody")).containsText(LATE + " 2021-03-28 (200)");
		assertThat(this.page.locator("#replays tbody tr").nth(0).locator("td").nth(7)).hasText("1");
		assertThat(this.page.locator("#replays tbody tr").nth(1).locator("td").nth(7)).hasText("0");
		assertThat(this.page.locator("#replays tbody tr").nth(0).locator("td").nth(6)).hasText("1");
		var well = this.page.locator("#line-" + WELL + " td");
		assertThat(well.nth(1)).hasText("2021-03-31 03:00:00");
		assertThat(well.nth(2)).containsText("中位数 200，100%");
		assertThat(well.nth(6)).hasText("33.3%（1/3）");
		assertThat(this.page.locator("#line-" + TWICE + " td").nth(4)).hasText("75.0%（150/200）");

		cell(HELD, LAST).locator("a").click();
		this.page.waitForURL("**/imports/" + this.imports);
		assertThat(this.page.locator("main")).containsText("rs_" + HELD + "_20210330.csv");
		open("/health?source=BLACK_SMOKE");
		assertThat(this.page.locator("#grid tbody tr")).hasCount(2);

		this.page.setViewportSize(390, 844);
		for (var language : List.of("en", "zh")) {
			open("/health?lang=" + language);
			assertThat(this.page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
			assertThat(this.page.content()).doesNotContain("??");
		}
	}

	@Test
	void eachTroubleIsAnAlertThatSomebodyAnswers() throws Exception {
		open("/health?lang=zh");

		assertThat(this.page.locator("#alerts tbody tr")).hasCount(6);
		assertThat(this.page.locator("#alerts h2")).hasText("报警：6 条未确认，共 6 条");
		assertThat(this.page.locator("#alert-SILENCE-" + REMOVED)).containsText("连续 1 夜没有数据");
		assertThat(this.page.locator("#alert-HELD-" + HELD)).containsText(LAST);
		assertThat(this.page.locator("#alert-REJECTS-" + HELD)).containsText("问题行 33%");
		assertThat(this.page.locator("#alert-CALIBRATION-" + EXPIRED)).containsText("已过期 10 天");
		assertThat(this.page.locator("#alert-CALIBRATION-" + EXPIRED)).containsText("2021-03-21");
		assertThat(this.page.locator("#alert-DUPLICATES-" + TWICE)).containsText("重复行 75%");
		assertThat(this.page.locator("#alert-LATE-" + LATE)).containsText("晚 2 天补到");

		var alert = this.page.locator("#alert-CALIBRATION-" + EXPIRED);
		alert.locator("summary").click();
		alert.locator("select[name=owner]").selectOption("reviewer");
		alert.locator("input[name=note]").fill("已约 4 月 2 日检定");
		alert.locator("button[type=submit]").click();
		this.page.waitForURL("**/health#alerts");

		assertThat(alert).containsText("已约 4 月 2 日检定");
		assertThat(alert.locator("td").nth(4)).hasText("reviewer");
		assertThat(alert.locator("td").nth(5)).containsText("office 20");
		assertThat(this.page.locator("#alerts h2")).hasText("报警：5 条未确认，共 6 条");
		assertThat(AuditRows.of(this.jdbc)).contains("office DECISION feed-alert");

		var office = SignedInClient.of(this.port);
		assertThat(answered(office, "kind=CLOCK&subject=" + EXPIRED + "&since=" + LAST + "&owner=reviewer&note=x"))
			.isEqualTo(404);
		assertThat(answered(office, "kind=HELD&subject=" + HELD + "&since=" + LAST + "&owner=operator&note=x"))
			.isEqualTo(422);
		assertThat(answered(office, "kind=HELD&subject=" + HELD + "&since=" + LAST + "&owner=reviewer&note=+"))
			.isEqualTo(422);
		var csv = office.send(office.request("/health/export.csv")).body();
		assertThat(csv)
			.contains(TWICE + ",点位" + TWICE + ",BLACK_SMOKE,2021-03-30,ARRIVED,200,200,200,0,150,0,0,0,2022-06-30,0,"
					+ "2021-03-31T03:00+08:00,,DUPLICATES");
	}

	@Test
	void aCountySeesItsOwnSitesAlone() throws Exception {
		TestAccounts.addOfCounty("health881", Role.IMPORTER, "450881", this.accounts);
		var county = SignedInClient.of(this.port, "health881");
		var csv = county.send(county.request("/health/export.csv")).body();

		assertThat(csv.lines().skip(1).map((line) -> line.substring(0, line.indexOf(',')))).containsExactly(EXPIRED,
				LATE);
		assertThat(answered(county, "kind=HELD&subject=" + HELD + "&since=" + LAST + "&owner=reviewer&note=x"))
			.isEqualTo(404);
	}

	private static int answered(SignedInClient client, String form) throws Exception {
		return client
			.send(client.request("/health/answers")
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(java.net.http.HttpRequest.BodyPublishers.ofString(form)))
			.statusCode();
	}

	private void open(String path) {
		this.page.navigate("http://127.0.0.1:" + this.port + path);
	}

	private com.microsoft.playwright.Locator cell(String subject, String night) {
		return this.page.locator("#nights-" + subject + " [data-night='" + night + "']");
	}

	private void site(String code, String calibratedUntil) {
		this.jdbc
			.sql("INSERT INTO site (code, name, division, kind, speed_unit, started_on, calibrated_until, codes,"
					+ " import_id, import_line, row_hash) VALUES (?, ?, ?, ?, 'KMH', '2020-01-01', ?, '', 1, 1, 1)")
			.params(code, "点位" + code, code.substring(1, 7), code.substring(0, 1), calibratedUntil)
			.update();
	}

	private void arrive(String site, String day, String cameOn, int rows, int duplicate) {
		var feed = site.startsWith("D") ? "black-smoke" : "remote-sensing";
		file(feed, "rs_" + site + "_" + day.replace("-", "") + ".csv", cameOn, "DONE", rows, duplicate, 0);
		this.jdbc.sql("INSERT INTO site_delivery (import_id, site_code, day, row_count) VALUES (?, ?, ?, ?)")
			.params(this.imports, site, day, rows)
			.update();
	}

	/** A file that came with the night; a held one has 200 rows. */
	private void file(String feed, String name, String cameOn, String state, int rows, int duplicate, int bad) {
		this.imports++;
		this.jdbc.sql(
				"INSERT INTO import_run (id, feed, file_name, sha256, attempt, dry_run, state, business_date, clock_at,"
						+ " rows_in_file, rows_bad, read_rows, loaded, duplicate, started_at)"
						+ " VALUES (?, ?, ?, ?, 0, FALSE, ?, ?, ? + INTERVAL 19 HOUR, ?, ?, ?, ?, ?, '2021-04-01')")
			.params(this.imports, feed, name, Sha256.of("health " + this.imports), state, cameOn, cameOn,
					state.equals("HELD") ? 200 : rows, bad, rows, rows - duplicate, duplicate)
			.update();
	}

	private void run(long id, String day, int attempt, int sequence) {
		this.jdbc
			.sql("INSERT INTO evaluation_run (id, business_date, attempt, sequence, previous_run_id, rule_version,"
					+ " data_cut_off, last_import_id, sites_expected, sites_reporting, content_sha256)"
					+ " VALUES (?, ?, ?, ?, NULLIF(? - 1, 0), 'test', '2021-03-31', 1, 6, 4, REPEAT('0', 64))")
			.params(id, day, attempt, sequence, id)
			.update();
	}

	private void change(long run, String list, String subject, String kind, String cause) {
		this.jdbc.sql("INSERT INTO list_change (run_id, list, subject, kind) VALUES (?, ?, ?, ?)")
			.params(run, list, subject, kind)
			.update();
		this.jdbc.sql("INSERT INTO list_change_cause (run_id, list, subject, cause, detail) VALUES (?, ?, ?, ?, '')")
			.params(run, list, subject, cause)
			.update();
	}

	/** A reading of the site that is well, at a time in UTC. */
	private void reading(String at, String plate) {
		this.jdbc.sql(
				"INSERT INTO remote_sensing_reading (record_no, measured_at, site_code, line_no, verdict, plate, valid,"
						+ " over_limit, codes, import_id, import_line, row_hash)"
						+ " VALUES (?, ?, ?, '01', 1, ?, TRUE, FALSE, '', 1, 1, 1)")
			.params(at.replaceAll("\\D", ""), at, WELL, plate)
			.update();
	}

}
