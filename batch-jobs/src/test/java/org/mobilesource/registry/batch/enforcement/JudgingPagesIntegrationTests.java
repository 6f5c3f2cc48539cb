package org.mobilesource.registry.batch.enforcement;

import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.imports.ImportMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Several pages of trucks are judged at once. */
@RegistryTest
class JudgingPagesIntegrationTests {

	private static final int TRUCKS = 2_500;

	private static final LocalDate NIGHT = LocalDate.of(2021, 3, 2);

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Judging judging;

	@Autowired
	private ImportMapper imports;

	@BeforeEach
	void everyTruckExceedsTwice() {
		RegistryTables.empty(this.jdbc);
		this.jdbc
			.sql("""
					INSERT INTO truck (vin, vehicle_type, fuel, emission_stage, registered_on, division, codes, import_id,
					  import_line, row_hash)
					WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999)
					SELECT CONCAT('LVT', LPAD(1000 * k.j + n.i, 14, '0')), 'H11', 'B', '5', '2019-01-01', '450802', '', 1, 1, 1
					FROM n, (SELECT 0 AS j UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4) AS k
					WHERE 1000 * k.j + n.i < :trucks
					""")
			.param("trucks", TRUCKS)
			.update();
		this.jdbc
			.sql("INSERT INTO truck_plate (vin, valid_from, plate, plate_type, colour) "
					+ "SELECT vin, '2019-01-01', CONCAT('P', RIGHT(vin, 5)), '01', 'YELLOW' FROM truck")
			.update();
		for (var time : new String[] { "2021-03-01 01:00:00", "2021-03-01 02:00:00" }) {
			this.jdbc.sql("""
					INSERT INTO remote_sensing_reading (record_no, measured_at, site_code, line_no, verdict, plate,
					  plate_colour, plate_confidence, opacity_percent, ringelmann, valid, over_limit, codes, import_id,
					  import_line, row_hash)
					SELECT CONCAT(plate, :time), :time, 'A450802001', '01', 0, plate, colour, 95, 41, 0, TRUE, TRUE, '',
					  1, 1, 1
					FROM truck_plate
					""").param("time", time).update();
		}
		this.jdbc.sql("INSERT INTO judging_due (vin, cause) SELECT vin, 'LATE_DATA' FROM truck").update();
		this.imports.refreshStatistics(); // as an import of so many rows does
	}

	@Test
	void judgesThemAllWhateverTheOthersDo() {
		assertThat(this.judging.judgeDue(NIGHT)).isEqualTo(TRUCKS);

		assertThat(count("exceedance WHERE noticed_on = '2021-03-02'")).isEqualTo(TRUCKS);
		assertThat(count("exceedance_member")).isEqualTo(2 * TRUCKS);
		assertThat(count("repair_case WHERE state = 'OPEN'")).isEqualTo(TRUCKS);
		assertThat(count("case_exceedance")).isEqualTo(TRUCKS);
		assertThat(count("judging_due")).isZero();
	}

	@Test
	void judgesThemAllAgainInThePresenceOfTheirCases() {
		this.judging.judgeDue(null);
		this.judging.judgeDue(NIGHT);
		this.jdbc.sql("INSERT INTO judging_due (vin, cause) SELECT vin, 'LATE_DATA' FROM truck").update();

		this.judging.judgeDue(NIGHT.plusDays(1));

		assertThat(count("exceedance WHERE state = 'CONFIRMED' AND noticed_on = '2021-03-02'")).isEqualTo(TRUCKS);
		assertThat(count("repair_case WHERE state = 'OPEN'")).isEqualTo(TRUCKS);
	}

	@Test
	void failsWithTheFaultOfOnePageAndKeepsItsMarks() {
		this.jdbc.sql("UPDATE truck_plate SET valid_from = '1990-01-01'").update();
		this.jdbc.sql("UPDATE remote_sensing_reading SET measured_at = '1999-12-01 01:00:00' WHERE plate = 'P02345'")
			.update();

		assertThatThrownBy(() -> this.judging.judgeDue(NIGHT)).hasMessage("No parameter is in force on 1999-12-01");

		assertThat(count("judging_due WHERE vin = 'LVT00000000002345'")).isOne();
		assertThat(count("judging_due AS d JOIN exceedance AS x ON x.vin = d.vin")).isZero();
		assertThat(count("judging_due") + count("exceedance")).isEqualTo(TRUCKS);
	}

	private int count(String from) {
		return this.jdbc.sql("SELECT COUNT(*) FROM " + from).query(Integer.class).single();
	}

}
