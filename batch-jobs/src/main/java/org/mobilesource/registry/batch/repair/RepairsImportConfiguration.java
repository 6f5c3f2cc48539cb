package org.mobilesource.registry.batch.repair;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

import org.mobilesource.registry.batch.JobConfiguration;
import org.mobilesource.registry.batch.enforcement.JudgingDue;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.db.enforcement.RepairMapper;

/** Declares the feed {@code repairs}. */
@JobConfiguration
class RepairsImportConfiguration {

	@Bean
	@Order(9)
	Feed<?> repairsFeed(RepairMapper repairs, JudgingDue due) {
		return new RepairsFeed(repairs, due);
	}

}
