package org.mobilesource.registry.batch.geo;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

import org.mobilesource.registry.batch.JobConfiguration;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.db.geo.DivisionMapper;

/** Declares the feed {@code divisions}. */
@JobConfiguration
class DivisionsImportConfiguration {

	@Bean
	@Order(1)
	Feed<?> divisionsFeed(DivisionMapper divisions) {
		return new DivisionsFeed(divisions);
	}

}
