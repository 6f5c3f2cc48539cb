package org.mobilesource.registry.api.review;

import java.net.http.HttpRequest.BodyPublishers;

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
import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.db.RegistryTables;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PagesTest
class ReviewPagesIntegrationTests {

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
	void aReviewerWorksOffTheQueueByKeyboard() {
		this.rows.capture("C1", "2021-03-01 03:00:00").capture("C2", "2021-03-03 03:00:00");
		this.judging.judgeDue(null);
		assertThat(this.rows.findings()).isEqualTo("PENDING_REVIEW, PENDING_REVIEW");
		try (var page = open("/reviews", "reviewer")) {
			assertThat(page.locator("#queue tbody tr")).hasCount(2);
			page.click("#queue tbody tr:first-child a");
			assertThat(page.locator("main")).containsText("缺图像1：a.jpg");

			page.waitForLoadState();
			page.keyboard().press("1");

			assertThat(page.locator("code:has-text('C2')")).isVisible();
			page.waitForLoadState();
			page.keyboard().press("2");
			assertThat(page.locator("#reason")).isFocused();
			page.selectOption("#reason", "WATER_VAPOUR");
			page.click("#decide button[value=REJECTED]");

			assertThat(page.locator("#queue tbody")).containsText("没有记录");
		}
		assertThat(this.rows.findings()).isEqualTo("CONFIRMED by PERSON, REJECTED");
	}

	@Test
	void anAlarmOfOnBoardDataIsReviewedLikeACapture() {
		this.rows.onBoardDay("2021-03-01", 900).onBoardDay("2021-03-03", 360).onBoardDay("2021-04-01", 360);
		this.judging.judgeDue(null);
		assertThat(this.rows.findings()).isEqualTo("PENDING_REVIEW, PENDING_REVIEW");
		try (var page = open("/reviews?source=OBD", "reviewer")) {
			assertThat(page.locator("#queue tbody tr")).hasCount(2);
			assertThat(page.locator("#queue tbody tr:first-child")).containsText("OBD");
			page.click("#queue tbody tr:first-child a");

			assertThat(page.locator("h1")).containsText(ObservedRows.PLATE);
			assertThat(page.locator("dl.facts")).containsText("2021-03-01 至 2021-03-03，命中 2 天");
			assertThat(page.locator("dl.facts")).containsText("2021-03-01 50.00 %");
			assertThat(page.locator("dl.facts")).containsText("限值 10.00");
			assertThat(page.locator("#reason option")).hasCount(6);
			page.click("#decide button[value=CONFIRMED]");

			assertThat(page.locator("dl.facts code:has-text('20210401')")).isVisible();
			page.selectOption("#reason", "SENSOR_FAULT");
			page.click("#decide button[value=REJECTED]");

			assertThat(page.locator("#queue tbody")).containsText("没有记录");
		}
		assertThat(this.rows.findings()).isEqualTo("CONFIRMED by PERSON, REJECTED");
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "'', 2", "from=40.5, 1", "to=40, 1", "from=40&to=97, 2", "left=-1, 2", "left=0&site=A450802001, 1" })
	void theQueueIsFilteredByTimeLeftAndCertainty(String query, int records) {
		this.rows.reading("A1", "2021-03-01 03:00:00", 40).capture("C1", "2021-03-03 03:00:00");
		this.rows.reading("A2", "2021-03-02 03:00:00", 99);
		this.jdbc.sql("UPDATE smoke_capture SET plate_confidence = 97").update();
		this.judging.judgeDue(null);
		try (var page = open("/reviews?" + query, "reviewer")) {
			assertThat(page.locator("#queue tbody tr:has(a)")).hasCount(records);
			assertThat(page.locator("#ageing tbody tr td:nth-child(2)")).hasText(String.valueOf(records));
		}
	}

	@Test
	void aReversalIsANewDecisionAndVoidsTheFinding() {
		this.rows.capture("C1", "2021-03-01 03:00:00");
		this.judging.judgeDue(null);
		assertThat(decide("reviewer", "BLACK_SMOKE/C1", "outcome=CONFIRMED&seen=0")).isEqualTo(302);

		assertThat(decide("reviewer", "BLACK_SMOKE/C1", "outcome=REJECTED&reason=DUST_FOG&seen=1")).isEqualTo(302);

		assertThat(this.rows.findings()).isEqualTo("VOIDED by PERSON for RECORD_VOIDED");
		try (var page = open("/reviews/BLACK_SMOKE/C1", "reviewer")) {
			assertThat(page.locator("#decisions tbody tr")).hasCount(2);
			assertThat(page.locator("#decisions")).containsText("扬尘或雾");
		}
	}

	@Test
	void aReadingWithAnUnsurePlateCountsOnceAPersonHasConfirmedIt() {
		this.rows.reading("A1", "2021-03-01 03:00:00", 40).reading("A2", "2021-03-03 03:00:00", 99);
		this.judging.judgeDue(null);
		assertThat(this.rows.findings()).isEqualTo("PENDING_REVIEW");
		try (var page = open("/reviews", "reviewer")) {
			assertThat(page.locator("#queue tbody tr")).hasCount(1);
			assertThat(page.locator("#queue tbody tr a")).hasAttribute("href",
					"/reviews/REMOTE_SENSING/A1?purpose=TO_COUNT");
		}

		assertThat(decide("reviewer", "REMOTE_SENSING/A1", "outcome=CONFIRMED&seen=0")).isEqualTo(302);

		assertThat(this.rows.findings()).isEqualTo("CONFIRMED by PERSON");
	}

	@Test
	void whatTheRuleConfirmedIsReviewedBeforeItIsHandedOver() {
		this.rows.reading("A1", "2021-03-01 03:00:00", 99).reading("A2", "2021-03-03 03:00:00", 99);
		this.judging.judgeDue(null);
		try (var page = open("/reviews", "reviewer")) {
			assertThat(page.locator("#queue tbody")).containsText("没有记录");
			page.click("text=移交前审核");
			assertThat(page.locator("#queue tbody tr")).hasCount(2);
		}

		decide("reviewer", "REMOTE_SENSING/A1", "outcome=REJECTED&reason=PLATE_WRONG&seen=0");

		assertThat(this.rows.findings()).isEqualTo("VOIDED by RULE for RECORD_VOIDED");
	}

	@Test
	void aFlaggedFindingStandsWhenAPersonSaysSo() {
		this.rows.reading("A1", "2021-03-01 03:00:00", 40).reading("A2", "2021-03-03 03:00:00", 99);
		this.judging.judgeDue(null);
		decide("reviewer", "REMOTE_SENSING/A1", "outcome=CONFIRMED&seen=0");
		this.jdbc.sql("UPDATE remote_sensing_reading SET valid = FALSE, over_limit = FALSE WHERE record_no = 'A2'")
			.update();
		this.rows.due();
		this.judging.judgeDue(null);
		try (var page = open("/reviews?purpose=FLAGGED", "reviewer")) {
			page.click("#queue tbody tr:first-child a");
			page.fill("#stand-reason", "已处罚，点位说明仅为时钟更正");
			page.click("#stand button");
			assertThat(page.locator("#queue tbody")).containsText("没有记录");
		}
		this.rows.due();
		this.judging.judgeDue(null);

		assertThat(this.jdbc.sql("SELECT CONCAT(state, ' ', COALESCE(flagged, '-'), ' ', stands_by) FROM exceedance")
			.query(String.class)
			.single()).isEqualTo("CONFIRMED - reviewer");
	}

	@ParameterizedTest(name = "{0} sends {1}: {2}")
	@CsvSource({ "reviewer, outcome=REJECTED&seen=0, 422", "reviewer, outcome=DOUBT&seen=0, 422",
			"reviewer, outcome=REJECTED&reason=OTHER&seen=0, 422", "reviewer, seen=0, 422",
			"reviewer, outcome=REJECTED&reason=OTHER&note=x&seen=0, 302", "reviewer, outcome=CONFIRMED&seen=1, 409",
			"second_reviewer, outcome=CONFIRMED&seen=0, 403", "importer, outcome=CONFIRMED&seen=0, 403",
			"traffic_police, outcome=CONFIRMED&seen=0, 403" })
	void aDecisionSaysWhyAndIsMadeByAReviewerWhoSawTheLatest(String account, String form, int status) {
		this.rows.capture("C1", "2021-03-01 03:00:00");
		this.judging.judgeDue(null);

		assertThat(decide(account, "BLACK_SMOKE/C1", form)).isEqualTo(status);
	}

	@Test
	void nobodyReviewsWhatTheyImported() {
		this.rows.capture("C1", "2021-03-01 03:00:00");
		this.judging.judgeDue(null);
		imported("office");

		assertThat(decide("office", "BLACK_SMOKE/C1", "outcome=CONFIRMED&seen=0")).isEqualTo(403);
		assertThat(decide("reviewer", "BLACK_SMOKE/C1", "outcome=CONFIRMED&seen=0")).isEqualTo(302);
		try (var page = open("/reviews/BLACK_SMOKE/C1", "office")) {
			assertThat(page.locator("main")).containsText("本记录由您导入");
		}
	}

	/** Of the two readings of the finding, another file brought A2. */
	@Test
	void nobodyLetsAFindingStandThatRestsOnWhatTheyImported() {
		this.rows.reading("A1", "2021-03-01 03:00:00", 40).reading("A2", "2021-03-03 03:00:00", 99);
		this.judging.judgeDue(null);
		imported("office");
		decide("reviewer", "REMOTE_SENSING/A1", "outcome=CONFIRMED&seen=0");
		this.jdbc
			.sql("UPDATE remote_sensing_reading SET valid = FALSE, over_limit = FALSE, import_id = 2 "
					+ "WHERE record_no = 'A2'")
			.update();
		this.rows.due();
		this.judging.judgeDue(null);
		try (var page = open("/reviews/REMOTE_SENSING/A1", "office")) {
			assertThat(page.locator("main")).containsText("您导入过该超标所依据的记录");
			assertThat(page.locator("#stand")).hasCount(0);
		}

		assertThat(decide("office", "REMOTE_SENSING/A1/stand", "reason=x")).isEqualTo(403);
		assertThat(decide("office", "REMOTE_SENSING/A2/stand", "reason=x")).isEqualTo(403);
		assertThat(decide("reviewer", "REMOTE_SENSING/A2/stand", "reason=x")).isEqualTo(302);
	}

	private void imported(String account) {
		this.jdbc
			.sql("""
					INSERT INTO import_run (id, feed, file_name, sha256, attempt, dry_run, state, business_date, clock_at, started_at,
					  submitted_by)
					VALUES (1, 'black-smoke', 'a.csv', REPEAT('a', 64), 1, FALSE, 'DONE', '2021-03-01', '2021-03-01 18:00:00',
					  '2021-03-01 18:00:00', ?)
					""")
			.param(account)
			.update();
	}

	private Page open(String path, String account) {
		var page = chromium.newPage(this.port, account);
		page.navigate("http://127.0.0.1:" + this.port + path);
		return page;
	}

	private int decide(String account, String record, String form) {
		var client = SignedInClient.of(this.port, account);
		try {
			return client
				.send(client.request("/reviews/" + record)
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(BodyPublishers.ofString(form)))
				.statusCode();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
