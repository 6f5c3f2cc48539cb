package org.mobilesource.registry.batch.station;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

import org.mobilesource.registry.batch.JobConfiguration;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.db.station.StationMapper;

/** Declares the feed {@code stations}. */
@JobConfiguration
class StationsImportConfiguration {

	@Bean
	@Order(5)
	Feed<?> stationsFeed(StationMapper stations) {
		return new StationsFeed(stations);
	}

}
