package org.mobilesource.registry.batch.site;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

import org.mobilesource.registry.batch.JobConfiguration;
import org.mobilesource.registry.batch.enforcement.JudgingDue;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.db.site.SiteMapper;

/** Declares the feed {@code sites}. */
@JobConfiguration
class SitesImportConfiguration {

	@Bean
	@Order(5)
	Feed<?> sitesFeed(SiteMapper sites, JudgingDue due) {
		return new SitesFeed(sites, due);
	}

}
