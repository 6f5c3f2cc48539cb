package org.mobilesource.registry.batch.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.enforcement.ExceedanceMapper;
import org.mobilesource.registry.db.enforcement.ExceedanceMapper.StoredMember;
import org.mobilesource.registry.db.enforcement.RepairCaseMapper;
import org.mobilesource.registry.domain.blacksmoke.ReviewedSmokeRule;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.calendar.WorkingCalendar;
import org.mobilesource.registry.domain.enforcement.Exceedance;
import org.mobilesource.registry.domain.enforcement.ExceedanceState;
import org.mobilesource.registry.domain.enforcement.FailedInspectionRule;
import org.mobilesource.registry.domain.enforcement.Finding;
import org.mobilesource.registry.domain.enforcement.Reconciliation;
import org.mobilesource.registry.domain.enforcement.RepairCaseRule;
import org.mobilesource.registry.domain.inspection.Inspection;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.remotesensing.CloneSuspicion;
import org.mobilesource.registry.domain.remotesensing.RepeatedExceedanceRule;
import org.mobilesource.registry.domain.site.Site;

/**
 * Judges a page of trucks: what was observed in, exceedances and cases out, in the
 * transaction of its caller.
 */
class TruckJudgment {

	private final Observations observations;

	private final ExceedanceMapper exceedances;

	private final RepairCaseMapper cases;

	TruckJudgment(Observations observations, ExceedanceMapper exceedances, RepairCaseMapper cases) {
		this.observations = observations;
		this.exceedances = exceedances;
		this.cases = cases;
	}

	/**
	 * Brings the trucks' exceedances in line with what was observed, then settles their
	 * cases.
	 * @param causes by truck, what to say when a finding loses its ground
	 */
	void judge(Map<String, String> causes, @Nullable LocalDate night, Rules rules) {
		var vins = causes.keySet();
		var observed = this.observations.of(vins, rules.policies());
		var members = this.exceedances.findMembers(vins)
			.stream()
			.collect(Collectors.groupingBy(StoredMember::exceedanceId,
					Collectors.mapping(StoredMember::member, Collectors.toList())));
		var stored = byTruck(vins);
		causes.forEach((vin, cause) -> {
			var found = findings(observed.get(vin), rules);
			store(vin, cause, Reconciliation.of(stored.getOrDefault(vin, List.of()), members, found,
					observed.penalisedRecords()));
		});
		settle(vins, observed, night, rules);
	}

	private static List<Finding> findings(Observations.OfTruck seen, Rules rules) {
		List<Finding> findings = new ArrayList<>();
		if (seen.diesel()) {
			List<Instant> chainEnds = seen.inspections()
				.stream()
				.filter(Inspection::isPassedFullInspection)
				.map(Inspection::testedAt)
				.toList();
			var free = new CloneSuspicion(rules.policies(), rules.sites()).withoutSuspects(seen.readings());
			findings.addAll(new RepeatedExceedanceRule(rules.policies()).evaluate(free, chainEnds));
		}
		var smoke = new ReviewedSmokeRule(rules.policies());
		seen.captures().forEach((capture) -> smoke.evaluate(capture).ifPresent(findings::add));
		var inspection = new FailedInspectionRule(rules.policies());
		seen.inspections().forEach((report) -> inspection.evaluate(report).ifPresent(findings::add));
		return findings;
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

	/**
	 * Gives notice of what is confirmed by the end of the night's business date, and
	 * makes the cases anew.
	 */
	void settle(Collection<String> vins, @Nullable LocalDate night, Rules rules) {
		settle(vins, this.observations.of(vins, rules.policies()), night, rules);
	}

	private void settle(Collection<String> vins, Observations.Found observed, @Nullable LocalDate night, Rules rules) {
		if (night != null) {
			var unnoticed = this.exceedances.findByTrucks(vins)
				.stream()
				.filter((exceedance) -> exceedance.noticedOn() == null
						&& exceedance.countsBy(BusinessTime.endOf(night)))
				.map(Exceedance::id)
				.toList();
			if (!unnoticed.isEmpty()) {
				this.exceedances.notice(unnoticed, night);
			}
		}
		var rule = new RepairCaseRule(rules.policies(), rules.calendar());
		this.cases.deleteMembers(vins);
		this.cases.voidAll(vins);
		byTruck(vins).forEach((vin, exceedances) -> {
			var confirmed = exceedances.stream()
				.filter((exceedance) -> exceedance.state() == ExceedanceState.CONFIRMED)
				.toList();
			var seen = observed.get(vin);
			rule.evaluate(confirmed, seen.repairs(), seen.inspections()).forEach((repairCase) -> {
				this.cases.put(vin, repairCase);
				this.cases.insertMembers(repairCase);
			});
		});
	}

	private Map<String, List<Exceedance>> byTruck(Collection<String> vins) {
		return this.exceedances.findByTrucks(vins).stream().collect(Collectors.groupingBy(Exceedance::vin));
	}

	/** The rules' numbers, the holiday calendar and where the sites are. */
	record Rules(Policies policies, WorkingCalendar calendar, Map<String, Site> sites) {
	}

}
