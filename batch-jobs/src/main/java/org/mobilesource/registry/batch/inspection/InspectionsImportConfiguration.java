package org.mobilesource.registry.batch.inspection;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

import org.mobilesource.registry.batch.JobConfiguration;
import org.mobilesource.registry.batch.enforcement.JudgingDue;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.db.inspection.InspectionMapper;

/** Declares the feed {@code inspections}. */
@JobConfiguration
class InspectionsImportConfiguration {

	@Bean
	@Order(8)
	Feed<?> inspectionsFeed(InspectionMapper inspections, JudgingDue due) {
		return new InspectionsFeed(inspections, due);
	}

}
