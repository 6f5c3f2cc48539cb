package org.mobilesource.registry.api.vehicle;

import java.time.Clock;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.db.reporting.TruckArchiveMapper.Vehicle;
import org.mobilesource.registry.db.vehicle.VehicleLifeMapper;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.vehicle.Scrappage;
import org.mobilesource.registry.domain.vehicle.ScrappageRule;
import org.mobilesource.registry.domain.vehicle.VehicleFacts;

/** When a truck has to be scrapped, seen from today. */
@Component
class TruckLife {

	private final VehicleLifeMapper lives;

	private final PolicyMapper parameters;

	private final Clock clock;

	TruckLife(VehicleLifeMapper lives, PolicyMapper parameters, Clock clock) {
		this.lives = lives;
		this.parameters = parameters;
		this.clock = clock;
	}

	Scrappage of(Vehicle truck) {
		var today = BusinessTime.dateOf(this.clock.instant());
		boolean hazmat = ScrappageRule.HAZMAT_USE.equals(truck.useCode())
				|| this.lives.wasUsedAs(truck.vin(), ScrappageRule.HAZMAT_USE);
		var facts = new VehicleFacts(truck.manufacturedOn(), truck.registeredOn(), hazmat, false, truck.status());
		var rule = ScrappageRule.under(this.parameters.policies().on(today));
		return rule.evaluate(this.lives.findServiceLife(truck.vehicleType(), today).orElse(null), facts, today);
	}

}
