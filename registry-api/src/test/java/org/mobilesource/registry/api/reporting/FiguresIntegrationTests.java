package org.mobilesource.registry.api.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
 * Figures of 1 to 30 March 2021, after the night of 30 March: four confirmed exceedances
 * of three trucks in two counties, three cases due, and three nights with lists.
 */
@PagesTest
class FiguresIntegrationTests {

	private static final String A1 = "LFG00000000000001";

	private static final String A2 = "LFG00000000000002";

	private static final String B1 = "LFG00000000000003";

	private static final String PETROL = "LFG00000000000004";

	private static final String GONE = "LFG00000000000005";

	private static final String SITE = "A450802001";

	private static final String SILENT_SITE = "A450881001";

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
		truck(A1, "450802", "5", "B", null);
		truck(A2, "450802", "4", "B", null);
		truck(B1, "450881", "4", "B", null);
		truck(PETROL, "450881", "5", "A", null);
		truck(GONE, "450881", "3", "B", "2021-03-10");
		site(SITE);
		site(SILENT_SITE);
		counted("2021-02-28", 500);
		counted("2021-03-01", 60);
		counted("2021-03-30", 40);
		exceedance(1, A1, "2021-03-02", "CONFIRMED", SITE);
		exceedance(2, A1, "2021-03-02", "CONFIRMED", SILENT_SITE);
		exceedance(3, B1, "2021-03-30", "CONFIRMED", SITE);
		exceedance(4, A2, "2021-03-05", "PENDING_REVIEW", SITE);
		exceedance(5, A2, "2021-02-28", "CONFIRMED", SITE);
		exceedance(6, GONE, "2021-03-01", "CONFIRMED", null);
		repairCase(1, A1, "2021-03-10", "2021-03-10 15:59:59", "CLEARED");
		repairCase(3, B1, "2021-03-10", "2021-03-20 16:00:00", "CLEARED");
		this.jdbc
			.sql("INSERT INTO case_extension (opened_by, granted_on, new_deadline, reason)"
					+ " VALUES (3, '2021-03-09', '2021-03-20', 'test')")
			.update();
		repairCase(5, A2, "2021-03-30", null, "OPEN");
		repairCase(2, A1, "2021-04-02", null, "OPEN");
		repairCase(6, GONE, "2021-03-11", null, "VOIDED");
		run(1, "2021-03-28", 1);
		run(2, "2021-03-29", 1);
		run(3, "2021-03-30", 1);
		run(4, "2021-03-30", 2);
		this.jdbc.sql("INSERT INTO current_run (singleton, run_id) VALUES (1, 4)").update();
		entry("LARGE_FLEET", "91450200198229141F", "450802", 1, 4);
		entry("HIGH_EXCEEDANCE", "91450200198229141F", "450802", 2, 3);
		entry("OVERDUE_REPAIR", B1, "450881", 4, 4);
		this.jdbc
			.sql("INSERT INTO list_change (run_id, list, subject, subject_name, kind)"
					+ " VALUES (4, 'OVERDUE_REPAIR', ?, '桂R00003', 'ENTERED')")
			.param(B1)
			.update();
		this.page = chromium.newPage(this.port);
	}

	@AfterEach
	void closePage() {
		this.page.close();
	}

	@Test
	void theFiguresAreWhatTheRowsSay() {
		open("/figures?lang=zh");

		assertThat(this.page.locator(".as-of").first()).containsText("20210330-2");
		assertThat(line("trend", "2021-03-01")).hasText(new String[] { "1" });
		assertThat(line("trend", "2021-03-02")).hasText(new String[] { "2" });
		assertThat(line("trend", "2021-03-05")).hasText(new String[] { "0" });
		assertThat(this.page.locator("#figure-trend tbody tr")).hasCount(30);
		assertThat(line("lists", "2021-03-28")).hasText(new String[] { "1", "0", "0" });
		assertThat(line("lists", "2021-03-29")).hasText(new String[] { "1", "1", "0" });
		assertThat(line("lists", "2021-03-30")).hasText(new String[] { "1", "0", "1" });
		assertThat(this.page.locator("#figure-lists tbody tr")).hasCount(3);
		assertThat(line("sites", SITE)).hasText(new String[] { "2", "100", "2.0%（2/100）" });
		assertThat(line("sites", SILENT_SITE)).hasText(new String[] { "1", "0", "无数据" });
		assertThat(line("stages", "3")).hasText(new String[] { "1", "1", "100.0%（1/1）" });
		assertThat(line("stages", "4")).hasText(new String[] { "1", "2", "50.0%（1/2）" });
		assertThat(line("stages", "5")).hasText(new String[] { "1", "1", "100.0%（1/1）" });
		assertThat(line("counties", "450802")).hasText(new String[] { "1", "2", "50.0%（1/2）" });
		assertThat(line("counties", "450881")).hasText(new String[] { "2", "2", "100.0%（2/2）" });
		assertThat(line("cases", "2021-03")).hasText(new String[] { "1", "3", "33.3%（1/3）" });

		open("/figures?from=2021-03-02&to=2021-03-29&division=450802");
		assertThat(line("trend", "2021-03-02")).hasText(new String[] { "2" });
		assertThat(this.page.locator("#figure-counties tbody tr")).hasCount(1);
		assertThat(this.page.locator("#figure-sites tbody tr")).hasCount(1);
		assertThat(line("lists", "2021-03-29")).hasText(new String[] { "1", "1", "0" });
		assertThat(line("cases", "2021-03")).hasText(new String[] { "1", "1", "100.0%（1/1）" });

		// More than 92 days are counted by month.
		open("/figures?from=2020-12-01");
		assertThat(line("trend", "2021-02")).hasText(new String[] { "1" });
		assertThat(line("trend", "2021-03")).hasText(new String[] { "4" });
		assertThat(this.page.locator("#figure-trend tbody tr")).hasCount(4);
	}

	/**
	 * Every number of every table leads to as many rows, and so does a point of a chart.
	 */
	@Test
	void everyNumberLeadsToItsRows() throws Exception {
		var office = SignedInClient.of(this.port);
		for (var query : List.of("", "?division=450881&from=2020-12-01")) {
			open("/figures" + query);
			List<Map.Entry<String, String>> links = new ArrayList<>();
			for (var link : this.page.locator(".figure-rows a").all()) {
				links.add(Map.entry(link.getAttribute("href"), link.textContent()));
			}
			assertThat(links).hasSizeGreaterThan(12);
			for (var link : links) {
				var address = link.getKey()
					.replaceFirst("(/figures/rows/[a-z]+)\\?", "$1.csv?")
					.replaceFirst("(/watch-lists/[a-z-]+)\\?", "$1/export?");
				var rows = office.send(office.request(address)).body().lines().count() - 1;
				assertThat(rows).as(link.getKey()).isEqualTo(Long.parseLong(link.getValue()));
			}
		}

		open("/figures?lang=zh");
		this.page.evaluate("() => { echarts.getInstanceByDom(document.getElementById('chart-trend'))"
				+ ".trigger('click', {seriesIndex: 0, dataIndex: 1}); }");
		this.page.waitForURL("**/figures/rows/exceedances?from=2021-03-02&to=2021-03-02");
		assertThat(this.page.locator("#rows tbody tr")).hasCount(2);
		assertThat(this.page.locator("#rows tbody tr").first()).containsText(A1);
		open("/figures");
		line("cases", "2021-03").nth(1).locator("a").click();
		assertThat(this.page.locator("#rows tbody tr")).hasCount(3);
		assertThat(this.page.locator("#rows tbody tr").nth(1)).containsText("2021-03-21");

		var json = JsonMapper.shared().readTree(office.send(office.request("/api/v1/figures/stages")).body());
		assertThat(json.path("from").asString() + " " + json.path("run").asString()).isEqualTo("2021-03-01 20210330-2");
		assertThat(json.path("lines").get(1).path("values").toString()).isEqualTo("[1,2]");
		assertThat(office.send(office.request("/figures/counties/export.csv")).body())
			.isEqualTo("\uFEFFkey,label,part,whole,percent\r\n450802,港北区,1,2,50.0\r\n450881,桂平市,2,2,100.0\r\n");
		assertThat(office.send(office.request("/api/v1/figures/moods")).statusCode()).isEqualTo(404);
	}

	@Test
	void aCountyCountsItsOwn() throws Exception {
		TestAccounts.addOfCounty("figures881", Role.TRANSPORT, "450881", this.accounts);
		var county = SignedInClient.of(this.port, "figures881");
		assertThat(county.send(county.request("/figures/counties/export.csv")).body().lines().skip(1))
			.containsExactly("450881,桂平市,2,2,100.0");
		assertThat(county.send(county.request("/figures/sites/export.csv")).body().lines().skip(1))
			.containsExactly(SILENT_SITE + ",点位" + SILENT_SITE + ",1,0,");
		assertThat(county.send(county.request("/figures/rows/exceedances.csv?from=2021-03-01&to=2021-03-30"))
			.body()
			.lines()
			.skip(1)
			.map((row) -> row.split(",")[1])).containsExactly(B1, GONE);
		assertThat(county.send(county.request("/figures/lists/export.csv")).body().lines().skip(1))
			.contains("2021-03-30,2021-03-30,0,0,1");
	}

	@Test
	void theBoardFitsTheScreenAndNamesNobody() {
		for (var size : List.of(List.of(1920, 1080), List.of(1280, 720))) {
			this.page.setViewportSize(size.get(0), size.get(1));
			for (var language : List.of("en", "zh")) {
				open("/board?lang=" + language);
				assertThat(this.page.locator("#trend canvas")).hasCount(1);
				assertThat(this.page
					.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"))
					.isEqualTo(size);
				assertThat(this.page.evaluate("[...document.querySelectorAll('.tile')].filter((tile) =>"
						+ " tile.scrollHeight > tile.clientHeight || tile.scrollWidth > tile.clientWidth).map((tile) => tile.id)"))
					.isEqualTo(List.of());
				assertThat(this.page.content()).doesNotContain("??").doesNotContain("LFG000").doesNotContain("桂R0");
			}
		}
		assertThat(this.page.locator("#list-overdue-repair .figure")).hasText("1");
		assertThat(this.page.locator("#list-overdue-repair .up")).hasText("新列入 1");
		assertThat(this.page.locator("#coverage .figure")).hasText("0/2");
		assertThat(this.page.locator("#counties li").first()).hasText("桂平市 100.0%（2/2）");
		assertThat(this.page.locator("#sites li")).hasText("点位" + SITE + " 2.0%（2/100）");
		// on 30 March a case is due on that day, one three days later
		assertThat(this.page.locator("#cases .soon")).hasText("2");
		assertThat(this.page.locator("#feed-alerts h2")).hasText("数据源报警（2 条未确认）");

		this.page.setViewportSize(390, 844);
		for (var path : List.of("/figures", "/figures/rows/exceedances", "/figures/rows/trucks", "/figures/rows/cases",
				"/")) {
			for (var language : List.of("en", "zh")) {
				open(path + "?lang=" + language);
				assertThat(this.page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(390);
				assertThat(this.page.content()).doesNotContain("??");
			}
		}
		assertThat(this.page.locator("#charts canvas")).hasCount(2);
		assertThat(this.page.locator("#sites")).containsText("2 个点位中 0 个已上报");
	}

	private void open(String path) {
		this.page.navigate("http://127.0.0.1:" + this.port + path);
	}

	/** The values of a line of a figure's table. */
	private Locator line(String figure, String key) {
		return this.page.locator("#figure-" + figure + " tr[data-key='" + key + "'] td");
	}

	private void truck(String vin, String division, String stage, String fuel, String terminalFrom) {
		this.jdbc
			.sql("INSERT INTO truck (vin, vehicle_type, fuel, emission_stage, registered_on, terminal_from, division,"
					+ " codes, import_id, import_line, row_hash)"
					+ " VALUES (?, 'H17', ?, ?, '2019-06-12', ?, ?, '', 1, 1, 1)")
			.params(vin, fuel, stage, terminalFrom, division)
			.update();
	}

	private void site(String code) {
		this.jdbc
			.sql("INSERT INTO site (code, name, division, kind, speed_unit, codes, import_id, import_line, row_hash)"
					+ " VALUES (?, ?, ?, 'A', 'KMH', '', 1, 1, 1)")
			.params(code, "点位" + code, code.substring(1, 7))
			.update();
	}

	private void counted(String day, int valid) {
		this.jdbc
			.sql("INSERT INTO site_day (site_code, day, delivered, records, valid, unread) VALUES (?, ?, ?, ?, ?, 0)")
			.params(SITE, day, valid, valid, valid)
			.update();
	}

	private void exceedance(long id, String vin, String day, String state, String site) {
		this.jdbc
			.sql("INSERT INTO exceedance (id, vin, source, source_key, occurred_at, occurred_on, state, rule_version,"
					+ " site_code) VALUES (?, ?, 'REMOTE_SENSING', ?, ?, ?, ?, 'test', ?)")
			.params(id, vin, "R" + id, day + " 02:00:00", day, state, site)
			.update();
	}

	private void repairCase(long openedBy, String vin, String deadline, String clearedAt, String state) {
		this.jdbc.sql(
				"INSERT INTO repair_case (vin, opened_by, opened_at, noticed_on, served_on, deadline, cleared_at, state)"
						+ " VALUES (?, ?, '2021-02-08 02:00:00', '2021-02-08', '2021-02-08', ?, ?, ?)")
			.params(vin, openedBy, deadline, clearedAt, state)
			.update();
	}

	private void run(int id, String day, int attempt) {
		this.jdbc
			.sql("INSERT INTO evaluation_run (id, business_date, attempt, sequence, rule_version, data_cut_off,"
					+ " last_import_id, sites_expected, sites_reporting, content_sha256)"
					+ " VALUES (?, ?, ?, ?, 'test', '2021-03-31', 1, 2, 0, REPEAT('0', 64))")
			.params(id, day, attempt, id)
			.update();
	}

	private void entry(String list, String subject, String division, int first, int last) {
		this.jdbc
			.sql("INSERT INTO watch_list_entry (list, subject, first_sequence, last_sequence, listed_since, division,"
					+ " company_name, diesel_trucks, owned, leased, exceeding_trucks, total_trucks, plate, plate_type,"
					+ " exceeded_at, source, deadline, missing, content_hash) VALUES (?, ?, ?, ?, '2021-03-28', ?, '甲运输公司',"
					+ " 15, 15, 0, 3, 14, '桂R00003', '01', '2021-02-08', 'REMOTE_SENSING', '2021-03-20', 'RETEST', REPEAT('0', 64))")
			.params(list, subject, first, last, division)
			.update();
	}

}
