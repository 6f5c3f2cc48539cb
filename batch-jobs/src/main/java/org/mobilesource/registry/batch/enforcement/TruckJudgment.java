package org.mobilesource.registry.batch.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.clone.CloneMapper.Stored;
import org.mobilesource.registry.db.enforcement.JudgingMapper.Due;
import org.mobilesource.registry.domain.blacksmoke.ReviewedSmokeRule;
import org.mobilesource.registry.domain.calendar.WorkingCalendar;
import org.mobilesource.registry.domain.clone.CloneSuspicion;
import org.mobilesource.registry.domain.enforcement.Exceedance;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.enforcement.FailedInspectionRule;
import org.mobilesource.registry.domain.enforcement.Finding;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.remotesensing.AssignedReadings;
import org.mobilesource.registry.domain.remotesensing.RepeatedExceedanceRule;

/**
 * Judges a page of trucks: what was observed in, exceedances and cases out, in the
 * transaction of its caller.
 */
class TruckJudgment {

	private final Observations observations;

	private final HeldClones clones;

	private final AlarmEvidence alarms;

	private final StoredFindings stored;

	private final CaseSettlement cases;

	TruckJudgment(Observations observations, HeldClones clones, AlarmEvidence alarms, StoredFindings stored,
			CaseSettlement cases) {
		this.observations = observations;
		this.clones = clones;
		this.alarms = alarms;
		this.stored = stored;
		this.cases = cases;
	}

	/**
	 * Brings the trucks' exceedances in line with what was observed, then settles the
	 * cases of those where that can have changed something.
	 */
	void judge(List<Due> page, @Nullable LocalDate night, Rules rules) {
		var causes = page.stream().collect(Collectors.toMap(Due::vin, Due::cause));
		Set<String> whole = page.stream()
			.filter((due) -> due.since() == null || rules.search().simulated())
			.map(Due::vin)
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> touched = new TreeSet<>();
		page.stream()
			.filter((due) -> !whole.contains(due.vin()))
			.map((due) -> Objects.requireNonNull(due.since()))
			.min(Comparator.naturalOrder())
			.ifPresent((first) -> touched.addAll(judgeSince(first, causes, whole, rules)));
		touched.addAll(judgeWhole(whole, causes, rules));
		this.cases.settle(touched, night, rules);
	}

	/** Judges those that are not due over their whole history, or adds them to these. */
	private Set<String> judgeSince(Instant firstReading, Map<String, String> causes, Set<String> whole, Rules rules) {
		var vins = causes.keySet().stream().filter((vin) -> !whole.contains(vin)).sorted().toList();
		var recent = RecentFindings.of(vins, firstReading, this.observations, this.clones, rules);
		whole.addAll(recent.untold());
		return this.stored.reconcile(recent.findings(), causes,
				(exceedance) -> exceedance.source() == ExceedanceSource.REMOTE_SENSING
						&& !exceedance.occurredAt().isBefore(recent.since()));
	}

	private Collection<String> judgeWhole(Set<String> vins, Map<String, String> causes, Rules rules) {
		if (vins.isEmpty()) {
			return vins;
		}
		Map<String, List<Finding>> found = new HashMap<>();
		var suspects = this.clones.known(vins);
		var seen = this.observations.whole(vins, suspects.stream().map(Stored::vin).toList(), rules.search());
		this.clones.take(seen.trucks(), suspects, rules.clones())
			.forEach((vin, counted) -> found.put(vin, findings(counted, rules)));
		this.alarms.findings(vins, rules.policies())
			.forEach((vin, findings) -> found.computeIfAbsent(vin, (any) -> new ArrayList<>()).addAll(findings));
		this.stored.reconcile(found, causes, (exceedance) -> true);
		return found.keySet();
	}

	private static List<Finding> findings(Observations.OfTruck seen, Rules rules) {
		List<Finding> findings = new ArrayList<>();
		if (seen.diesel()) {
			findings.addAll(new AssignedReadings(rules.chains(), rules.clones()).evaluate(seen.readings(),
					seen.assigned().readings(), seen.chainEnds()));
		}
		var smoke = new ReviewedSmokeRule(rules.policies());
		Stream.concat(seen.captures().stream(), seen.assigned().captures().stream())
			.forEach((capture) -> smoke.evaluate(capture).ifPresent(findings::add));
		var inspection = new FailedInspectionRule(rules.policies());
		seen.reports()
			.forEach((one) -> inspection.evaluate(one.report(), one.personConfirmedAt()).ifPresent(findings::add));
		return findings;
	}

	/** The rules with their numbers, the holiday calendar, and how readings are found. */
	record Rules(Policies policies, WorkingCalendar calendar, CloneSuspicion clones, RepeatedExceedanceRule chains,
			ReadingSearch search) {
	}

}
