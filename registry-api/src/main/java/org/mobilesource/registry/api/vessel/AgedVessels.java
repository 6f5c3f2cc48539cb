package org.mobilesource.registry.api.vessel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.db.vessel.ShipTableMapper;
import org.mobilesource.registry.db.vessel.VesselArchiveMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.calendar.FullYears;
import org.mobilesource.registry.domain.vessel.ShipAges;
import org.mobilesource.registry.domain.vessel.Vessel;

/** Works out the ages of the registered vessels, by the tables in force on the day. */
@Component
class AgedVessels {

	private final VesselArchiveMapper vessels;

	private final ShipTableMapper tables;

	private final PolicyCache parameters;

	private final Clock clock;

	AgedVessels(VesselArchiveMapper vessels, ShipTableMapper tables, PolicyCache parameters, Clock clock) {
		this.vessels = vessels;
		this.tables = tables;
		this.parameters = parameters;
		this.clock = clock;
	}

	/** The day that was asked for, else today. */
	LocalDate day(@Nullable LocalDate asked) {
		return (asked != null) ? asked : BusinessTime.dateOf(this.clock.instant());
	}

	/** Every vessel that may stand on one of the lists, the oldest first. */
	List<AgedVessel> on(LocalDate day, Scope scope) {
		var ages = ages(day);
		var lowest = Arrays.stream(AgeList.values())
			.map((list) -> ages.lowest(list.measure()))
			.flatMapToInt(OptionalInt::stream)
			.min();
		return lowest.isEmpty() ? List.of()
				: this.vessels.findBuiltBy(FullYears.latestStart(day, lowest.getAsInt()), scope)
					.stream()
					.map((vessel) -> new AgedVessel(vessel, ages.of(vessel.facts())))
					.toList();
	}

	AgedVessel of(Vessel vessel, LocalDate day) {
		return new AgedVessel(vessel, ages(day).of(vessel.facts()));
	}

	/** The region is where the registry stands today, whatever the day. */
	private ShipAges ages(LocalDate day) {
		var policy = this.parameters.policies().on(day(null));
		return this.tables.ages(day, policy.text("vessel.region"));
	}

}
