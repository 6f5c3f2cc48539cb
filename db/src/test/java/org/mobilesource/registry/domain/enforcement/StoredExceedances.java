package org.mobilesource.registry.domain.enforcement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.enforcement.Finding.Member;

/**
 * The exceedances of one truck as storage keeps them: what a reconciliation says is done.
 */
final class StoredExceedances {

	private final Map<Long, Exceedance> exceedances = new TreeMap<>();

	private final Map<Long, List<Member>> members = new HashMap<>();

	List<Exceedance> all() {
		return List.copyOf(this.exceedances.values());
	}

	Exceedance only() {
		return this.exceedances.values().iterator().next();
	}

	Reconciliation reconcile(List<Finding> found, Set<String> penalised) {
		return Reconciliation.of(all(), this.members, found, penalised, Map.of());
	}

	/** The same with records that people have rejected. */
	Reconciliation reconcile(List<Finding> found, Set<String> penalised, Map<String, String> rejections) {
		return Reconciliation.of(all(), this.members, found, penalised, rejections);
	}

	/** Reconciles, and does what it says. */
	StoredExceedances take(List<Finding> found, Set<String> penalised) {
		return take(found, penalised, Map.of());
	}

	/** The same with records that people have rejected. */
	StoredExceedances take(List<Finding> found, Set<String> penalised, Map<String, String> rejections) {
		var change = reconcile(found, penalised, rejections);
		change.added().forEach((finding) -> put(this.exceedances.size() + 1, finding, null));
		change.changed()
			.forEach((changed) -> put(changed.exceedance().id(), changed.finding(),
					changed.renewsNotice() ? null : changed.exceedance()));
		change.voided()
			.forEach((lost) -> this.exceedances.put(lost.id(), with(lost, ExceedanceState.VOIDED, "LATE_DATA", null)));
		change.rejected()
			.forEach((one) -> this.exceedances.put(one.exceedance().id(),
					with(one.exceedance(), ExceedanceState.VOIDED, one.cause(), null)));
		change.flagged()
			.forEach((lost) -> this.exceedances.put(lost.id(), with(lost, lost.state(), null, "LATE_DATA")));
		return this;
	}

	private void put(long id, Finding finding, Exceedance noticed) {
		this.exceedances.put(id,
				new Exceedance(id, EnforcementFixture.VIN, finding.source(), finding.sourceKey(), finding.occurredAt(),
						BusinessTime.dateOf(finding.occurredAt()), finding.state(), finding.confirmedBy(),
						finding.confirmedAt(), null, null, (noticed != null) ? noticed.noticedOn() : null,
						(noticed != null) ? noticed.servedOn() : null, finding.ruleVersion()));
		this.members.put(id, finding.members());
	}

	private static Exceedance with(Exceedance old, ExceedanceState state, String voidCause, String flagged) {
		return new Exceedance(old.id(), old.vin(), old.source(), old.sourceKey(), old.occurredAt(), old.occurredOn(),
				state, old.confirmedBy(), old.confirmedAt(), voidCause, flagged, old.noticedOn(), old.servedOn(),
				old.ruleVersion());
	}

}
