package org.mobilesource.registry.batch.enforcement;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.mobilesource.registry.db.enforcement.ExceedanceMapper;
import org.mobilesource.registry.db.enforcement.ExceedanceMapper.StoredMember;
import org.mobilesource.registry.db.enforcement.ObservationMapper;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.enforcement.Exceedance;
import org.mobilesource.registry.domain.enforcement.Finding;
import org.mobilesource.registry.domain.enforcement.Finding.Member;
import org.mobilesource.registry.domain.enforcement.Reconciliation;

/** Brings the stored exceedances of trucks in line with what the rules find now. */
record StoredFindings(ExceedanceMapper exceedances, ObservationMapper observations) {

	/**
	 * Adds, changes, voids and flags.
	 * @param found by truck
	 * @param causes by truck, what to say when a finding loses its ground
	 * @param comparable the exceedances that would have been found again
	 * @return the trucks whose exceedances are others now
	 */
	Set<String> reconcile(Map<String, List<Finding>> found, Map<String, String> causes,
			Predicate<Exceedance> comparable) {
		Set<String> changed = new HashSet<>();
		if (found.isEmpty()) {
			return changed;
		}
		var stored = byTruck(found.keySet(), comparable);
		var members = members(stored.keySet());
		var penalised = stored.isEmpty() ? Set.<String>of() : this.observations.findPenalisedRecords(stored.keySet());
		found.forEach((vin, findings) -> {
			var change = Reconciliation.of(stored.getOrDefault(vin, List.of()), members, findings, penalised);
			if (!change.changesNothing()) {
				store(vin, causes.getOrDefault(vin, "LATE_DATA"), change);
				changed.add(vin);
			}
		});
		return changed;
	}

	Map<String, List<Exceedance>> byTruck(Collection<String> vins, Predicate<Exceedance> wanted) {
		return this.exceedances.findByTrucks(vins)
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

	private void store(String vin, String cause, Reconciliation change) {
		change.added().forEach((finding) -> {
			this.exceedances.insert(vin, BusinessTime.dateOf(finding.occurredAt()), finding);
			this.exceedances.insertMembers(vin, finding);
		});
		change.changed().forEach((changed) -> {
			this.exceedances.update(changed.exceedance().id(), BusinessTime.dateOf(changed.finding().occurredAt()),
					changed.finding(), changed.renewsNotice());
			this.exceedances.deleteMembers(vin, changed.finding());
			this.exceedances.insertMembers(vin, changed.finding());
		});
		change.voided().forEach((exceedance) -> this.exceedances.voidFor(exceedance.id(), cause));
		change.flagged().forEach((exceedance) -> this.exceedances.flag(exceedance.id(), cause));
	}

}
