package org.mobilesource.registry.batch.remotesensing;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

import org.mobilesource.registry.batch.JobConfiguration;
import org.mobilesource.registry.batch.enforcement.JudgingDue;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.db.BulkInsert;
import org.mobilesource.registry.db.remotesensing.ReadingMapper;
import org.mobilesource.registry.db.site.SiteMapper;
import org.mobilesource.registry.db.vehicle.TruckMapper;

/** Declares the feed {@code remote-sensing}. */
@JobConfiguration
class RemoteSensingImportConfiguration {

	@Bean
	@Order(6)
	Feed<?> remoteSensingFeed(ReadingMapper readings, BulkInsert bulk, SiteMapper sites, TruckMapper trucks,
			JudgingDue due) {
		return new RemoteSensingFeed(readings, bulk, sites, trucks, due);
	}

}
