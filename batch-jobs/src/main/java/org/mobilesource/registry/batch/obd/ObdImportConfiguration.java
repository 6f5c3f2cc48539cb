package org.mobilesource.registry.batch.obd;

import java.nio.file.Path;
import java.time.Clock;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.mobilesource.registry.batch.JobConfiguration;
import org.mobilesource.registry.batch.imports.ContentFeed;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.db.BulkInsert;
import org.mobilesource.registry.db.DatabaseLocks;
import org.mobilesource.registry.db.obd.ObdDayMapper;
import org.mobilesource.registry.db.policy.PolicyMapper;

/** Declares the feeds of on-board data. */
@JobConfiguration
class ObdImportConfiguration {

	@Bean
	DayStore obdDayStore(ObdDayMapper days, BulkInsert bulk, Clock clock, @Value("${registry.home:data}") Path home) {
		return new DayStore(new DayFolder(home.resolve("obd"), clock), days, new ObdTables(bulk));
	}

	@Bean
	@Order(12)
	ContentFeed obdFramesFeed(DayStore obdDayStore) {
		return new FramesFeed(obdDayStore);
	}

	@Bean
	@Order(12)
	Feed<?> obdDaysFeed(DayStore obdDayStore) {
		return new SummariesFeed(obdDayStore.days(), obdDayStore.tables());
	}

	@Bean
	Rebuild obdRebuild(DayStore obdDayStore, PolicyMapper policies, DatabaseLocks locks,
			PlatformTransactionManager transactionManager, @Value("${registry.home:data}") Path home) {
		return new Rebuild(obdDayStore, policies, locks, new TransactionTemplate(transactionManager),
				home.resolve("spool"));
	}

}
