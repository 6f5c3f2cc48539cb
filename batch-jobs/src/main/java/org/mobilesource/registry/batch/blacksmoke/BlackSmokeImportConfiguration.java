package org.mobilesource.registry.batch.blacksmoke;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

import org.mobilesource.registry.batch.JobConfiguration;
import org.mobilesource.registry.batch.enforcement.JudgingDue;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.db.blacksmoke.SmokeCaptureMapper;
import org.mobilesource.registry.db.site.SiteMapper;

/** Declares the feed {@code black-smoke}. */
@JobConfiguration
class BlackSmokeImportConfiguration {

	@Bean
	@Order(7)
	Feed<?> blackSmokeFeed(SmokeCaptureMapper captures, SiteMapper sites, JudgingDue due) {
		return new BlackSmokeFeed(captures, sites, due);
	}

}
