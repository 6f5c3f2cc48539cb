package org.mobilesource.registry.batch.imports;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.Registry;
import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.imports.CodeMapper;
import org.mobilesource.registry.db.reporting.NameMapper;
import org.mobilesource.registry.db.reporting.NameMapper.Name;

import static org.assertj.core.api.Assertions.assertThat;

/** Codes are allowed on their days, and have names in both languages. */
@RegistryTest
class DatedCodesIntegrationTests {

	private static final String HEADER = "vin,plate,plate_type,vehicle_type,fuel,emission_stage,use,registered_on,"
			+ "division";

	private static final String ROW = "LVT00000000000001,桂RZZ001,01,H17,B,5,Z9,2019-01-01,450802";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FileImporter importer;

	@Autowired
	private Judging judging;

	@Autowired
	private CodeMapper codes;

	@Autowired
	private NameMapper names;

	@TempDir
	private Path folder;

	@BeforeEach
	void addACodeOfOneYear() {
		RegistryTables.empty(this.jdbc);
		this.jdbc.sql("""
				INSERT INTO code_value (code_set, code, valid_from, valid_to, name, name_en)
				VALUES ('use', 'Z9', '2020-03-01', '2021-03-01', '试用', 'trial')
				""").update();
	}

	@Test
	void aCodeIsTakenOnItsDaysOnly() {
		assertThat(loadedOn(LocalDate.of(2020, 2, 29))).isZero();
		assertThat(loadedOn(LocalDate.of(2020, 3, 1))).isEqualTo(1);
		assertThat(loadedOn(LocalDate.of(2021, 3, 1))).isZero();
		assertThat(this.jdbc.sql("SELECT message_en FROM row_problem ORDER BY import_id").query(String.class).list())
			.hasSize(2)
			.allSatisfy(
					(message) -> assertThat(message).startsWith("use is 'Z9', which is none of the allowed codes: A")
						.doesNotContain("U, Z9"));
	}

	@Test
	void aFormerCodeKeepsItsName() {
		var day = LocalDate.of(2021, 3, 1);

		assertThat(this.names.findCodes("use", day, false)).doesNotContain(new Name("Z9", "试用"));
		assertThat(this.names.findCodes("use", day.minusDays(1), true)).contains(new Name("Z9", "trial"));
		assertThat(this.names.findNames("use", day, true)).contains(new Name("Z9", "trial"));
		assertThat(this.names.findCodes("ship_type", day, true)).contains(new Name("0404", "Dredger"));
		assertThat(this.names.findNames("ship_type", day, false)).extracting(Name::code).contains("0404");
	}

	@Test
	void everyCodeHasAnEnglishName() {
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM code_value WHERE name_en = '' OR name = ''")
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM code_value WHERE code_set = 'vehicle_type'")
			.query(Integer.class)
			.single()).isEqualTo(202);
		assertThat(this.names.findNames("vehicle_type", LocalDate.of(2021, 3, 1), true))
			.contains(new Name("Q11", "Heavy semitrailer tractor"), new Name("H1B", "Heavy box dump truck"));
		assertThat(this.codes.codes(LocalDate.of(2021, 3, 1)).terminalStatuses()).containsExactlyInAnyOrder("B", "E",
				"M", "P");
	}

	private int loadedOn(LocalDate day) {
		var file = new Registry(this.folder, this.importer, this.judging, Registry.NIGHT).write(day + ".csv",
				StandardCharsets.UTF_8, HEADER, ROW.replace("2019-01-01", day.minusYears(1).toString()));
		return this.importer
			.importFile(new ImportRequest("trucks", file, day, Instant.parse(day + "T19:00:00Z"), false, true),
					ImportProgress.SILENT)
			.loaded();
	}

}
