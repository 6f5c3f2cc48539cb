package org.mobilesource.registry.domain.vessel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * When a transport ship is old, needs the yearly special survey, is to be scrapped, and
 * when an inland one is encouraged to retire (老旧运输船舶管理规定).
 *
 * @param region where the ships belong, whose rows replace the general ones
 * @param limits the rows in force
 */
public record ShipAgeRule(String region, List<AgeLimit> limits) {

	public static final String ID = "SHIP-1";

	public ShipAgeRule {
		limits = limits.stream()
			.filter((limit) -> limit.region().isEmpty() || limit.region().equals(region))
			.filter((limit) -> limit.measure() != AgeMeasure.FOREIGN_PURCHASE_MAX)
			.toList();
	}

	/**
	 * Judges a ship.
	 * @param shipClass of its type, null when it is no transport ship
	 */
	public Aging evaluate(@Nullable Integer shipClass, ShipFacts ship, LocalDate day) {
		var builtOn = ship.builtOn();
		var water = ship.water();
		if (shipClass == null) {
			return Aging.without(AgeState.NOT_APPLICABLE, builtOn, day);
		}
		if (builtOn == null || water == null) {
			return Aging.without(AgeState.UNKNOWN, builtOn, day);
		}
		return Aging.of(builtOn, day, dates(shipClass, water, builtOn, day));
	}

	private List<AgeDate> dates(int shipClass, Water water, LocalDate builtOn, LocalDate day) {
		Map<AgeMeasure, AgeLimit> inForce = new EnumMap<>(AgeMeasure.class);
		this.limits.stream()
			.filter((limit) -> limit.isFor(shipClass, water))
			.forEach((limit) -> inForce.merge(limit.measure(), limit,
					(one, other) -> one.region().isEmpty() ? other : one));
		List<AgeDate> dates = new ArrayList<>();
		for (var limit : inForce.values()) {
			var years = limit.years();
			if (years != null) {
				dates.add(AgeDate.of(limit.measure(), years, builtOn, day, limit.legalBasis(), limit.certainty()));
			}
		}
		return dates;
	}

}
