package org.mobilesource.registry.domain.vessel;

import java.time.LocalDate;
import java.util.List;

/**
 * When the scrapping of a fishing vessel is advised (渔业船舶报废暂行规定). Every limit is advisory
 * until Guangxi's current rule is confirmed.
 *
 * @param limits the rows in force
 */
public record FishingVesselAgeRule(List<FishingLimit> limits) {

	public static final String ID = "SHIP-2";

	public FishingVesselAgeRule {
		limits = List.copyOf(limits);
	}

	/** Judges a vessel of the kind; without exactly one limit its state is unknown. */
	public Aging evaluate(String kind, ShipFacts ship, LocalDate day) {
		var builtOn = ship.builtOn();
		var found = this.limits.stream()
			.filter((limit) -> limit.water() == ship.water() && limit.kind().equals(kind) && limit.covers(ship))
			.toList();
		if (builtOn == null || found.size() != 1) {
			return Aging.without(AgeState.UNKNOWN, builtOn, day);
		}
		var limit = found.get(0);
		var years = limit.years();
		return (years == null) ? Aging.without(AgeState.NOT_APPLICABLE, builtOn, day) : Aging.of(builtOn, day, List
			.of(AgeDate.of(AgeMeasure.FISHING_SCRAP_FROM, years, builtOn, day, limit.legalBasis(), limit.certainty())));
	}

}
