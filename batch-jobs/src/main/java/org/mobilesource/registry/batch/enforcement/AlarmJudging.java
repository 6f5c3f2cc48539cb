package org.mobilesource.registry.batch.enforcement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionTemplate;

import org.mobilesource.registry.db.enforcement.JudgingMapper;
import org.mobilesource.registry.db.obd.DayRows;
import org.mobilesource.registry.db.obd.ObdAlarmMapper;
import org.mobilesource.registry.db.obd.ObdAlarmMapper.AlarmRow;
import org.mobilesource.registry.db.obd.ObdAlarmMapper.Fault;
import org.mobilesource.registry.db.obd.ObdAlarmMapper.Registered;
import org.mobilesource.registry.domain.enforcement.Repair;
import org.mobilesource.registry.domain.obd.FaultLength;
import org.mobilesource.registry.domain.obd.NumberedAlarm;
import org.mobilesource.registry.domain.obd.ObdDay;
import org.mobilesource.registry.domain.obd.ObdJudgment;
import org.mobilesource.registry.domain.obd.ObdVehicle;
import org.mobilesource.registry.domain.obd.StoredRun;
import org.mobilesource.registry.domain.policy.Policies;

/**
 * Brings the alarms and faults of vehicles whose on-board data changed in line with all
 * of these data, and marks the trucks whose evidence is another then. A page of vehicles,
 * their marks included, is one transaction.
 */
record AlarmJudging(ObdAlarmMapper alarms, Observations observations, JudgingMapper judging,
		TransactionTemplate transaction) {

	/** Years of days of so many vehicles fit into memory. */
	private static final int PAGE = 50;

	/** Has every vehicle judged anew where the numbers of these rules are others. */
	void markAll(Collection<String> parameters) {
		if (parameters.stream().anyMatch((name) -> name.startsWith("obd."))) {
			this.alarms.markAllDue();
		}
	}

	/** Judges every vehicle that is due. */
	void judgeDue(Policies inForce) {
		for (var page = this.alarms.findDue("", PAGE); !page.isEmpty(); page = this.alarms
			.findDue(page.get(page.size() - 1), PAGE)) {
			var vins = page;
			this.transaction.executeWithoutResult((status) -> {
				var due = this.alarms.lockDue(vins.get(0), vins.get(vins.size() - 1));
				if (!due.isEmpty()) {
					this.alarms.deleteDue(due);
					judge(due, inForce);
				}
			});
		}
	}

	private void judge(List<String> vins, Policies inForce) {
		var rules = new ObdJudgment(inForce);
		var registered = this.alarms.findRegistered(vins)
			.stream()
			.collect(Collectors.toMap(Registered::vin, Function.identity()));
		var repairs = registered.isEmpty() ? null : this.observations.upkeep(registered.keySet());
		var allDays = this.alarms.findDays(vins).stream().map(DayRows::day).collect(Collectors.groupingBy(ObdDay::vin));
		var runs = this.alarms.findRuns(vins).stream().collect(Collectors.groupingBy(StoredRun::vin));
		var stored = this.alarms.findAlarms(vins)
			.stream()
			.map(AlarmRow::alarm)
			.collect(Collectors.groupingBy((one) -> one.alarm().vin()));
		List<Fault> faults = new ArrayList<>();
		Map<String, List<NumberedAlarm>> changes = new HashMap<>();
		for (var vin : vins) {
			var itsDays = allDays.getOrDefault(vin, List.of());
			var vehicle = vehicle(vin, registered.get(vin), (repairs != null) ? repairs.get(vin).repairs() : List.of(),
					itsDays, inForce);
			var found = rules.evaluate(vehicle, itsDays,
					runs.getOrDefault(vin, List.of()).stream().map(StoredRun::run).toList());
			found.faults().episodes().forEach((one) -> faults.add(new Fault(vin, one, FaultLength.of(one, itsDays))));
			changes.put(vin, NumberedAlarm.changes(stored.getOrDefault(vin, List.of()), found.alarms()));
		}
		store(vins, faults, changes);
	}

	private void store(List<String> vins, List<Fault> faults, Map<String, List<NumberedAlarm>> changes) {
		this.alarms.deleteFaults(vins);
		if (!faults.isEmpty()) {
			this.alarms.insertFaults(faults);
		}
		var changed = changes.values().stream().flatMap(List::stream).toList();
		if (changed.isEmpty()) {
			return;
		}
		this.alarms.putAlarms(changed);
		var evidence = changed.stream()
			.filter((one) -> one.alarm().isEvidence())
			.map((one) -> one.alarm().vin())
			.collect(Collectors.toSet());
		if (!evidence.isEmpty()) {
			this.judging.markTrucks(evidence, "LATE_DATA");
		}
	}

	/** A vehicle of unknown mass is heavy: others are not monitored. */
	private static ObdVehicle vehicle(String vin, @Nullable Registered registered, List<Repair> repairs,
			List<ObdDay> days, Policies inForce) {
		var mass = (registered != null) ? registered.grossMassKg() : null;
		boolean heavy = mass == null || days.isEmpty()
				|| mass > inForce.on(days.get(days.size() - 1).day()).whole("stage.heavy-duty.over-kg");
		return new ObdVehicle(vin, (registered != null) ? registered.emissionStage() : null, heavy,
				repairs.stream().map(Repair::repairedOn).toList());
	}

}
