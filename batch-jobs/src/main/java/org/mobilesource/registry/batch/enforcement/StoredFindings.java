package org.mobilesource.registry.batch.enforcement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.mobilesource.registry.db.enforcement.ExceedanceMapper;
import org.mobilesource.registry.db.enforcement.ExceedanceMapper.Found;
import org.mobilesource.registry.db.enforcement.ExceedanceMapper.NewMember;
import org.mobilesource.registry.db.enforcement.ExceedanceMapper.StoredMember;
import org.mobilesource.registry.db.enforcement.ObservationMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.enforcement.Exceedance;
import org.mobilesource.registry.domain.enforcement.Finding;
import org.mobilesource.registry.domain.enforcement.Finding.Member;
import org.mobilesource.registry.domain.enforcement.Reconciliation;

/** Brings the stored exceedances of trucks in line with what the rules find now. */
record StoredFindings(ExceedanceMapper exceedances, ObservationMapper observations, ReviewedRecords reviewed,
		AssignedRecords assigned) {

	/**
	 * Adds, changes, voids and flags.
	 * @param found by truck
	 * @param causes by truck, what to say when a finding loses its ground
	 * @param comparable the exceedances that would have been found again
	 * @return the trucks whose exceedances are others now
	 */
	Set<String> reconcile(Map<String, List<Finding>> found, Map<String, String> causes,
			Predicate<Exceedance> comparable) {
		if (found.isEmpty()) {
			return Set.of();
		}
		var stored = byTruck(found.keySet(), comparable);
		var members = members(stored.keySet());
		var penalised = stored.isEmpty() ? Set.<String>of() : this.observations.findPenalisedRecords(stored.keySet());
		var restOn = members.values().stream().flatMap(List::stream).map(Member::recordNo).collect(Collectors.toSet());
		var rejections = this.reviewed.rejections(restOn);
		var decided = this.assigned.decided(restOn);
		Map<String, Reconciliation> changes = new TreeMap<>();
		found.forEach((vin, findings) -> {
			var change = Reconciliation.of(stored.getOrDefault(vin, List.of()), members, findings, penalised,
					AssignedRecords.withTaken(rejections, decided, vin));
			if (!change.changesNothing()) {
				changes.put(vin, change);
			}
		});
		add(changes);
		changes.forEach((vin, change) -> store(causes.getOrDefault(vin, "LATE_DATA"), change));
		return changes.keySet();
	}

	private void add(Map<String, Reconciliation> changes) {
		List<Found> added = new ArrayList<>();
		changes.forEach((vin, change) -> change.added()
			.forEach((finding) -> added.add(new Found(vin, BusinessTime.dateOf(finding.occurredAt()), finding))));
		if (added.isEmpty()) {
			return;
		}
		this.exceedances.insertAll(added);
		Map<List<Object>, Long> ids = new HashMap<>();
		this.exceedances.findByTrucks(added.stream().map(Found::vin).collect(Collectors.toSet()), Scope.CITY)
			.forEach((one) -> ids.put(List.of(one.vin(), one.source(), one.sourceKey()), one.id()));
		List<NewMember> members = new ArrayList<>();
		added.forEach((one) -> members.addAll(members(
				Objects.requireNonNull(ids.get(List.of(one.vin(), one.finding().source(), one.finding().sourceKey()))),
				one.finding())));
		this.exceedances.insertMembers(members);
	}

	private void store(String cause, Reconciliation change) {
		change.changed().forEach((changed) -> {
			long id = changed.exceedance().id();
			this.exceedances.update(id, BusinessTime.dateOf(changed.finding().occurredAt()), changed.finding(),
					changed.renewsNotice());
			this.exceedances.deleteMembers(List.of(id));
			this.exceedances.insertMembers(members(id, changed.finding()));
		});
		change.voided().forEach((exceedance) -> this.exceedances.voidFor(exceedance.id(), cause));
		change.rejected().forEach((one) -> this.exceedances.voidFor(one.exceedance().id(), one.cause()));
		change.flagged().forEach((exceedance) -> this.exceedances.flag(exceedance.id(), cause));
	}

	private static List<NewMember> members(long exceedanceId, Finding finding) {
		var members = finding.members();
		return IntStream.range(0, members.size())
			.mapToObj((ordinal) -> new NewMember(exceedanceId, ordinal, members.get(ordinal)))
			.toList();
	}

	Map<String, List<Exceedance>> byTruck(Collection<String> vins, Predicate<Exceedance> wanted) {
		return this.exceedances.findByTrucks(vins, Scope.CITY)
			.stream()
			.filter(wanted)
			.collect(Collectors.groupingBy(Exceedance::vin));
	}

	private Map<Long, List<Member>> members(Collection<String> vins) {
		return vins.isEmpty() ? Map.of()
				: this.exceedances.findMembers(vins)
					.stream()
					.collect(Collectors.groupingBy(StoredMember::exceedanceId,
							Collectors.mapping(StoredMember::member, Collectors.toList())));
	}

}
