package org.mobilesource.registry.batch.machinery;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

import org.mobilesource.registry.batch.JobConfiguration;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.db.imports.ImportMapper;
import org.mobilesource.registry.db.machinery.MachineMapper;

/** Declares the feed {@code machinery}. */
@JobConfiguration
class MachineryImportConfiguration {

	@Bean
	@Order(11)
	Feed<?> machineryFeed(MachineMapper machines, ImportMapper imports) {
		return new MachineryFeed(machines, imports);
	}

}
