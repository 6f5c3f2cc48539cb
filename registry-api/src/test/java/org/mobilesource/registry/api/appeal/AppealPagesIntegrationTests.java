package org.mobilesource.registry.api.appeal;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.api.TestAccounts;
import org.mobilesource.registry.api.review.ObservedRows;
import org.mobilesource.registry.batch.watchlist.Evaluation;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.digest.Sha256;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A company of one truck, which a reviewer's confirmation of one capture has put on list
 * 2.
 */
@PagesTest
class AppealPagesIntegrationTests {

	/** A picture of one pixel. */
	private static final String PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

	private static final LocalDate TODAY = LocalDate.now(BusinessTime.ZONE);

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Evaluation evaluation;

	@TempDir
	private Path folder;

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
	void aListedCompany() {
		RegistryTables.empty(this.jdbc);
		this.rows = new ObservedRows(this.jdbc, TestAccounts.COMPANY).capture("C1", TODAY.minusDays(10) + " 03:00:00");
		this.evaluation.publish(TODAY, Instant.now());
		assertThat(send("reviewer", "/reviews/BLACK_SMOKE/C1", "outcome=CONFIRMED&seen=0")).isEqualTo(302);
		this.evaluation.publish(TODAY, Instant.now());
		assertThat(listed()).isEqualTo("HIGH_EXCEEDANCE");
	}

	@Test
	void anUpheldAppealTakesTheCompanyOffTheListTheSameMinute() throws Exception {
		var picture = Base64.getDecoder().decode(PNG);
		var proof = Files.write(this.folder.resolve("证明.png"), withText(picture));
		try (var page = open("/watch-lists/high-exceedance/" + TestAccounts.COMPANY, "operator")) {
			page.click("#file-appeal");
			page.selectOption("#ground", "CLONED");
			page.fill("#text", "当日该车在外地，见照片。");
			page.setInputFiles("#attachments", proof);
			page.click("main button[type=submit]");
			assertThat(page.locator("h1")).containsText("办理中");
			assertThat(page.locator("main")).containsText("证明.png");
		}
		assertThat(this.jdbc.sql("SELECT sha256 FROM appeal_file").query(String.class).single())
			.as("the picture without what was written beside it")
			.isEqualTo(Sha256.of(picture));
		try (var page = open("/watch-lists/high-exceedance/" + TestAccounts.COMPANY, "reviewer")) {
			assertThat(page.locator("#under-appeal")).hasText("申诉中");
		}
		try (var page = open("/appeals", "second_reviewer")) {
			page.click("#appeals tbody tr:first-child td:first-child a");
			page.check("#record-0");
			page.selectOption("#reason", "CLONED");
			page.fill("#answer", "经核实为套牌车。");
			page.click("#decide button");

			assertThat(page.locator("h1")).containsText("成立");
			assertThat(page.locator("#effects tbody tr td:nth-child(3)")).hasText("1/1");
			assertThat(page.locator("#effects tbody tr td:nth-child(4)")).hasText("不在名单");
		}
		assertThat(listed()).isEmpty();
		assertThat(this.rows.findings()).isEqualTo("VOIDED by PERSON for APPEAL_UPHELD");
	}

	/** With a text behind the header, which ends at byte 33. */
	private static byte[] withText(byte[] png) {
		return ByteBuffer.allocate(png.length + 18)
			.put(png, 0, 33)
			.putInt(6)
			.put("tEXta\0note".getBytes(StandardCharsets.US_ASCII))
			.putInt(0)
			.put(png, 33, png.length - 33)
			.array();
	}

	@Test
	void noReviewTakesAnUpheldAppealBack() {
		file("exceedance=" + exceedance() + "&ground=CLONED&text=x");
		send("second_reviewer", "/appeals/" + appeal() + "/decision", "reason=CLONED&answer=x&records=C1");

		assertThat(send("reviewer", "/reviews/BLACK_SMOKE/C1", "outcome=CONFIRMED&seen=2")).isEqualTo(403);
		assertThat(this.rows.findings()).isEqualTo("VOIDED by PERSON for APPEAL_UPHELD");
	}

	@Test
	void aCompanySeesNotWhatBecameOfOthers() {
		file("exceedance=" + exceedance() + "&ground=CLONED&text=x");
		send("second_reviewer", "/appeals/" + appeal() + "/decision", "reason=CLONED&answer=x&records=C1");
		this.jdbc.sql("INSERT INTO appeal_effect VALUES (?, 'LARGE_FLEET', '91110108551385082Q', '15 = 15 + 0', NULL)")
			.param(appeal())
			.update();

		try (var page = open("/appeals/" + appeal(), "operator")) {
			assertThat(page.locator("#effects tbody tr")).hasCount(1);
			assertThat(page.locator("#effects")).containsText(TestAccounts.COMPANY);
		}
		try (var page = open("/appeals/" + appeal(), "reviewer")) {
			assertThat(page.locator("#effects tbody tr")).hasCount(2);
		}
	}

	@Test
	void theListsSayThatAnAppealWasUpheld() {
		this.jdbc.sql("UPDATE evaluation_run SET business_date = ?").param(TODAY.minusDays(1)).update();
		this.evaluation.publish(TODAY, Instant.now());
		file("exceedance=" + exceedance() + "&ground=CLONED&text=x");

		assertThat(send("second_reviewer", "/appeals/" + appeal() + "/decision", "reason=CLONED&answer=x&records=C1"))
			.isEqualTo(302);

		assertThat(this.jdbc.sql("""
				SELECT CONCAT(c.kind, ' ', w.cause)
				FROM list_change AS c
				JOIN list_change_cause AS w ON w.run_id = c.run_id AND w.list = c.list AND w.subject = c.subject
				WHERE c.run_id = (SELECT run_id FROM current_run)
				""").query(String.class).list()).containsExactly("LEFT APPEAL_UPHELD");
	}

	@ParameterizedTest(name = "{0} decides {1}: {2}")
	@CsvSource({ "reviewer, reason=CLONED&answer=x&records=C1, 403", "operator, reason=CLONED&answer=x&records=C1, 403",
			"importer, reason=CLONED&answer=x&records=C1, 403", "second_reviewer, answer=x&records=C1, 422",
			"second_reviewer, reason=CLONED&records=C1, 422", "second_reviewer, reason=CLONED&answer=x, 422",
			"second_reviewer, reason=NOT_PROVEN&answer=x&records=C1, 422",
			"second_reviewer, reason=NOT_PROVEN&answer=x, 302" })
	void somebodyWithoutPartInItDecidesAndSaysWhy(String account, String form, int status) {
		file("exceedance=" + exceedance() + "&ground=OTHER&text=x");

		assertThat(send(account, "/appeals/" + appeal() + "/decision", form)).isEqualTo(status);
		assertThat(listed()).isEqualTo("HIGH_EXCEEDANCE");
	}

	/** The plate of X1 is that of no truck; somebody says that it is this one. */
	@Test
	void whoGaveAReadingToTheTruckDoesNotDecideOnTheAppeal() {
		this.rows.reading("A1", TODAY.minusDays(9) + " 03:00:00", 99)
			.reading("X1", TODAY.minusDays(7) + " 03:00:00", "桂RZZ2A5", 97);
		assertThat(send("second_reviewer", "/rescue/REMOTE_SENSING/X1",
				"decision=ASSIGNED&seen=0&vin=" + ObservedRows.TRUCK))
			.isEqualTo(302);
		assertThat(send("reviewer", "/reviews/REMOTE_SENSING/X1", "outcome=CONFIRMED&seen=0")).isEqualTo(302);
		long finding = this.jdbc
			.sql("SELECT id FROM exceedance WHERE source = 'REMOTE_SENSING' AND state = 'CONFIRMED'")
			.query(Long.class)
			.single();
		file("exceedance=" + finding + "&ground=OTHER&text=x");
		var decision = "/appeals/" + appeal() + "/decision";

		assertThat(send("second_reviewer", decision, "reason=NOT_PROVEN&answer=x")).isEqualTo(403);
		assertThat(send("office", decision, "reason=NOT_PROVEN&answer=x")).isEqualTo(302);
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"INSERT INTO clone_decision VALUES (NULL, 1, 'CLEARED', 'x', '', 'second_reviewer', '2021-03-01')",
			"UPDATE exceedance SET stands_by = 'second_reviewer'" })
	void whoClearedASuspicionOrLetTheFindingStandDoesNotDecideOnTheAppeal(String part) {
		this.jdbc
			.sql("""
					INSERT INTO clone_suspect (id, kind, source, record_no, seen_at, site_code, other_source, other_no, vin, plate,
					  plate_colour, state, found_at)
					VALUES (1, 'IMPOSSIBLE_SPEED', 'BLACK_SMOKE', 'C0', '2021-03-01', 'D450802001', 'BLACK_SMOKE', 'C1', ?, ?,
					  'YELLOW', 'CLEARED', '2021-03-01')
					""")
			.params(ObservedRows.TRUCK, ObservedRows.PLATE)
			.update();
		this.jdbc.sql(part).update();
		file("exceedance=" + exceedance() + "&ground=OTHER&text=x");

		assertThat(send("second_reviewer", "/appeals/" + appeal() + "/decision", "reason=NOT_PROVEN&answer=x"))
			.isEqualTo(403);
		assertThat(send("office", "/appeals/" + appeal() + "/decision", "reason=NOT_PROVEN&answer=x")).isEqualTo(302);
	}

	/** It has left because the reviewer took the confirmation of C1 back. */
	@Test
	void whoReviewedDoesNotDecideOnceTheEntryHasLeftTheListEither() {
		file("list=HIGH_EXCEEDANCE&subject=" + TestAccounts.COMPANY + "&ground=OTHER&text=x");
		send("reviewer", "/reviews/BLACK_SMOKE/C1", "outcome=REJECTED&reason=DUST_FOG&seen=1");
		this.evaluation.publish(TODAY, Instant.now());
		assertThat(listed()).isEmpty();
		var decision = "/appeals/" + appeal() + "/decision";

		assertThat(send("reviewer", decision, "reason=NOT_PROVEN&answer=x")).isEqualTo(403);
		assertThat(send("second_reviewer", decision, "reason=CLONED&answer=x&records=C1")).isEqualTo(302);
		assertThat(send("reviewer", "/reviews/BLACK_SMOKE/C1", "outcome=CONFIRMED&seen=3")).isEqualTo(403);
	}

	/** Were it upheld, nothing would fall, and nobody could decide on it again. */
	@ParameterizedTest
	@ValueSource(strings = { "records=NOPE", "records=C1&records=NOPE", "records=c1" })
	void anAppealIsNotUpheldForARecordThatIsNotInDispute(String records) {
		file("exceedance=" + exceedance() + "&ground=OTHER&text=x");
		var decision = "/appeals/" + appeal() + "/decision";

		assertThat(send("second_reviewer", decision, "reason=PLATE_WRONG&answer=x&" + records)).isEqualTo(422);

		assertThat(this.jdbc.sql("SELECT state FROM appeal").query(String.class).single()).isEqualTo("OPEN");
		assertThat(send("second_reviewer", decision, "reason=PLATE_WRONG&answer=x&records=C1")).isEqualTo(302);
		assertThat(this.rows.findings()).isEqualTo("VOIDED by PERSON for APPEAL_UPHELD");
	}

	@Test
	void anAppealIsDecidedOnce() {
		file("exceedance=" + exceedance() + "&ground=OTHER&text=x");
		var path = "/appeals/" + appeal();
		assertThat(send("operator", path + "/withdrawal", "")).isEqualTo(302);

		assertThat(send("second_reviewer", path + "/decision", "reason=CLONED&answer=x&records=C1")).isEqualTo(409);
		assertThat(listed()).isEqualTo("HIGH_EXCEEDANCE");
	}

	@Test
	void aCompanyAppealsOnlyAgainstWhatItSees() {
		this.jdbc.sql("UPDATE fleet_membership SET valid_from = ?").param(TODAY.minusDays(3)).update();

		assertThat(file("exceedance=" + exceedance() + "&ground=OTHER&text=x")).isEqualTo(404);
	}

	private int file(String form) {
		return send("operator", "/appeals", form);
	}

	private long exceedance() {
		return this.jdbc.sql("SELECT id FROM exceedance").query(Long.class).single();
	}

	private long appeal() {
		return this.jdbc.sql("SELECT MAX(id) FROM appeal").query(Long.class).single();
	}

	private String listed() {
		return this.jdbc.sql("""
				SELECT COALESCE(GROUP_CONCAT(e.list), '')
				FROM watch_list_entry AS e
				JOIN current_run AS c
				JOIN evaluation_run AS r ON r.id = c.run_id AND r.sequence BETWEEN e.first_sequence AND e.last_sequence
				""").query(String.class).single();
	}

	private Page open(String path, String account) {
		var page = chromium.newPage(this.port, account);
		page.navigate("http://127.0.0.1:" + this.port + path);
		return page;
	}

	private int send(String account, String path, String form) {
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
