package org.mobilesource.registry.domain.remotesensing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
public record RepeatedExceedanceRule(Policies policies) {

	public static final String ID = "EX-1";

	/**
	 * What the readings of one truck amount to. The result does not depend on the order
	 * of the arguments.
	 * @param readings its valid readings at all sites
	 * @param chainEnds when it passed a full inspection
	 */
	public List<Finding> evaluate(List<Reading> readings, List<Instant> chainEnds) {
		var inOrder = readings.stream()
			.filter(Reading::valid)
			.sorted(Comparator.comparing(Reading::measuredAt).thenComparing(Reading::recordNo))
			.toList();
		var ends = chainEnds.stream().sorted().toList();
		List<Finding> findings = new ArrayList<>();
		for (var pollutant : Pollutant.values()) {
			findings.addAll(new Chain(pollutant).follow(inOrder, ends));
		}
		return findings;
	}

	/** A reading is held against the numbers of its own day. */
	private Numbers numbersOf(Reading reading) {
		return Numbers.under(this.policies.on(BusinessTime.dateOf(reading.measuredAt())));
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

		boolean isSure(Reading reading) {
			return reading.plateConfidence() != null && reading.plateConfidence().compareTo(this.confidence) >= 0;
		}

	}

	/**
	 * The exceeding readings of one pollutant that follow one another without a pass
	 * between them.
	 */
	private final class Chain {

		private final Pollutant pollutant;

		private final List<Reading> members = new ArrayList<>();

		Chain(Pollutant pollutant) {
			this.pollutant = pollutant;
		}

		List<Finding> follow(List<Reading> readings, List<Instant> ends) {
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
		private boolean join(Reading reading, Numbers numbers) {
			var date = BusinessTime.dateOf(reading.measuredAt());
			this.members
				.removeIf((old) -> date.isAfter(BusinessTime.dateOf(old.measuredAt()).plusMonths(numbers.months())));
			boolean sameEvent = this.members.stream()
				.anyMatch((member) -> member.siteCode().equals(reading.siteCode())
						&& Duration.between(member.measuredAt(), reading.measuredAt())
							.compareTo(numbers.sameEvent()) < 0);
			return !sameEvent && this.members.add(reading);
		}

		private Finding finding(Reading deciding, Numbers numbers) {
			boolean sure = !numbers.reviewed()
					&& this.members.stream().allMatch((member) -> numbersOf(member).isSure(member));
			return Finding.of(ExceedanceSource.REMOTE_SENSING, deciding.recordNo() + ":" + this.pollutant,
					deciding.measuredAt(), sure, this.members.stream().map(this::member).toList(), numbers.version());
		}

		private Member member(Reading reading) {
			var limit = numbersOf(reading).limits().limits().get(this.pollutant);
			return new Member(reading.recordNo(), reading.siteCode(), reading.measuredAt(), this.pollutant.name(),
					reading.measured(this.pollutant), (limit != null) ? limit.value() : null);
		}

	}

}
