package org.mobilesource.registry.batch.obd;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

import org.mobilesource.registry.batch.JobConfiguration;
import org.mobilesource.registry.batch.imports.ContentFeed;
import org.mobilesource.registry.db.BulkInsert;
import org.mobilesource.registry.db.obd.ObdDayMapper;

/** Declares the feeds of on-board data. */
@JobConfiguration
class ObdImportConfiguration {

	@Bean
	DayStore obdDayStore(ObdDayMapper days, BulkInsert bulk, @Value("${registry.home:data}") Path home) {
		return new DayStore(new DayFolder(home.resolve("obd")), days, new ObdTables(bulk));
	}

	@Bean
	@Order(12)
	ContentFeed obdFramesFeed(DayStore obdDayStore) {
		return new FramesFeed(obdDayStore);
	}

}
