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
 * An import that a crash hit after its job instance was stored, and before its execution
 * was: the two are not one transaction.
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

}
