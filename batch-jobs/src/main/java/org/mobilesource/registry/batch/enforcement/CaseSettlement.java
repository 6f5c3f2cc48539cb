package org.mobilesource.registry.batch.enforcement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.batch.enforcement.TruckJudgment.Rules;
import org.mobilesource.registry.db.enforcement.ExceedanceMapper;
import org.mobilesource.registry.db.enforcement.RepairCaseMapper;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.enforcement.Exceedance;
import org.mobilesource.registry.domain.enforcement.ExceedanceState;
import org.mobilesource.registry.domain.enforcement.RepairCase;
import org.mobilesource.registry.domain.enforcement.RepairCase.WorkedOut;
import org.mobilesource.registry.domain.enforcement.RepairCaseRule;

/**
 * Gives notice of confirmed exceedances and makes the cases of trucks anew, in the
 * transaction of its caller.
 */
record CaseSettlement(Observations observations, StoredFindings stored, ExceedanceMapper exceedances,
		RepairCaseMapper cases) {

	/**
	 * Gives notice of what is confirmed by the end of the night's business date, and
	 * makes the cases anew; trucks without exceedances have none.
	 */
	void settle(Collection<String> vins, @Nullable LocalDate night, Rules rules) {
		if (vins.isEmpty()) {
			return;
		}
		var byTruck = this.stored.byTruck(vins, (exceedance) -> true);
		if (byTruck.isEmpty()) {
			return;
		}
		if (night != null && notice(byTruck, night)) {
			byTruck = this.stored.byTruck(vins, (exceedance) -> true);
		}
		var trucks = new TreeSet<>(byTruck.keySet());
		this.cases.deleteMembers(trucks, trucks.first(), trucks.last());
		this.cases.voidAll(trucks, trucks.first(), trucks.last());
		put(byTruck, rules);
	}

	private boolean notice(Map<String, List<Exceedance>> byTruck, LocalDate night) {
		var trucks = new TreeSet<>(byTruck.keySet());
		var unnoticed = byTruck.values()
			.stream()
			.flatMap(List::stream)
			.filter((exceedance) -> exceedance.noticedOn() == null && exceedance.countsBy(BusinessTime.endOf(night)))
			.map(Exceedance::id)
			.toList();
		if (!unnoticed.isEmpty()) {
			this.exceedances.notice(unnoticed, night, trucks.first(), trucks.last());
		}
		return !unnoticed.isEmpty();
	}

	private void put(Map<String, List<Exceedance>> byTruck, Rules rules) {
		var upkeep = this.observations.upkeep(byTruck.keySet());
		var rule = new RepairCaseRule(rules.policies(), rules.calendar());
		List<RepairCase> made = new ArrayList<>();
		byTruck.forEach((vin, exceedances) -> {
			var confirmed = exceedances.stream()
				.filter((exceedance) -> exceedance.state() == ExceedanceState.CONFIRMED)
				.toList();
			var seen = upkeep.get(vin);
			made.addAll(rule.evaluate(confirmed, seen.repairs(), seen.inspections()));
		});
		if (!made.isEmpty()) {
			this.cases.putAll(rules.search().simulated() ? made : keeping(made));
			this.cases.insertMembers(made);
		}
	}

	/** Deadlines in working days are worked out once, whatever calendar comes later. */
	private List<RepairCase> keeping(List<RepairCase> made) {
		var counted = made.stream().filter((one) -> one.calendar() != null).map((one) -> one.opener().id()).toList();
		if (counted.isEmpty()) {
			return made;
		}
		var before = this.cases.findWorkedOut(counted)
			.stream()
			.collect(Collectors.toMap(WorkedOut::openedBy, Function.identity()));
		return made.stream()
			.map((one) -> before.containsKey(one.opener().id()) ? one.keeping(before.get(one.opener().id())) : one)
			.toList();
	}

}
