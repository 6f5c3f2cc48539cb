package org.mobilesource.registry.batch.calendar;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.Registry;
import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.batch.imports.FileImporter;
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
		this.jdbc.sql("INSERT INTO judging_due (vin, cause) VALUES ('LVT00000000000001', 'LATE_DATA')").update();
	}

	@Test
	void aYearThatIsNotKnownStopsNoNightAndItsNoticeMovesTheDeadline() {
		this.judging.judgeDue(LocalDate.of(2026, 12, 30));
		assertThat(deadline()).isEqualTo("2027-01-06");

		var report = this.registry.load("holidays", "2027.csv", HEADER, "2027-01-01,放假,元旦," + NOTICE,
				"2027-01-03,MAKE_UP_WORKDAY,元旦," + NOTICE, "2027-01-04,HOLIDAY,元旦," + NOTICE);
		this.judging.judgeDue(LocalDate.of(2026, 12, 31));

		assertThat(report.loaded()).isEqualTo(3);
		assertThat(deadline()).isEqualTo("2027-01-07");
	}

	@Test
	void aRowThatIsNoDayOfANoticeIsRejected() {
		var file = this.registry.write("wrong.csv", StandardCharsets.UTF_8, HEADER, "2027-02-30,HOLIDAY,春节," + NOTICE,
				"2027-02-05,REST,春节," + NOTICE, "2027-02-06,HOLIDAY,春节,");

		var report = this.registry.load("holidays", file, false, true);

		assertThat(report.quarantined()).isEqualTo(3);
		assertThat(report.loaded()).isZero();
	}

	private String deadline() {
		return this.jdbc.sql("SELECT deadline FROM repair_case").query(String.class).single();
	}

}
