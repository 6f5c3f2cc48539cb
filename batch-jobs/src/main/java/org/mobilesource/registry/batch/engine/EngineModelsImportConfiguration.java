package org.mobilesource.registry.batch.engine;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

import org.mobilesource.registry.batch.JobConfiguration;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.db.engine.EngineModelMapper;

/** Declares the feed {@code engine-models}. */
@JobConfiguration
class EngineModelsImportConfiguration {

	@Bean
	@Order(5)
	Feed<?> engineModelsFeed(EngineModelMapper models) {
		return new EngineModelsFeed(models);
	}

}
