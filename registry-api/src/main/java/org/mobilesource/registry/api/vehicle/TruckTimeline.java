package org.mobilesource.registry.api.vehicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.mobilesource.registry.api.reporting.Stay;
import org.mobilesource.registry.api.web.TimelineEvent;
import org.mobilesource.registry.db.reporting.EvidenceMapper.Case;
import org.mobilesource.registry.db.reporting.TruckArchiveMapper.Membership;
import org.mobilesource.registry.domain.enforcement.Exceedance;
import org.mobilesource.registry.domain.vehicle.PlatePeriod;

/**
 * Everything that happened to a truck in one row, newest first; of the readings only
 * those that the site failed.
 */
record TruckTimeline(List<TimelineEvent> events) {

	private static final int SHOWN = 200;

	static TruckTimeline of(String vin, TruckRecords records, List<Membership> memberships,
			List<Exceedance> exceedances, List<Case> cases, List<Stay> stays) {
		var timeline = new TruckTimeline(new ArrayList<>());
		timeline.addRecords(records);
		timeline.addMemberships(memberships);
		exceedances.forEach((one) -> timeline.events.add(TimelineEvent.at(one.occurredAt(), "EXCEEDANCE",
				List.of("source." + one.source(), "state." + one.state()), "")));
		cases.forEach(timeline::addCase);
		timeline.events.addAll(Stay.events(stays, vin));
		return new TruckTimeline(timeline.events.stream().sorted(TimelineEvent.NEWEST_FIRST).limit(SHOWN).toList());
	}

	private void addRecords(TruckRecords records) {
		records.plates()
			.stream()
			.map(PlatePeriod::holding)
			.forEach((one) -> this.events.add(
					TimelineEvent.on(one.validFrom(), "PLATE", List.of("plate_type." + one.plateType()), one.plate())));
		records.readings()
			.stream()
			.filter((one) -> one.verdict() == 0)
			.forEach((one) -> this.events.add(TimelineEvent.at(one.measuredAt(), "READING", List.of("verdict.0"),
					Objects.requireNonNullElse(one.siteName(), one.siteCode()))));
		records.captures()
			.forEach((one) -> this.events
				.add(TimelineEvent.at(one.capturedAt(), "CAPTURE", List.of("review." + one.reviewOutcome()),
						Objects.requireNonNullElse(one.siteName(), one.siteCode()))));
		records.inspections()
			.forEach((one) -> this.events.add(TimelineEvent.at(one.testedAt(), "INSPECTION",
					List.of("inspection." + one.kind(), "passed." + one.passed()), one.reportNo())));
		records.repairs()
			.forEach((one) -> this.events.add(TimelineEvent.on(one.repairedOn(), "REPAIR", List.of(),
					(one.items() != null) ? one.items() + " · " + one.recordNo() : one.recordNo())));
		records.penalties()
			.forEach((one) -> this.events
				.add(TimelineEvent.on(one.decidedOn(), "PENALTY", List.of(), one.decisionNo() + " · " + one.code())));
	}

	private void addMemberships(List<Membership> memberships) {
		for (var one : memberships) {
			var labels = List.of("role." + one.role());
			var company = Objects.requireNonNullElse(one.companyName(), one.creditCode());
			var address = "/companies/" + one.creditCode();
			this.events.add(TimelineEvent.on(one.validFrom(), "JOINED", labels, company).linkedTo(address));
			if (one.validTo() != null) {
				this.events.add(TimelineEvent.on(one.validTo(), "LEFT_FLEET", labels, company).linkedTo(address));
			}
		}
	}

	private void addCase(Case one) {
		this.events.add(TimelineEvent.on(one.noticedOn(), "NOTICE", List.of("source." + one.source()), ""));
		LocalDate deadline = (one.extendedTo() != null) ? one.extendedTo() : one.deadline();
		this.events.add(TimelineEvent.on(deadline, "DEADLINE", List.of(), ""));
		if (one.clearedAt() != null) {
			this.events.add(TimelineEvent.at(one.clearedAt(), "CLEARED", List.of(),
					Objects.requireNonNullElse(one.retestReportNo(), "")));
		}
	}

}
