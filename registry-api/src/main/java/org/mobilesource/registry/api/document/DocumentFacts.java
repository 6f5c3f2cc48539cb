package org.mobilesource.registry.api.document;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.api.document.Contents.Chain;
import org.mobilesource.registry.api.document.Contents.Office;
import org.mobilesource.registry.api.document.Contents.Terms;
import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.db.document.DocumentFactMapper;
import org.mobilesource.registry.db.document.DocumentFactMapper.Facts;
import org.mobilesource.registry.db.document.DocumentFactMapper.Seen;
import org.mobilesource.registry.db.enforcement.DeadlineMapper;
import org.mobilesource.registry.db.enforcement.DeadlineMapper.Service;
import org.mobilesource.registry.db.enforcement.ObservationMapper;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.db.review.ReviewMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.DayKind;
import org.mobilesource.registry.domain.document.DocumentKind;
import org.mobilesource.registry.domain.inspection.Inspection;
import org.mobilesource.registry.domain.inspection.InspectionKind;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.review.Review;
import org.mobilesource.registry.domain.review.ReviewOutcome;
import org.mobilesource.registry.domain.review.Reviewed;

/** Gathers what a document tells, as it is known now. */
@Component
class DocumentFacts {

	/** Stations of each kind that a repair notice names. */
	private static final int STATIONS = 4;

	private final DocumentFactMapper facts;

	private final DeadlineMapper deadlines;

	private final ReviewMapper reviews;

	private final AccountMapper accounts;

	private final ObservationMapper observations;

	private final EvidencePicture pictures;

	private final PolicyCache policies;

	DocumentFacts(DocumentFactMapper facts, DeadlineMapper deadlines, ReviewMapper reviews, AccountMapper accounts,
			ObservationMapper observations, EvidencePicture pictures, PolicyCache policies) {
		this.facts = facts;
		this.deadlines = deadlines;
		this.reviews = reviews;
		this.accounts = accounts;
		this.observations = observations;
		this.pictures = pictures;
		this.policies = policies;
	}

	/** Empty when the finding rests on no record, or is not within the scope. */
	Optional<Contents> of(DocumentKind kind, long exceedanceId, LocalDate today, Scope scope) {
		var found = this.facts.find(exceedanceId, scope);
		var records = this.facts.findRecords(exceedanceId, scope);
		if (found.isEmpty() || records.isEmpty()) {
			return Optional.empty();
		}
		var facts = found.get();
		var all = this.policies.policies();
		var pass = lastPass(facts, scope);
		var then = all.on(facts.occurredOn());
		var now = all.on(today);
		var office = new Office(now.text("document.authority"), now.text("document.contact"),
				now.whole("document.defence.working-days"));
		return Optional.of(new Contents(facts, records, reviewers(records),
				this.pictures.of(records.get(records.size() - 1), scope).orElse(null), pass,
				(pass != null) ? ChronoUnit.DAYS.between(pass.testedOn(), facts.occurredOn()) : 0, office,
				new Chain(then.whole("remote-sensing.chain.length"), then.whole("remote-sensing.chain.months")),
				(kind == DocumentKind.REPAIR_NOTICE) ? terms(facts, all, scope) : null));
	}

	private @Nullable Inspection lastPass(Facts facts, Scope scope) {
		return this.observations.findInspections(List.of(facts.vin()), scope)
			.stream()
			.filter((one) -> one.kind() == InspectionKind.PERIODIC && one.passed()
					&& one.testedAt().isBefore(facts.occurredAt()))
			.max(Comparator.comparing(Inspection::testedAt).thenComparing(Inspection::reportNo))
			.orElse(null);
	}

	/** Whose confirmation of the records stands: given here, else at the site. */
	private List<String> reviewers(List<Seen> records) {
		var byRecord = this.reviews.findOf(records.stream().map(Seen::recordNo).toList())
			.stream()
			.collect(Collectors.groupingBy(Review::recordNo, LinkedHashMap::new, Collectors.toList()));
		var here = byRecord.values()
			.stream()
			.map(Reviewed::of)
			.flatMap((reviewed) -> Stream.of(reviewed.first(), reviewed.second()))
			.filter(Objects::nonNull)
			.filter((review) -> review.outcome() == ReviewOutcome.CONFIRMED)
			.map((review) -> this.accounts.find(review.reviewer()).map(Account::displayName).orElse(review.reviewer()))
			.toList();
		return here.isEmpty()
				? named(records.stream().flatMap((record) -> Stream.of(record.reviewer(), record.secondReviewer())))
				: named(here.stream());
	}

	private static List<String> named(Stream<? extends @Nullable String> names) {
		var once = new LinkedHashSet<String>();
		names.forEach((name) -> {
			if (name != null && !name.isBlank()) {
				once.add(name);
			}
		});
		return List.copyOf(once);
	}

	private Terms terms(Facts facts, Policies all, Scope scope) {
		var one = this.deadlines.find(facts.exceedanceId(), scope).orElseThrow();
		var served = this.deadlines.findServices(one.openedBy())
			.stream()
			.map(Service::servedOn)
			.filter(Objects::nonNull)
			.reduce((earlier, later) -> later)
			.orElse(null);
		var policy = all.on(one.noticedOn());
		return new Terms(policy.whole("repair.days"), policy.choice("repair.day-kind", DayKind.class), one.noticedOn(),
				served, one.deadline(), one.current(), policy.flag("repair.record-required"),
				this.facts.findStations("M", facts.division(), STATIONS),
				this.facts.findStations("I", facts.division(), STATIONS));
	}

}
