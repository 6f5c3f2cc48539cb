package org.mobilesource.registry.batch.vehicle;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

import org.mobilesource.registry.batch.JobConfiguration;
import org.mobilesource.registry.batch.enforcement.JudgingDue;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.db.vehicle.TruckMapper;
import org.mobilesource.registry.db.vehicle.VehicleLifeMapper;

/** Declares the feed {@code trucks}. */
@JobConfiguration
class TrucksImportConfiguration {

	@Bean
	@Order(3)
	Feed<?> trucksFeed(TruckMapper trucks, VehicleLifeMapper lives, JudgingDue due) {
		return new TrucksFeed(trucks, lives, due);
	}

}
