package org.mobilesource.registry.batch.watchlist;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.nightly.Nightly;
import org.mobilesource.registry.batch.watchlist.Nights.File;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.enforcement.JudgingMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What is granted to a case stays with it, and never takes time from the owner. */
@RegistryTest
class CaseExtensionsIntegrationTests {

	private static final String CAPTURE = "JLBH,DWBH,JCXBH,JCSJ,PDJG,HPHM,CPYS,RLZL,LGMHD,review1_user,review1_outcome";

	private static final String FIRST = "D4508020010120210228080000";

	private static final String SECOND = "D4508020010120210309080000";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Nightly nightly;

	@Autowired
	private WatchListMapper lists;

	@Autowired
	private JudgingMapper judging;

	@TempDir
	private Path folder;

	private Nights nights;

	@BeforeEach
	void start() {
		RegistryTables.empty(this.jdbc);
		this.nights = new Nights(this.nightly, this.lists, this.folder);
	}

	/**
	 * The second capture opens the case when the first one is voided: its own deadline is
	 * 2021-04-09, 30 days from its notice, and the case was extended to 2021-06-30.
	 */
	@Test
	void anExtensionOutlivesTheExceedanceThatOpenedTheCase() {
		this.nights.run("2021-03-01", Nights.companies(), Nights.sites(), Nights.trucks(20), Nights.owned(14),
				capture(FIRST, "2021-02-28", "CONFIRMED"));
		this.nights.run("2021-03-10", capture(SECOND, "2021-03-09", "CONFIRMED"));
		extend(FIRST, "2021-03-20", "2021-06-30");

		assertThat(changes("2021-05-03", capture(FIRST, "2021-02-28", "REJECTED"))).isEmpty();

		assertThat(cases()).containsExactly("VOIDED 2021-03-31", "OPEN 2021-04-09");
		assertThat(changes("2021-06-30")).isEmpty();
		assertThat(changes("2021-07-01")).containsExactly("OVERDUE_REPAIR ENTERED DEADLINE_PASSED");
		assertThat(listedDeadline()).isEqualTo("2021-06-30");
	}

	/** What was granted to the notice of before is not of the one that is given anew. */
	@Test
	void aNoticeGivenAnewBeginsWithoutExtensions() {
		this.nights.run("2021-03-01", Nights.companies(), Nights.sites(), Nights.trucks(20), Nights.owned(14),
				capture(FIRST, "2021-02-28", "CONFIRMED"));
		extend(FIRST, "2021-03-20", "2021-12-31");
		this.nights.run("2021-03-25", capture(FIRST, "2021-02-28", "REJECTED"));
		this.nights.run("2021-04-01", File.of("black-smoke", CAPTURE,
				FIRST + ",D450802001,01,2021-02-28 08:00:00,0,桂RZZ001,1,B,3,u2,CONFIRMED"));

		assertThat(changes("2021-05-01")).isEmpty();
		assertThat(changes("2021-05-02")).containsExactly("OVERDUE_REPAIR ENTERED DEADLINE_PASSED");
	}

	/**
	 * Noticed on 2021-03-01 and extended to 04-10; delivered on 04-05, which gives the
	 * owner until 05-05.
	 */
	@Test
	void aLaterDeliveryOutlastsAnExtension() {
		this.nights.run("2021-03-01", Nights.companies(), Nights.trucks(20), Nights.owned(14),
				File.of("inspections", Nights.INSPECTIONS, "R1,,桂RZZ001,01,ROADSIDE,2021-03-01 10:00:00,0"));
		this.jdbc.sql("""
				INSERT INTO case_extension (opened_by, granted_on, new_deadline, reason)
				SELECT opened_by, '2021-03-20', '2021-04-10', '停电' FROM repair_case
				""").update();
		this.jdbc.sql("UPDATE exceedance SET served_on = '2021-04-05'").update();
		this.judging.markTrucks(this.jdbc.sql("SELECT vin FROM repair_case").query(String.class).list(),
				"DATA_CORRECTED");

		assertThat(changes("2021-04-11")).isEmpty();
		assertThat(changes("2021-05-05")).isEmpty();
		assertThat(changes("2021-05-06")).containsExactly("OVERDUE_REPAIR ENTERED DEADLINE_PASSED");
		assertThat(listedDeadline()).isEqualTo("2021-05-05");
	}

	private static File capture(String recordNo, String day, String outcome) {
		return File.of("black-smoke", CAPTURE,
				"%s,D450802001,01,%s 08:00:00,0,桂RZZ001,1,B,3,u1,%s".formatted(recordNo, day, outcome));
	}

	private void extend(String recordNo, String grantedOn, String deadline) {
		this.jdbc.sql("""
				INSERT INTO case_extension (opened_by, granted_on, new_deadline, reason)
				SELECT m.exceedance_id, ?, ?, '停电' FROM exceedance_member AS m WHERE m.record_no = ?
				""").params(grantedOn, deadline, recordNo).update();
	}

	private List<String> changes(String date, File... files) {
		return this.nights.changes(this.nights.run(date, files));
	}

	private List<String> cases() {
		return this.jdbc.sql("SELECT CONCAT(state, ' ', deadline) FROM repair_case ORDER BY opened_at")
			.query(String.class)
			.list();
	}

	private String listedDeadline() {
		return this.jdbc.sql("SELECT MAX(deadline) FROM watch_list_entry WHERE list = 'OVERDUE_REPAIR'")
			.query(String.class)
			.single();
	}

}
