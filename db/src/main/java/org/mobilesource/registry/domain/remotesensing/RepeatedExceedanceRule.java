package org.mobilesource.registry.domain.remotesensing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.enforcement.Finding;
import org.mobilesource.registry.domain.enforcement.Finding.Member;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.policy.Policy;

/**
 * HJ 845-2017 chapter 6: two or more consecutive valid readings of the same pollutant
 * over the limit within six calendar months, over all sites, mean that the vehicle fails.
 * A valid pass breaks the chain of its pollutant, a passed re-test or periodic inspection
 * ends every chain, an invalid reading does neither.
 */
public final class RepeatedExceedanceRule {

	public static final String ID = "EX-1";

	private final Policies policies;

	private final boolean judgesNo;

	private final Map<LocalDate, Numbers> numbers = new ConcurrentHashMap<>();

	public RepeatedExceedanceRule(Policies policies) {
		this.policies = policies;
		this.judgesNo = policies.ever("remote-sensing.no.counts", "true");
	}

	/**
	 * What the readings of one truck amount to. The result does not depend on the order
	 * of the arguments.
	 * @param readings its valid readings at all sites
	 * @param chainEnds when it passed a full inspection
	 */
	public List<Finding> evaluate(List<ReadingFact> readings, List<Instant> chainEnds) {
		var inOrder = readings.stream()
			.filter(ReadingFact::valid)
			.sorted(Comparator.comparing(ReadingFact::measuredAt).thenComparing(ReadingFact::recordNo))
			.toList();
		var ends = chainEnds.stream().sorted().toList();
		List<Finding> findings = new ArrayList<>();
		for (var pollutant : Pollutant.values()) {
			findings.addAll(new Chain(pollutant).follow(inOrder, ends));
		}
		return findings;
	}

	/**
	 * The findings that are decided from the moment on, without the history before the
	 * last reading that ends every chain; none can be told, and the answer is null, when
	 * there is no such reading before the moment.
	 * @param readings free of suspicion and complete from their first one on
	 */
	public @Nullable List<Finding> evaluateSince(Instant moment, List<ReadingFact> readings, List<Instant> chainEnds) {
		return readings.stream()
			.filter((reading) -> reading.measuredAt().isBefore(moment) && endsEveryChain(reading))
			.map(ReadingFact::measuredAt)
			.max(Comparator.naturalOrder())
			.map((end) -> decidedSince(moment,
					evaluate(readings.stream().filter((reading) -> !reading.measuredAt().isBefore(end)).toList(),
							chainEnds)))
			.orElse(null);
	}

	/** Those of the findings that are decided from the moment on. */
	public static List<Finding> decidedSince(Instant moment, List<Finding> findings) {
		return findings.stream().filter((finding) -> !finding.occurredAt().isBefore(moment)).toList();
	}

	/**
	 * Whether no chain of any pollutant goes on after the reading: it is sure, and passes
	 * in everything that counts at some time.
	 */
	private boolean endsEveryChain(ReadingFact reading) {
		var numbers = numbersOf(reading);
		return reading.valid() && numbers.isSure(reading)
				&& Arrays.stream(Pollutant.values())
					.filter((pollutant) -> pollutant != Pollutant.NO || this.judgesNo)
					.allMatch((pollutant) -> Boolean.FALSE
						.equals(numbers.limits().exceeds(pollutant, reading.measured(pollutant))));
	}

	/** A reading is held against the numbers of its own day. */
	private Numbers numbersOf(ReadingFact reading) {
		return this.numbers.computeIfAbsent(BusinessTime.dateOf(reading.measuredAt()),
				(day) -> Numbers.under(this.policies.on(day)));
	}

	/** The numbers of the rule on one day. */
	private record Numbers(ReadingLimits limits, int length, int months, Duration sameEvent, BigDecimal confidence,
			boolean reviewed, String version) {

		static Numbers under(Policy policy) {
			return new Numbers(ReadingLimits.under(policy), policy.whole("remote-sensing.chain.length"),
					policy.whole("remote-sensing.chain.months"),
					Duration.ofMinutes(policy.whole("remote-sensing.chain.same-event-minutes")),
					policy.number("plate.confidence.min"), policy.flag("review.required.remote-sensing"),
					policy.version());
		}

		/** Whether its plate is: by its confidence, or because a person says so. */
		boolean isSure(ReadingFact reading) {
			return reading.personConfirmedAt() != null || isConfident(reading);
		}

		boolean isConfident(ReadingFact reading) {
			return reading.plateConfidence() != null && reading.plateConfidence().compareTo(this.confidence) >= 0;
		}

	}

	/**
	 * The exceeding readings of one pollutant that follow one another without a pass
	 * between them.
	 */
	private final class Chain {

		private final Pollutant pollutant;

		private final List<ReadingFact> members = new ArrayList<>();

		Chain(Pollutant pollutant) {
			this.pollutant = pollutant;
		}

		List<Finding> follow(List<ReadingFact> readings, List<Instant> ends) {
			List<Finding> findings = new ArrayList<>();
			int passed = 0;
			for (var reading : readings) {
				while (passed < ends.size() && !ends.get(passed).isAfter(reading.measuredAt())) {
					this.members.clear();
					passed++;
				}
				var numbers = numbersOf(reading);
				var exceeds = numbers.limits().exceeds(this.pollutant, reading.measured(this.pollutant));
				if (Boolean.FALSE.equals(exceeds) && numbers.isSure(reading)) {
					this.members.clear();
				}
				else if (Boolean.TRUE.equals(exceeds) && join(reading, numbers)
						&& this.members.size() >= numbers.length()) {
					findings.add(finding(reading, numbers));
				}
			}
			return findings;
		}

		/**
		 * Drops what is too old and adds the reading, unless the site saw the same event
		 * before.
		 */
		private boolean join(ReadingFact reading, Numbers numbers) {
			var date = BusinessTime.dateOf(reading.measuredAt());
			this.members
				.removeIf((old) -> date.isAfter(BusinessTime.dateOf(old.measuredAt()).plusMonths(numbers.months())));
			boolean sameEvent = this.members.stream()
				.anyMatch((member) -> member.siteCode().equals(reading.siteCode())
						&& Duration.between(member.measuredAt(), reading.measuredAt())
							.compareTo(numbers.sameEvent()) < 0);
			return !sameEvent && this.members.add(reading);
		}

		private Finding finding(ReadingFact deciding, Numbers numbers) {
			var finding = Finding.of(ExceedanceSource.REMOTE_SENSING, deciding.recordNo() + ":" + this.pollutant,
					deciding.measuredAt(), this.members.stream().allMatch((member) -> counts(member, numbers)),
					this.members.stream().map(this::member).toList(), numbers.version());
			return this.members.stream()
				.filter((member) -> member.personConfirmedAt() != null)
				.map((member) -> standsAlone(member, numbers) ? deciding.measuredAt()
						: Objects.requireNonNull(member.personConfirmedAt()))
				.max(Comparator.naturalOrder())
				.map(finding::confirmedByPerson)
				.orElse(finding);
		}

		private boolean counts(ReadingFact member, Numbers deciding) {
			return member.personConfirmedAt() != null || standsAlone(member, deciding);
		}

		private boolean standsAlone(ReadingFact member, Numbers deciding) {
			return !deciding.reviewed() && numbersOf(member).isConfident(member);
		}

		private Member member(ReadingFact reading) {
			var limit = numbersOf(reading).limits().limits().get(this.pollutant);
			return new Member(reading.recordNo(), reading.siteCode(), reading.measuredAt(), this.pollutant.name(),
					reading.measured(this.pollutant), (limit != null) ? limit.value() : null);
		}

	}

}
