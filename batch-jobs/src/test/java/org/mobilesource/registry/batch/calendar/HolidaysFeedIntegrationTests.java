package org.mobilesource.registry.batch.calendar;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.Registry;
import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.ImportReport;
import org.mobilesource.registry.db.RegistryTables;

import static org.assertj.core.api.Assertions.assertThat;

/** A deadline in working days that reaches into a year whose notice comes later. */
@RegistryTest
class HolidaysFeedIntegrationTests {

	private static final String HEADER = "day,kind,name,basis";

	private static final String NOTICE = "国办发明电〔2026〕99号";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FileImporter importer;

	@Autowired
	private Judging judging;

	@TempDir
	private Path folder;

	private Registry registry;

	@BeforeEach
	void fiveWorkingDays() {
		RegistryTables.empty(this.jdbc);
		this.registry = new Registry(this.folder, this.importer, this.judging, Registry.NIGHT);
		this.jdbc
			.sql("""
					INSERT INTO policy_parameter (name, valid_from, value, basis)
					VALUES ('repair.day-kind', '2020-01-01', 'WORKING', 'a test'), ('repair.days', '2020-01-01', '5', 'a test')
					""")
			.update();
		this.jdbc.sql("""
				INSERT INTO truck (vin, vehicle_type, fuel, emission_stage, registered_on, division, codes, import_id,
				  import_line, row_hash)
				VALUES ('LVT00000000000001', 'H17', 'B', '5', '2019-06-12', '450802', '', 1, 1, 1)
				""").update();
		this.jdbc
			.sql("""
					INSERT INTO inspection (report_no, vin, plate, plate_type, kind, tested_at, passed, codes, import_id,
					  import_line, row_hash)
					VALUES ('R1', 'LVT00000000000001', '桂RZZ001', '01', 'ROADSIDE', '2026-12-29 02:00:00', FALSE, '', 1, 1, 1)
					""")
			.update();
		this.jdbc.sql("""
				INSERT INTO truck_plate (vin, plate, plate_type, colour, valid_from)
				VALUES ('LVT00000000000001', '桂RZZ001', '01', 'YELLOW', '2019-06-12')
				""").update();
		markTruck();
	}

	@Test
	void aYearThatIsNotKnownStopsNoNightAndItsNoticeMovesTheDeadline() {
		this.judging.judgeDue(LocalDate.of(2026, 12, 30));
		assertThat(deadline()).isEqualTo("2027-01-06");
		assertThat(calendar()).startsWith("2026-").endsWith(" provisional");

		var report = loadNotice();
		this.judging.judgeDue(LocalDate.of(2026, 12, 31));

		assertThat(report.loaded()).isEqualTo(3);
		assertThat(deadline()).isEqualTo("2027-01-07");
		assertThat(calendar()).startsWith("2027-").endsWith(" known");
	}

	/** 5 January is mended to be free; the case was told 7 January before that. */
	@Test
	void aDayMendedLaterMovesNoDeadlineUntilAServiceCountsItAnew() {
		loadNotice();
		this.judging.judgeDue(LocalDate.of(2026, 12, 30));
		var calendar = calendar();
		assertThat(deadline()).isEqualTo("2027-01-07");

		this.registry.load("holidays", "mended.csv", HEADER, "2027-01-05,HOLIDAY,元旦," + NOTICE);
		assertThat(this.judging.judgeDue(LocalDate.of(2026, 12, 31))).isEqualTo(1);
		assertThat(deadline() + " " + calendar()).isEqualTo("2027-01-07 " + calendar);

		this.jdbc.sql("UPDATE exceedance SET served_on = '2026-12-31'").update();
		markTruck();
		this.judging.judgeDue(null);
		assertThat(deadline()).isEqualTo("2027-01-11");
		assertThat(calendar()).startsWith("2027-").isNotEqualTo(calendar);
	}

	/**
	 * A simulation asks what other numbers would give: six days by the calendar of now.
	 */
	@Test
	void aSimulationWorksEveryDeadlineOut() {
		loadNotice();
		this.judging.judgeDue(LocalDate.of(2026, 12, 30));
		this.registry.load("holidays", "mended.csv", HEADER, "2027-01-05,HOLIDAY,元旦," + NOTICE);

		this.judging.alone((judge) -> {
			judge.accept(LocalDate.of(2026, 12, 30), Map.of("repair.days", "6"));
			return true;
		});

		assertThat(deadline()).isEqualTo("2027-01-11");
	}

	private ImportReport loadNotice() {
		return this.registry.load("holidays", "2027.csv", HEADER, "2027-01-01,放假,元旦," + NOTICE,
				"2027-01-03,MAKE_UP_WORKDAY,元旦," + NOTICE, "2027-01-04,HOLIDAY,元旦," + NOTICE);
	}

	@Test
	void aRowThatIsNoDayOfANoticeIsRejected() {
		var file = this.registry.write("wrong.csv", StandardCharsets.UTF_8, HEADER, "2027-02-30,HOLIDAY,春节," + NOTICE,
				"2027-02-05,REST,春节," + NOTICE, "2027-02-06,HOLIDAY,春节,");

		var report = this.registry.load("holidays", file, false, true);

		assertThat(report.quarantined()).isEqualTo(3);
		assertThat(report.loaded()).isZero();
	}

	private void markTruck() {
		this.jdbc.sql("INSERT INTO judging_due (vin, cause) VALUES ('LVT00000000000001', 'LATE_DATA')").update();
	}

	private String calendar() {
		return this.jdbc
			.sql("SELECT CONCAT(calendar_version, IF(calendar_provisional, ' provisional', ' known')) FROM repair_case")
			.query(String.class)
			.single();
	}

	private String deadline() {
		return this.jdbc.sql("SELECT deadline FROM repair_case").query(String.class).single();
	}

}
