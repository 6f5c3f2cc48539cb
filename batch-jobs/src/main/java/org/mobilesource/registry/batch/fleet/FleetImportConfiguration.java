package org.mobilesource.registry.batch.fleet;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

import org.mobilesource.registry.batch.JobConfiguration;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.db.fleet.FleetMapper;

/** Declares the feed {@code fleet}. */
@JobConfiguration
class FleetImportConfiguration {

	@Bean
	@Order(4)
	Feed<?> fleetFeed(FleetMapper fleet) {
		return new FleetFeed(fleet);
	}

}
