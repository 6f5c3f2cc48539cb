package org.mobilesource.registry.api.exemption;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.obd.ExemptionMapper;
import org.mobilesource.registry.db.obd.ObdBoardMapper;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.obd.ExemptionRule;

/** Judges every connected vehicle by the numbers in force on a day. */
@Component
class Exemptions {

	/** Years of days of so many vehicles are summed up at once. */
	private static final int PART = 500;

	private final ExemptionMapper vehicles;

	private final ObdBoardMapper board;

	private final PolicyCache policies;

	private final Clock clock;

	Exemptions(ExemptionMapper vehicles, ObdBoardMapper board, PolicyCache policies, Clock clock) {
		this.vehicles = vehicles;
		this.board = board;
		this.policies = policies;
		this.clock = clock;
	}

	/** The day asked for, else the latest day of which terminals sent anything. */
	LocalDate day(@Nullable LocalDate asOf) {
		return (asOf != null) ? asOf
				: this.board.findLatestDay().orElseGet(() -> BusinessTime.dateOf(this.clock.instant()));
	}

	/**
	 * The vehicles in order; without an outcome nothing has to be judged for it.
	 * @param outcome null for all
	 */
	List<String> vins(LocalDate asOf, @Nullable Outcome outcome, Scope scope) {
		return (outcome == null) ? this.vehicles.findVins(asOf, scope)
				: on(asOf, outcome, scope).stream().map(Proposed::vin).toList();
	}

	/** The same with what speaks for and against them. */
	List<Proposed> on(LocalDate asOf, @Nullable Outcome outcome, Scope scope) {
		var vins = this.vehicles.findVins(asOf, scope);
		return IntStream.iterate(0, (from) -> from < vins.size(), (from) -> from + PART)
			.mapToObj((from) -> judge(asOf, vins.subList(from, Math.min(from + PART, vins.size())), scope))
			.flatMap(List::stream)
			.filter((one) -> outcome == null || one.outcome() == outcome)
			.toList();
	}

	/** Judges some of them. */
	List<Proposed> judge(LocalDate asOf, List<String> vins, Scope scope) {
		if (vins.isEmpty()) {
			return List.of();
		}
		var rule = ExemptionRule.under(this.policies.policies().on(asOf));
		return this.vehicles.find(vins, asOf, rule.behind(asOf), rule.dayKm(), rule.openSince(asOf), scope)
			.stream()
			.map((one) -> Proposed.of(one, rule.evaluate(one.vin(), asOf, one.facts())))
			.toList();
	}

}
