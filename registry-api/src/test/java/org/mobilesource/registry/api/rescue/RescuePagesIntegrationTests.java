package org.mobilesource.registry.api.rescue;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The truck carries 桂RZZ245; the camera reads an A for its 4. */
@PagesTest
class RescuePagesIntegrationTests {

	private static final String MISREAD = "桂RZZ2A5";

	private static final String PICK = "decision=ASSIGNED&vin=" + ObservedRows.TRUCK + "&seen=";

	private static final String UNDO = "decision=UNDONE&note=看错&seen=";

	private static final String COUNTY = "rescue803";

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Judging judging;

	private ObservedRows rows;

	@BeforeAll
	static void startBrowser() {
		chromium = new Chromium();
	}

	@AfterAll
	static void stopBrowser() {
		chromium.close();
	}

	@BeforeEach
	void aTruck() {
		RegistryTables.empty(this.jdbc);
		this.rows = new ObservedRows(this.jdbc, TestAccounts.COMPANY);
	}

	@Test
	void aMisreadReadingIsPickedByItsKeyAndCountsOnceReviewed() {
		this.rows.reading("A1", "2021-03-01 03:00:00", 99).reading("X1", "2021-03-03 03:00:00", MISREAD, 97);
		this.judging.judgeDue(null);
		try (var page = open("/rescue?day=2021-03-03", "reviewer")) {
			assertThat(page.locator("#queue tbody tr")).hasCount(1);
			assertThat(page.locator("#queue tbody tr")).containsText(MISREAD);
			assertThat(page.locator("#queue tbody tr")).containsText("桂RZZ245 一个形近字符");
			page.click("#queue tbody tr a");
			assertThat(page.locator("#candidates tbody tr")).hasCount(1);
			assertThat(page.locator("#candidates tbody tr")).containsText("港北示例运输有限公司");
			assertThat(page.locator("#candidates tbody tr")).containsText("2021-03-01 11:00:00 A450802001");

			page.waitForLoadState();
			page.keyboard().press("1");

			page.waitForURL("**/rescue");
		}
		assertThat(this.rows.findings()).isEqualTo("PENDING_REVIEW");
		assertThat(this.jdbc
			.sql("SELECT CONCAT_WS(' ', plate_raw, plate, plate_colour, plate_confidence) FROM remote_sensing_reading "
					+ "WHERE record_no = 'X1'")
			.query(String.class)
			.single()).isEqualTo("桂RZZ2A5 桂RZZ2A5 YELLOW 97.00");
		try (var page = open("/reviews", "reviewer")) {
			assertThat(page.locator("#queue tbody tr")).hasCount(1);
			assertThat(page.locator("#queue tbody tr")).containsText(MISREAD + " 人工认定");
			page.click("#queue tbody tr a");
			assertThat(page.locator("h1")).hasText("遥感监测 桂RZZ245 人工认定");
			assertThat(page.locator("#assigned")).containsText("人工认定为 桂RZZ245，认定人 reviewer");
			assertThat(page.locator("dl.facts")).containsText("原始识别号牌" + MISREAD);
		}

		assertThat(review("X1", "outcome=CONFIRMED&seen=0")).isEqualTo(302);

		assertThat(this.rows.findings()).isEqualTo("CONFIRMED by PERSON");
		try (var page = open("/trucks/" + ObservedRows.TRUCK + "?tab=readings", "reviewer")) {
			assertThat(page.locator("tr:has-text('2021-03-03 11:00:00')")).containsText(MISREAD + " 人工认定");
		}
	}

	@Test
	void undoingRestoresFindingsAndCasesAsTheyWere() {
		this.rows.reading("A1", "2021-03-01 03:00:00", 99)
			.reading("A2", "2021-03-04 03:00:00", 99)
			.reading("X1", "2021-03-02 03:00:00", MISREAD, 97);
		this.judging.judgeDue(LocalDate.of(2021, 3, 5));
		var before = state();
		assertThat(before).hasSize(5).anyMatch((one) -> one.contains("|CONFIRMED|RULE|") && one.contains("2021-03-05"));

		assertThat(decide("reviewer", "REMOTE_SENSING/X1", PICK + 0)).isEqualTo(302);
		assertThat(this.rows.findings()).isEqualTo("PENDING_REVIEW, CONFIRMED by RULE");
		assertThat(review("X1", "outcome=CONFIRMED&seen=0")).isEqualTo(302);
		assertThat(this.rows.findings()).isEqualTo("CONFIRMED by PERSON, CONFIRMED by PERSON");
		assertThat(decide("reviewer", "REMOTE_SENSING/X1", UNDO + 1)).isEqualTo(302);

		assertThat(state()).isEqualTo(before);
		assertThat(this.rows.findings()).isEqualTo("VOIDED by PERSON for RECORD_VOIDED, CONFIRMED by RULE");
	}

	@Test
	void aReviewOfAnEarlierDecisionCountsNoMore() {
		this.rows.reading("A1", "2021-03-01 03:00:00", 99).reading("X1", "2021-03-02 03:00:00", MISREAD, 97);
		decide("reviewer", "REMOTE_SENSING/X1", PICK + 0);
		review("X1", "outcome=CONFIRMED&seen=0");
		assertThat(this.rows.findings()).isEqualTo("CONFIRMED by PERSON");
		decide("reviewer", "REMOTE_SENSING/X1", UNDO + 1);
		assertThat(this.rows.findings()).isEqualTo("VOIDED by PERSON for RECORD_VOIDED");

		assertThat(decide("reviewer", "REMOTE_SENSING/X1", PICK + 2)).isEqualTo(302);

		assertThat(this.rows.findings()).isEqualTo("PENDING_REVIEW");
		try (var page = open("/reviews", "reviewer")) {
			assertThat(page.locator("#queue tbody tr")).hasCount(1);
		}
		assertThat(review("X1", "outcome=CONFIRMED&seen=0")).isEqualTo(302);
		assertThat(this.rows.findings()).isEqualTo("CONFIRMED by PERSON");
	}

	@Test
	void aCaptureThatTheSiteConfirmedUnderAnotherPlateIsReviewedAgain() {
		this.rows.capture("C1", "2021-03-01 03:00:00");
		this.jdbc.sql("""
				UPDATE smoke_capture SET plate = ?, plate_raw = ?, review_outcome = 'CONFIRMED', reviewer = 'site'
				WHERE record_no = 'C1'
				""").params(MISREAD, MISREAD).update();
		this.judging.judgeDue(null);
		assertThat(this.rows.findings()).isEmpty();

		assertThat(decide("reviewer", "BLACK_SMOKE/C1", PICK + 0)).isEqualTo(302);

		assertThat(this.rows.findings()).isEqualTo("PENDING_REVIEW");
		assertThat(post("second_reviewer", "/reviews/BLACK_SMOKE/C1", "outcome=CONFIRMED&seen=0")).isEqualTo(403);
		assertThat(post("reviewer", "/reviews/BLACK_SMOKE/C1", "outcome=CONFIRMED&seen=0")).isEqualTo(302);
		assertThat(this.rows.findings()).isEqualTo("CONFIRMED by PERSON");
	}

	@Test
	void whatShowsNoTruckLeavesTheQueueUntilThatIsUndone() {
		this.rows.reading("X1", "2021-03-02 03:00:00", MISREAD, 97);
		try (var page = open("/rescue/REMOTE_SENSING/X1", "reviewer")) {
			page.waitForLoadState();
			page.keyboard().press("0");
			assertThat(page.locator("#reason")).isFocused();
			page.selectOption("#reason", "ELSEWHERE");
			page.click("#none button");
			page.waitForURL("**/rescue");
			page.navigate(address("/rescue?day=2021-03-02"));
			assertThat(page.locator("#queue tbody")).containsText("没有记录");
			page.click("text=已认定");
			assertThat(page.locator("#decided tbody tr")).containsText("非本市登记车辆 外地或未登记车辆");
			page.click("#decided tbody tr td:last-child a");
			page.fill("#why", "图像可辨认");
			page.click("#undo button");
			assertThat(page.locator("#decisions tbody tr")).hasCount(2);
			page.navigate(address("/rescue?day=2021-03-02"));
			assertThat(page.locator("#queue tbody")).containsText(MISREAD);
		}
	}

	@Test
	void aPlateReadInThePictureFindsItsTruck() {
		this.rows.reading("X1", "2021-03-02 03:00:00", "桂R99999", 30);
		try (var page = open("/rescue/REMOTE_SENSING/X1", "reviewer")) {
			assertThat(page.locator("#candidates tbody")).containsText("没有相近的登记号牌");
			page.fill("#typed input", "桂R·ZZ245");
			page.click("#typed button");
			assertThat(page.locator("#candidates tbody tr")).containsText("桂RZZ245 黄 号码相同");
		}
	}

	@ParameterizedTest(name = "{0} decides on {1} by {2}: {3}")
	@CsvSource({ "reviewer, REMOTE_SENSING/A1, ASSIGNED&vin=LVT00000000000001&seen=0, 409",
			"reviewer, REMOTE_SENSING/A1, NONE&reason=ELSEWHERE&seen=0, 409",
			"reviewer, REMOTE_SENSING/P1, ASSIGNED&vin=LVT00000000000001&seen=0, 409",
			"reviewer, REMOTE_SENSING/X1, ASSIGNED&vin=LVT00000000000009&seen=0, 409",
			"reviewer, REMOTE_SENSING/X1, ASSIGNED&vin=LVT00000000000001&seen=1, 409",
			"reviewer, REMOTE_SENSING/X1, UNDONE&note=x&seen=0, 409",
			"reviewer, REMOTE_SENSING/X1, ASSIGNED&seen=0, 422", "reviewer, REMOTE_SENSING/X1, NONE&seen=0, 422",
			"reviewer, REMOTE_SENSING/X1, NONE&reason=OTHER&seen=0, 422",
			"reviewer, REMOTE_SENSING/X1, UNDONE&seen=0, 422",
			"reviewer, REMOTE_SENSING/X9, ASSIGNED&vin=LVT00000000000001&seen=0, 404",
			"reviewer, PERIODIC/X1, ASSIGNED&vin=LVT00000000000001&seen=0, 404",
			"second_reviewer, REMOTE_SENSING/X1, ASSIGNED&vin=LVT00000000000001&seen=0, 302",
			"traffic_police, REMOTE_SENSING/X1, ASSIGNED&vin=LVT00000000000001&seen=0, 403",
			"operator, REMOTE_SENSING/X1, ASSIGNED&vin=LVT00000000000001&seen=0, 403" })
	void nothingIsGivenAwayThatHasAMatch(String account, String record, String form, int status) {
		this.rows.reading("A1", "2021-03-01 03:00:00", 99)
			.reading("X1", "2021-03-02 03:00:00", MISREAD, 97)
			.reading("P1", "2021-03-02 04:00:00", MISREAD, 97);
		this.jdbc
			.sql("UPDATE remote_sensing_reading SET over_limit = FALSE, opacity_percent = 5 WHERE record_no = 'P1'")
			.update();

		assertThat(decide(account, record, "decision=" + form)).isEqualTo(status);
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM plate_assignment").query(Integer.class).single())
			.isEqualTo((status == 302) ? 1 : 0);
	}

	@Test
	void aCountySeesRecordsOfItsSitesAndOffersItsTrucks() {
		this.jdbc.sql("""
				INSERT INTO account (name, display_name, password_hash, roles, division, must_change, enabled)
				SELECT ?, ?, password_hash, roles, '450803', must_change, enabled FROM account WHERE name = 'reviewer'
				ON DUPLICATE KEY UPDATE failures = 0
				""").params(COUNTY, COUNTY).update();
		this.jdbc.sql("""
				INSERT INTO site (code, name, division, speed_unit, codes, import_id, import_line, row_hash)
				VALUES ('A450802001', '港北点', '450802', 'KMH', '', 1, 1, 1),
				  ('A450803001', '港南点', '450803', 'KMH', '', 1, 2, 2)
				""").update();
		this.rows.reading("X1", "2021-03-02 03:00:00", MISREAD, 97).reading("X2", "2021-03-02 04:00:00", MISREAD, 97);
		this.jdbc.sql("UPDATE remote_sensing_reading SET site_code = 'A450803001' WHERE record_no = 'X2'").update();

		assertThat(get(COUNTY, "/rescue/REMOTE_SENSING/X1")).isEqualTo(404);
		assertThat(decide(COUNTY, "REMOTE_SENSING/X1", PICK + 0)).isEqualTo(404);
		try (var page = open("/rescue?day=2021-03-02", COUNTY)) {
			assertThat(page.locator("#queue tbody tr")).hasCount(1);
			assertThat(page.locator("#queue tbody tr")).containsText("港南点");
			page.click("#queue tbody tr a");
			assertThat(page.locator("#candidates tbody")).containsText("没有相近的登记号牌");
		}
		assertThat(decide(COUNTY, "REMOTE_SENSING/X2", PICK + 0)).isEqualTo(409);
	}

	@ParameterizedTest
	@CsvSource({ "REMOTE_SENSING/X1, remote-sensing", "BLACK_SMOKE/C1, black-smoke" })
	void nobodySaysWhoseTheRecordIsThatTheyImported(String record, String feed) {
		this.rows.reading("X1", "2021-03-02 03:00:00", MISREAD, 97).capture("C1", "2021-03-02 04:00:00");
		this.jdbc.sql("UPDATE smoke_capture SET plate = ?, plate_raw = ?").params(MISREAD, MISREAD).update();
		this.jdbc
			.sql("""
					INSERT INTO import_run (id, feed, file_name, sha256, attempt, dry_run, state, business_date, clock_at, started_at,
					  submitted_by)
					VALUES (1, ?, 'a.csv', REPEAT('a', 64), 1, FALSE, 'DONE', '2021-03-02', '2021-03-02 18:00:00',
					  '2021-03-02 18:00:00', 'office')
					""")
			.param(feed)
			.update();
		try (var page = open("/rescue/" + record, "office")) {
			assertThat(page.locator("main")).containsText("本记录由您导入");
			assertThat(page.locator("#pick, #none")).hasCount(0);
		}

		assertThat(decide("office", record, PICK + 0)).isEqualTo(403);
		assertThat(decide("office", record, "decision=NONE&reason=ELSEWHERE&seen=0")).isEqualTo(403);
		assertThat(decide("reviewer", record, PICK + 0)).isEqualTo(302);
		assertThat(decide("office", record, UNDO + 1)).isEqualTo(403);
	}

	/** Findings that are not voided and cases, with all that they say. */
	private List<String> state() {
		return this.jdbc
			.sql("""
					SELECT CONCAT_WS('|', id, vin, source_key, occurred_at, state, confirmed_by, confirmed_at, void_cause, flagged,
					  noticed_on, served_on, rule_version) AS row_text
					FROM exceedance WHERE state <> 'VOIDED'
					UNION ALL
					SELECT CONCAT_WS('|', m.exceedance_id, m.ordinal, m.record_no, m.observed_at, m.quantity, m.measured,
					  m.limit_applied)
					FROM exceedance_member AS m JOIN exceedance AS x ON x.id = m.exceedance_id WHERE x.state <> 'VOIDED'
					UNION ALL
					SELECT CONCAT_WS('|', id, vin, opened_by, opened_at, noticed_on, served_on, deadline, cleared_at, state)
					FROM repair_case WHERE state <> 'VOIDED'
					UNION ALL
					SELECT CONCAT_WS('|', case_id, exceedance_id) FROM case_exceedance
					ORDER BY row_text
					""")
			.query(String.class)
			.list();
	}

	private Page open(String path, String account) {
		var page = chromium.newPage(this.port, account);
		page.navigate(address(path));
		return page;
	}

	private String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

	private int review(String recordNo, String form) {
		return post("reviewer", "/reviews/REMOTE_SENSING/" + recordNo, form);
	}

	private int decide(String account, String record, String form) {
		return post(account, "/rescue/" + record, form);
	}

	private int get(String account, String path) {
		var client = SignedInClient.of(this.port, account);
		try {
			return client.send(client.request(path).GET()).statusCode();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private int post(String account, String path, String form) {
		var client = SignedInClient.of(this.port, account);
		try {
			return client
				.send(client.request(path)
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(BodyPublishers.ofString(form)))
				.statusCode();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
