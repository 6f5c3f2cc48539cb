package org.mobilesource.registry.api.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.api.vehicle.TruckRecords;
import org.mobilesource.registry.db.enforcement.CasePaperMapper;
import org.mobilesource.registry.db.enforcement.CasePaperMapper.State;
import org.mobilesource.registry.db.enforcement.DeadlineMapper;
import org.mobilesource.registry.db.enforcement.DeadlineMapper.CaseDeadline;
import org.mobilesource.registry.db.enforcement.ObservationMapper;
import org.mobilesource.registry.db.reporting.EvidenceMapper;
import org.mobilesource.registry.db.reporting.EvidenceMapper.Case;
import org.mobilesource.registry.db.reporting.EvidenceMapper.Record;
import org.mobilesource.registry.db.reporting.TruckArchiveMapper;
import org.mobilesource.registry.db.review.ReviewMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.enforcement.CaseEvent;
import org.mobilesource.registry.domain.enforcement.CaseEvent.Kind;
import org.mobilesource.registry.domain.enforcement.CaseHistory;
import org.mobilesource.registry.domain.enforcement.Exceedance;
import org.mobilesource.registry.domain.enforcement.Finding.ConfirmedBy;
import org.mobilesource.registry.domain.enforcement.PaperKind;
import org.mobilesource.registry.domain.enforcement.ServiceResult;
import org.mobilesource.registry.domain.inspection.InspectionKind;
import org.mobilesource.registry.domain.review.ReviewOutcome;

/** Reads what happened to a case from what the departments have recorded. */
@Component
class CaseStory {

	private final DeadlineMapper deadlines;

	private final EvidenceMapper evidence;

	private final ReviewMapper reviews;

	private final ObservationMapper observations;

	private final TruckArchiveMapper trucks;

	private final CasePaperMapper papers;

	CaseStory(DeadlineMapper deadlines, EvidenceMapper evidence, ReviewMapper reviews, ObservationMapper observations,
			TruckArchiveMapper trucks, CasePaperMapper papers) {
		this.deadlines = deadlines;
		this.evidence = evidence;
		this.reviews = reviews;
		this.observations = observations;
		this.trucks = trucks;
		this.papers = papers;
	}

	CaseHistory of(CaseDeadline one, Scope scope) {
		List<CaseEvent> events = new ArrayList<>();
		var opener = List.of(one.openedBy());
		var records = this.evidence.findRecords(opener, scope)
			.stream()
			.map(Record::recordNo)
			.collect(Collectors.toSet());
		addDecisions(records, events);
		if (events.isEmpty()) {
			this.evidence.findExceedances(opener, scope).forEach((exceedance) -> addReview(exceedance, events));
		}
		events.add(CaseEvent.on(one.noticedOn(), Kind.NOTIFIED, ""));
		this.deadlines.findServices(one.openedBy())
			.forEach((service) -> events.add(CaseEvent.on(service.day(), served(service.result()), service.slip())));
		this.deadlines.findExtensions(one.openedBy())
			.forEach((extension) -> events.add(CaseEvent.on(extension.grantedOn(), Kind.EXTENDED,
					extension.newDeadline() + " " + extension.reason())));
		this.papers.find(one.openedBy(), scope)
			.stream()
			.filter((paper) -> paper.kind() == PaperKind.REPAIR_SHEET && paper.state() != State.REFUSED)
			.forEach((paper) -> events.add(new CaseEvent(paper.uploadedAt(), Kind.REPAIR_BEGUN, paper.note())));
		var clearedAt = this.evidence.findCases(List.of(one.vin()), scope)
			.stream()
			.filter((stored) -> stored.openedBy() == one.openedBy())
			.map(Case::clearedAt)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		addUpkeep(TruckRecords.of(one.vin(), this.observations, this.trucks, scope), records, one.openedAt(), clearedAt,
				events);
		if (one.state().equals("VOIDED")) {
			events.add(new CaseEvent(latest(events), Kind.VOIDED, ""));
		}
		return new CaseHistory(events);
	}

	private static Kind served(ServiceResult result) {
		return switch (result) {
			case DELIVERED -> Kind.SERVED;
			case REFUSED -> Kind.REFUSED;
			case RETURNED -> Kind.RETURNED;
		};
	}

	/** A review that came with the file. */
	private static void addReview(Exceedance exceedance, List<CaseEvent> events) {
		if (exceedance.confirmedBy() == ConfirmedBy.PERSON && exceedance.confirmedAt() != null) {
			events.add(new CaseEvent(exceedance.confirmedAt(), Kind.REVIEWED, ""));
		}
	}

	private void addDecisions(Set<String> records, List<CaseEvent> events) {
		if (!records.isEmpty()) {
			this.reviews.findOf(records)
				.stream()
				.filter((review) -> review.outcome() == ReviewOutcome.CONFIRMED)
				.forEach((review) -> events.add(
						new CaseEvent(review.decidedAt(), Kind.REVIEWED, review.recordNo() + " " + review.reviewer())));
		}
	}

	/**
	 * Repairs and re-tests between the opening and the clearance, and penalties for its
	 * records.
	 */
	private static void addUpkeep(TruckRecords seen, Set<String> records, Instant openedAt, @Nullable Instant clearedAt,
			List<CaseEvent> events) {
		seen.penalties()
			.stream()
			.filter((penalty) -> penalty.sensingRecordNo() != null && records.contains(penalty.sensingRecordNo()))
			.forEach((penalty) -> events.add(CaseEvent.on(penalty.decidedOn(), Kind.PENALISED, penalty.decisionNo())));
		var opened = BusinessTime.dateOf(openedAt);
		var end = (clearedAt != null) ? BusinessTime.dateOf(clearedAt) : LocalDate.MAX;
		seen.repairs()
			.stream()
			.filter((repair) -> !repair.repairedOn().isBefore(opened) && !repair.repairedOn().isAfter(end))
			.forEach((repair) -> events.add(CaseEvent.on(repair.repairedOn(), Kind.REPAIRED, repair.recordNo())));
		seen.inspections()
			.stream()
			.filter((report) -> report.kind() == InspectionKind.RETEST || report.kind() == InspectionKind.PERIODIC)
			.filter((report) -> report.testedAt().isAfter(openedAt)
					&& (clearedAt == null || !report.testedAt().isAfter(clearedAt)))
			.forEach((report) -> events
				.add(new CaseEvent(report.testedAt(), report.passed() ? Kind.PASSED : Kind.FAILED, report.reportNo())));
		if (clearedAt != null) {
			events.add(new CaseEvent(clearedAt, Kind.CLEARED, ""));
		}
	}

	private static Instant latest(List<CaseEvent> events) {
		return events.stream().map(CaseEvent::at).max(Comparator.naturalOrder()).orElseThrow();
	}

}
