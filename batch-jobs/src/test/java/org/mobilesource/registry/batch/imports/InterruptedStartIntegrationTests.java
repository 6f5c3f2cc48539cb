package org.mobilesource.registry.batch.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.Registry;
import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.db.RegistryTables;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An import that a crash or a lost connection hit between two transactions of Spring
 * Batch: its job instance is stored and its execution is not, or the job has failed and
 * its step seems to run.
 */
@RegistryTest
class InterruptedStartIntegrationTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FileImporter importer;

	@Autowired
	private Judging judging;

	@Autowired
	private JobRepository jobRepository;

	@TempDir
	private Path folder;

	@Test
	void startsAnImportWhoseInstanceHasNoExecution() throws IOException {
		RegistryTables.empty(this.jdbc);
		var registry = new Registry(this.folder, this.importer, this.judging, Registry.NIGHT);
		var file = registry.write("a.csv", StandardCharsets.UTF_8, "credit_code,name,division",
				"91450200198229141F,甲运输公司,450802");
		this.jobRepository.createJobInstance("companiesImport",
				new JobParametersBuilder().addString("sha256", new InputFile(file).sha256())
					.addString("dryRun", "false")
					.addLong("attempt", 0L)
					.toJobParameters());

		var report = registry.load("companies", file);

		assertThat(report.outcome()).isEqualTo("DONE");
		assertThat(report.loaded()).isEqualTo(1);
	}

	@Test
	void goesOnWithAnImportWhoseFailureWasStoredOnlyInPart() {
		RegistryTables.empty(this.jdbc);
		var registry = new Registry(this.folder, this.importer, this.judging, Registry.NIGHT);
		var file = registry.write("b.csv", StandardCharsets.UTF_8, "credit_code,name,division",
				"91110108551385082Q,乙运输公司,450803");
		this.jdbc.sql("RENAME TABLE company TO company_away").update();
		try {
			assertThat(registry.load("companies", file).outcome()).isEqualTo("FAILED");
		}
		finally {
			this.jdbc.sql("RENAME TABLE company_away TO company").update();
		}
		assertThat(this.jdbc.sql("""
				UPDATE BATCH_STEP_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL
				WHERE STEP_NAME = 'companiesImportLoad' AND STATUS = 'FAILED'
				""").update()).isEqualTo(1);

		var report = registry.load("companies", file);

		assertThat(report.outcome()).isEqualTo("DONE");
		assertThat(report.loaded()).isEqualTo(1);
	}

}
