package org.mobilesource.registry.batch.penalty;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

import org.mobilesource.registry.batch.JobConfiguration;
import org.mobilesource.registry.batch.enforcement.JudgingDue;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.db.enforcement.PenaltyMapper;

/** Declares the feed {@code penalties}. */
@JobConfiguration
class PenaltiesImportConfiguration {

	@Bean
	@Order(10)
	Feed<?> penaltiesFeed(PenaltyMapper penalties, JudgingDue due) {
		return new PenaltiesFeed(penalties, due);
	}

}
