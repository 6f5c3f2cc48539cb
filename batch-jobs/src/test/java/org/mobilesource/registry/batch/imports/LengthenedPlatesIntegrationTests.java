package org.mobilesource.registry.batch.imports;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.Registry;
import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.db.RegistryTables;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plates of free text (type 99) are normalised before they are stored: {@code ㍍} becomes
 * the four characters {@code メートル}, {@code ß} becomes {@code SS}. Twenty are kept.
 */
@RegistryTest
class LengthenedPlatesIntegrationTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FileImporter importer;

	@Autowired
	private Judging judging;

	@TempDir
	private Path folder;

	@BeforeEach
	void start() {
		RegistryTables.empty(this.jdbc);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = ';', value = {
			"trucks; vin,plate,plate_type,vehicle_type,fuel,emission_stage,registered_on,division;"
					+ " LVT00000000000001,%s,99,H11,B,5,2019-01-01,450802; LVT00000000000002,%s,99,H11,B,5,2019-01-01,450802;"
					+ " SELECT plate FROM truck_plate",
			"inspections; report_no,plate,plate_type,kind,tested_at,passed; J1,%s,99,PERIODIC,2021-02-20 10:00:00,1;"
					+ " J2,%s,99,PERIODIC,2021-02-20 10:00:00,1; SELECT plate FROM inspection",
			"repairs; record_no,plate,plate_type,repaired_on; W1,%s,99,2021-02-20; W2,%s,99,2021-02-20;"
					+ " SELECT plate FROM repair",
			"penalties; decision_no,plate,plate_type,code,decided_on; GG1,%s,99,6063A,2021-02-20;"
					+ " GG2,%s,99,6063A,2021-02-20; SELECT plate FROM penalty" })
	void oneThatGrowsTooLongIsQuarantined(String feed, String header, String longest, String tooLong, String plates) {
		var registry = new Registry(this.folder, this.importer, this.judging, Registry.NIGHT);
		var file = registry.write("a.csv", StandardCharsets.UTF_8, header, longest.formatted("㍍".repeat(5)),
				tooLong.formatted("x".repeat(17) + "ßß"));

		var report = registry.load(feed, file, false, true);

		assertThat(report.outcome()).isEqualTo("DONE");
		assertThat(this.jdbc.sql("SELECT CONCAT_WS(' ', line, column_name, code) FROM row_problem")
			.query(String.class)
			.list()).containsExactly("3 plate TEXT_TOO_LONG");
		assertThat(this.jdbc.sql(plates).query(String.class).list()).containsExactly("メートル".repeat(5));
	}

}
