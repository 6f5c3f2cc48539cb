package org.mobilesource.registry.domain.vessel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The ages of all ships on one day, by the tables in force on it.
 *
 * @param types by code
 */
public record ShipAges(LocalDate day, Map<String, ShipType> types, ShipAgeRule transport,
		FishingVesselAgeRule fishing) {

	public ShipAges {
		types = Map.copyOf(types);
	}

	public static ShipAges on(LocalDate day, String region, List<ShipType> types, List<AgeLimit> limits,
			List<FishingLimit> fishing) {
		return new ShipAges(day, types.stream().collect(Collectors.toMap(ShipType::code, Function.identity())),
				new ShipAgeRule(region, limits), new FishingVesselAgeRule(fishing));
	}

	/** Judges a ship; one of a type that is in no table is unknown. */
	public Aging of(ShipFacts ship) {
		var type = this.types.get(ship.shipType());
		if (type == null) {
			return Aging.without(AgeState.UNKNOWN, ship.builtOn(), this.day);
		}
		return ship.fishing() ? this.fishing.evaluate(type.fishingKind(), ship, this.day)
				: this.transport.evaluate(type.shipClass(), ship, this.day);
	}

	/**
	 * The lowest age that the measure begins at for any ship, empty when it never does.
	 */
	public OptionalInt lowest(AgeMeasure measure) {
		var years = (measure == AgeMeasure.FISHING_SCRAP_FROM) ? this.fishing.limits().stream().map(FishingLimit::years)
				: this.transport.limits().stream().filter((limit) -> limit.measure() == measure).map(AgeLimit::years);
		return years.filter(ShipAges::isSet).mapToInt(Integer::intValue).min();
	}

	private static boolean isSet(@Nullable Integer years) {
		return years != null;
	}

}
