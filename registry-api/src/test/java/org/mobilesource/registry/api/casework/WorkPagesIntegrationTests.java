package org.mobilesource.registry.api.casework;

import java.time.LocalDate;

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
import org.mobilesource.registry.db.RegistryTables;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What each department finds on its lists and on its home page. */
@PagesTest
class WorkPagesIntegrationTests {

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@BeforeAll
	static void startBrowser() {
		chromium = new Chromium();
	}

	@AfterAll
	static void stopBrowser() {
		chromium.close();
	}

	@BeforeEach
	void anOpenCase() {
		RegistryTables.empty(this.jdbc);
		OpenCase.insert(this.jdbc);
	}

	/** Not before a person confirmed it, and no more once it is punished. */
	@Test
	void thePoliceGetAFindingWhenAPersonHasConfirmedIt() {
		assertThat(police()).isEqualTo("0 0");
		review(1, "DOUBT");
		assertThat(police()).isEqualTo("0 0");
		review(1, "CONFIRMED");
		assertThat(police()).isEqualTo("1 0");
		review(2, "REJECTED");
		assertThat(police()).isEqualTo("0 0");
		review(2, "CONFIRMED");
		this.jdbc.sql("UPDATE exceedance SET flagged = 'RECORD_VOIDED'").update();
		assertThat(police()).isEqualTo("0 0");
		this.jdbc.sql("UPDATE exceedance SET flagged = NULL").update();
		OpenCase.penalise(this.jdbc, "R1");
		assertThat(police()).isEqualTo("0 1");
	}

	/** Reviewed by the feed, but its second still and its clip have not arrived. */
	@Test
	void aCaptureNeedsAllItsFiles() {
		OpenCase.capture(this.jdbc);
		assertThat(police()).isEqualTo("0 0");
		OpenCase.file(this.jdbc, "1.jpg", "image/jpeg");
		OpenCase.file(this.jdbc, "2.jpg", "image/jpeg");
		assertThat(police()).isEqualTo("0 0");
		OpenCase.file(this.jdbc, "3.mp4", "video/mp4");
		assertThat(police()).isEqualTo("1 0");
		this.jdbc.sql("UPDATE smoke_capture SET review_outcome = NULL").update();
		assertThat(police()).isEqualTo("0 0");
	}

	/**
	 * An extended case is due on another day than its own: passed, within seven days,
	 * later.
	 */
	@ParameterizedTest
	@CsvSource({ "-1, OVERDUE", "0, DUE_SOON", "7, DUE_SOON", "8, DUE_LATER" })
	void transportUrgesByDeadline(int days, String list) {
		this.jdbc.sql("UPDATE repair_case SET deadline = ?").param(OpenCase.TODAY.minusDays(2)).update();
		this.jdbc.sql("INSERT INTO case_extension (opened_by, granted_on, new_deadline, reason) VALUES (1, ?, ?, 'x')")
			.params(OpenCase.TODAY, OpenCase.TODAY.plusDays(days))
			.update();
		try (var page = open("/", "transport")) {
			assertThat(page.locator("#todo-TRANSPORT-" + list)).containsText("1");
			page.click("#todo-TRANSPORT-" + list);
			assertThat(page.locator("#tasks tbody tr")).hasCount(1);
			assertThat(page.locator("#tasks")).containsText(OpenCase.TODAY.plusDays(days).toString());
			assertThat(page.locator("#firms tbody td").nth(1)).hasText("1");
			assertThat(page.locator("#firms tbody td").nth(2)).hasText((days < 0) ? "1" : "0");
			page.fill("#q", "乙");
			page.click("main button[type=submit]");
			assertThat(page.locator("#tasks tbody tr a")).hasCount(0);
		}
	}

	@Test
	void aRepairWithoutARetestAndARetestWithoutARepairAreTold() {
		retest("T1", 3);
		assertThat(lists("transport", "RETEST_MISSING", "REPAIR_MISSING")).isEqualTo("0 1");
		repair("W1", 2);
		assertThat(lists("transport", "RETEST_MISSING", "REPAIR_MISSING")).isEqualTo("1 0");
	}

	/**
	 * Repaired twice, 5 and 3 days ago; passed 2 days ago, so after 3 days and after 1.
	 */
	@Test
	void stationsAreMeasuredByWhatFollowsTheirRepairs() {
		repair("W1", 5);
		repair("W2", 3);
		retest("T1", 2);
		try (var page = open("/work/transport", "transport")) {
			assertThat(page.locator("#stations tbody td"))
				.hasText(new String[] { "M450802001", "2", "2 (100%)", "2", "1" });
		}
	}

	@Test
	void theFileForTheSystemOfThePoliceIsOnTheirPage() {
		try (var page = open("/work/police", "traffic_police")) {
			var file = page.waitForDownload(() -> page.click("#handover"));
			assertThat(file.suggestedFilename()).isEqualTo("police.csv");
			assertThat(file.failure()).isNull();
		}
	}

	@Test
	void ecologySeesWhatWaitsForReview() {
		this.jdbc.sql("UPDATE exceedance SET flagged = 'RECORD_VOIDED'").update();
		try (var page = open("/", "reviewer")) {
			assertThat(page.locator("#todo-ECOLOGY-FLAGGED")).containsText("1");
			assertThat(page.locator("#todo-ECOLOGY-TO_COUNT")).containsText("0");
			page.click("#todo-ECOLOGY-FLAGGED");
			assertThat(page.locator("#queue tbody tr")).hasCount(1);
			page.navigate(address("/work/ecology"));
			assertThat(page.locator("#list-OVERDUE")).containsText("0");
			assertThat(page.locator("#handover")).hasCount(0);
		}
	}

	@Test
	void aListIsExportedAsFilteredAndNoOtherDepartmentsList() throws Exception {
		var client = SignedInClient.of(this.port, "transport");

		assertThat(client.send(client.request("/work/transport/export.csv?list=DUE_LATER")).body())
			.contains(OpenCase.PLATE, "甲运输公司");
		assertThat(client.send(client.request("/work/transport/export.csv?list=DUE_LATER&q=LVX")).body())
			.doesNotContain(OpenCase.PLATE);
		assertThat(client.send(client.request("/work/transport?list=TO_PENALISE")).statusCode()).isEqualTo(404);
	}

	private String police() {
		return lists("police", "TO_PENALISE", "PENALISED");
	}

	/** The counts of two lists. */
	private String lists(String department, String first, String second) {
		try (var page = open("/work/" + department, department.equals("police") ? "traffic_police" : department)) {
			return page.locator("#list-" + first + " .badge").innerText() + " "
					+ page.locator("#list-" + second + " .badge").innerText();
		}
	}

	private void review(int level, String outcome) {
		this.jdbc.sql("""
				INSERT INTO evidence_review (source, record_no, level, outcome, cause, reviewer, decided_at)
				VALUES ('ROADSIDE', 'R1', ?, ?, 'RECORD_VOIDED', 'somebody', '2021-03-01')
				""").params(level, outcome).update();
	}

	private void repair(String number, int daysAgo) {
		this.jdbc.sql("""
				INSERT INTO repair (record_no, vin, plate, plate_type, station_code, repaired_on, codes, import_id,
				  import_line, row_hash)
				VALUES (?, ?, ?, '01', 'M450802001', ?, '', 1, 1, 1)
				""").params(number, OpenCase.VIN, OpenCase.PLATE, day(daysAgo)).update();
	}

	private void retest(String number, int daysAgo) {
		this.jdbc.sql("""
				INSERT INTO inspection (report_no, vin, plate, plate_type, kind, tested_at, passed, codes, import_id,
				  import_line, row_hash)
				VALUES (?, ?, ?, '01', 'RETEST', ?, TRUE, '', 1, 1, 1)
				""").params(number, OpenCase.VIN, OpenCase.PLATE, day(daysAgo) + " 02:00:00").update();
	}

	private static LocalDate day(int ago) {
		return OpenCase.TODAY.minusDays(ago);
	}

	private Page open(String path, String account) {
		var page = chromium.newPage(this.port, account);
		page.navigate(address(path));
		return page;
	}

	private String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

}
