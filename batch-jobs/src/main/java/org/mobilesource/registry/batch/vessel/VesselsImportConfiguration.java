package org.mobilesource.registry.batch.vessel;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

import org.mobilesource.registry.batch.JobConfiguration;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.db.vessel.VesselMapper;

/** Declares the feed {@code vessels}. */
@JobConfiguration
class VesselsImportConfiguration {

	@Bean
	@Order(11)
	Feed<?> vesselsFeed(VesselMapper vessels) {
		return new VesselsFeed(vessels);
	}

}
