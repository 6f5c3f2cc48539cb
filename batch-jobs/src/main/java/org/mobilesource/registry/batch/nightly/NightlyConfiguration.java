package org.mobilesource.registry.batch.nightly;

import java.time.Clock;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

import org.mobilesource.registry.batch.JobConfiguration;
import org.mobilesource.registry.batch.evidence.EvidenceInbox;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.reminder.Dispatch;
import org.mobilesource.registry.batch.reminder.Reminders;
import org.mobilesource.registry.batch.watchlist.Evaluation;
import org.mobilesource.registry.db.DatabaseLocks;
import org.mobilesource.registry.db.evidence.EvidenceIntake;
import org.mobilesource.registry.db.imports.ImportMapper;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.db.watchlist.RunMapper;

/** The night and its parts. */
@JobConfiguration
class NightlyConfiguration {

	/** An import keeps its lock, stores a chunk, and asks the job repository. */
	private static final int CONNECTIONS_OF_A_THREAD = 3;

	private static final int CONNECTIONS_BESIDE = 6;

	@Bean
	@ConditionalOnMissingBean
	Workplace workplace(NightThreads threads) {
		return new LocalThreads(threads.count());
	}

	@Bean
	NightThreads nightThreads(Environment environment, DataSource dataSource) {
		int threads = environment.getProperty("registry.jobs.threads", Integer.class,
				Math.min(Runtime.getRuntime().availableProcessors(), 4));
		if (threads < 1) {
			throw new IllegalArgumentException("registry.jobs.threads: " + threads);
		}
		if (dataSource instanceof HikariDataSource pool) {
			pool.setMaximumPoolSize(
					Math.max(pool.getMaximumPoolSize(), threads * CONNECTIONS_OF_A_THREAD + CONNECTIONS_BESIDE));
		}
		return new NightThreads(threads);
	}

	@Bean
	MachineClock machineClock(Clock clock, ImportMapper imports, RunMapper runs, PolicyMapper policies) {
		return new MachineClock(clock, imports, runs, policies);
	}

	@Bean
	NightFiles nightFiles(JobRepository jobRepository, JobOperator jobOperator, FileImporter importer,
			Workplace workplace, Clock clock) {
		return new NightFiles(jobRepository, jobOperator, importer, workplace, clock);
	}

	@Bean
	Nightly nightly(FileImporter importer, NightFiles files, Evaluation evaluation, Reminders reminders,
			Dispatch dispatch, EvidenceIntake evidence, DatabaseLocks locks, Environment environment,
			MachineClock machineClock, Clock clock) {
		var settings = Binder.get(environment).bindOrCreate("registry.inbox", InboxSettings.class);
		return new Nightly(importer, files, evaluation, reminders, dispatch, new EvidenceInbox(evidence, clock), locks,
				settings, machineClock, clock);
	}

	/** How many partitions this process works on at a time. */
	record NightThreads(int count) {
	}

}
