package org.mobilesource.registry.batch.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.Registry;
import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.db.RegistryTables;

import static org.assertj.core.api.Assertions.assertThat;

/** No row vanishes in a value of another one, and no half of a value is taken for it. */
@RegistryTest
class OddQuotesIntegrationTests {

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

	@Test
	void aRowIsQuarantinedWithTheOneThatItSwallowed() throws IOException {
		var report = load("""
				credit_code,name,division,address
				91450200198229141F,甲公司,450802,"港北区
				91110108551385082Q,乙公司,450802,"港南区
				9144030071526726XG,丙公司,450802,"港北区
				二楼"
				""");

		assertThat(report.loaded()).isEqualTo(1);
		assertThat(quarantined())
			.isEqualTo("2 COLUMN_COUNT 91450200198229141F,甲公司,450802,\"港北区\n" + "91110108551385082Q,乙公司,450802,港南区\"");
		assertThat(this.jdbc.sql("SELECT address FROM company").query(String.class).single()).isEqualTo("港北区\n二楼");
	}

	@Test
	void aLastRowThatIsCutOffWithinItsLastValueIsQuarantined() throws IOException {
		var report = load("credit_code,name,division,address\n91450200198229141F,甲公司,450802,港北区\n"
				+ "91110108551385082Q,乙公司,450802,\"港南区江");

		assertThat(report.loaded()).isEqualTo(1);
		assertThat(quarantined()).isEqualTo("3 COLUMN_COUNT 91110108551385082Q,乙公司,450802,港南区江");
	}

	private ImportReport load(String text) throws IOException {
		var file = Files.writeString(this.folder.resolve("companies.csv"), text);
		return new Registry(this.folder, this.importer, this.judging, Registry.NIGHT).load("companies", file, false,
				true);
	}

	private String quarantined() {
		return this.jdbc.sql("""
				SELECT CONCAT_WS(' ', q.line, p.code, q.raw_row) FROM quarantined_row AS q
				JOIN row_problem AS p ON p.import_id = q.import_id AND p.line = q.line""").query(String.class).single();
	}

}
