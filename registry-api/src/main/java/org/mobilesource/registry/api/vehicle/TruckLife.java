package org.mobilesource.registry.api.vehicle;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.api.web.StageWarning;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.db.reporting.TruckArchiveMapper.Vehicle;
import org.mobilesource.registry.db.vehicle.VehicleLifeMapper;
import org.mobilesource.registry.domain.vehicle.RoadStage;
import org.mobilesource.registry.domain.vehicle.Scrappage;
import org.mobilesource.registry.domain.vehicle.ScrappageRule;
import org.mobilesource.registry.domain.vehicle.StagePlausibility;
import org.mobilesource.registry.domain.vehicle.VehicleFacts;

/** What follows from the age and the emission stage of a truck on a day. */
@Component
class TruckLife {

	private final VehicleLifeMapper lives;

	private final PolicyCache parameters;

	TruckLife(VehicleLifeMapper lives, PolicyCache parameters) {
		this.lives = lives;
		this.parameters = parameters;
	}

	/** When it has to be scrapped. */
	Scrappage scrappage(Vehicle truck, LocalDate day) {
		boolean hazmat = ScrappageRule.HAZMAT_USE.equals(truck.useCode())
				|| this.lives.wasUsedAs(truck.vin(), ScrappageRule.HAZMAT_USE);
		var facts = new VehicleFacts(truck.manufacturedOn(), truck.registeredOn(), hazmat, false, truck.status());
		var rule = ScrappageRule.under(this.parameters.policies().on(day));
		return rule.evaluate(this.lives.findServiceLife(truck.vehicleType(), day).orElse(null), facts, day);
	}

	/** What is odd about its emission stage, by the table in force; at most one. */
	List<StageWarning> stageWarnings(Vehicle truck, LocalDate day) {
		var check = StagePlausibility.under(this.parameters.policies().on(day), this.lives.findStages(day));
		var mass = truck.grossMassKg();
		if (mass == null) {
			return List.of();
		}
		var expected = check.expected(mass, truck.registeredOn());
		return check.assess(truck.emissionStage(), truck.fuel(), mass, truck.registeredOn())
			.map((reason) -> new StageWarning(reason.code(), truck.emissionStage(), truck.registeredOn(),
					expected.map(RoadStage::stage).orElse(null), expected.map(RoadStage::plausibleFrom).orElse(null)))
			.stream()
			.toList();
	}

}
