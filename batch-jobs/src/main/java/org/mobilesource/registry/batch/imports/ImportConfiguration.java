package org.mobilesource.registry.batch.imports;

import java.nio.file.Path;
import java.time.Clock;

import javax.sql.DataSource;

import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.util.unit.DataSize;
import org.springframework.transaction.PlatformTransactionManager;

import org.mobilesource.registry.batch.JobConfiguration;
import org.mobilesource.registry.db.BulkInsert;
import org.mobilesource.registry.db.DatabaseLocks;
import org.mobilesource.registry.db.access.ApiClientMapper;
import org.mobilesource.registry.db.imports.CodeMapper;
import org.mobilesource.registry.db.imports.ImportMapper;
import org.mobilesource.registry.db.policy.PolicyMapper;

/** The pipeline that imports the files of every feed there is. */
@JobConfiguration
class ImportConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	DatabaseLocks databaseLocks(DataSource dataSource) {
		return new DatabaseLocks(dataSource);
	}

	@Bean
	BulkInsert bulkInsert(DataSource dataSource) {
		return new BulkInsert(dataSource);
	}

	@Bean
	ImportStarts importStarts(JobRepository jobRepository, JobOperator jobOperator, ImportMapper imports,
			DatabaseLocks locks, Clock clock) {
		return new ImportStarts(jobRepository, jobOperator, imports, locks, clock);
	}

	@Bean
	ImportJob importJob(JobRepository jobRepository, ImportStarts importStarts,
			PlatformTransactionManager transactionManager, ImportMapper imports, CodeMapper codes,
			PolicyMapper policies, ApiClientMapper clients, Clock clock, @Value("${registry.home:data}") Path home) {
		return new ImportJob(jobRepository, importStarts, transactionManager, imports, codes, policies, clients, clock,
				home.resolve("spool"));
	}

	@Bean
	FileImporter fileImporter(ObjectProvider<FileKind> kinds, ImportMapper imports, ImportJob importJob,
			DatabaseLocks locks, Clock clock, @Value("${registry.imports.text-limit}") DataSize text,
			@Value("${registry.imports.row-limit}") DataSize row) {
		var limits = new TextLimits(text.toBytes(), (int) row.toBytes());
		return new FileImporter(kinds.orderedStream().toList(), imports, importJob, locks, limits, clock);
	}

	@Bean
	TrialImport trialImport(FileImporter fileImporter, ImportMapper imports, CodeMapper codes, PolicyMapper policies,
			ApiClientMapper clients, Clock clock, @Value("${registry.home:data}") Path home) {
		return new TrialImport(fileImporter, imports, codes, policies, clients, clock, home.resolve("spool"));
	}

	@Bean
	RowTrial rowTrial(FileImporter fileImporter, CodeMapper codes, PolicyMapper policies, Clock clock) {
		return new RowTrial(fileImporter, codes, policies, clock);
	}

	@Bean
	RegisterEntries registerEntries(FileImporter fileImporter, CodeMapper codes, PolicyMapper policies, Clock clock,
			@Value("${registry.home:data}") Path home) {
		return new RegisterEntries(fileImporter, codes, policies, clock, home.resolve("spool"));
	}

}
