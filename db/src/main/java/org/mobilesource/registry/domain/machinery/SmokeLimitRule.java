package org.mobilesource.registry.domain.machinery;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * Holds the smoke of a machine against the limits in force on the day of the test (GB
 * 36886-2018). Until the table was checked against the standard its results are for
 * reference.
 *
 * @param classTwoFrom the first stage of class II; those before it are class I
 * @param confirmed whether the table was checked against the standard
 */
public record SmokeLimitRule(List<SmokeLimit> limits, int classTwoFrom, boolean confirmed) {

	public static final String ID = "NRMM-4";

	private static final Pattern STAGE = Pattern.compile("\\d");

	public SmokeLimitRule {
		limits = List.copyOf(limits);
	}

	/** The rule in force. */
	public static SmokeLimitRule under(Policy policy, List<SmokeLimit> limits) {
		return new SmokeLimitRule(limits, policy.whole("machinery.smoke.class-two-from-stage"),
				policy.flag("machinery.smoke.confirmed"));
	}

	/**
	 * Judges a test; it is not judged without values, without a stage outside a zone, and
	 * with a power that no limit concerns.
	 */
	public Verdict judge(SmokeTest test) {
		var limit = limitClass(test).flatMap((limitClass) -> limit(limitClass, test))
			.filter((row) -> !test.kPerMetre().isEmpty() || test.ringelmann() != null)
			.orElse(null);
		if (limit == null) {
			return new Verdict(Outcome.NOT_JUDGED, null, null, !this.confirmed);
		}
		var maxK = limit.maxKAt(test.altitudeM());
		boolean over = test.over(maxK) || (test.ringelmann() != null && test.ringelmann() > limit.maxRingelmann());
		return new Verdict(over ? Outcome.FAIL : Outcome.PASS, limit, maxK, !this.confirmed);
	}

	private Optional<String> limitClass(SmokeTest test) {
		if (test.zone()) {
			return Optional.of("III");
		}
		return Optional.of(test.emissionStage())
			.filter((stage) -> STAGE.matcher(stage).matches())
			.map((stage) -> (Integer.parseInt(stage) < this.classTwoFrom) ? "I" : "II");
	}

	/** Of the latest table of the class in force, the row of the power. */
	private Optional<SmokeLimit> limit(String limitClass, SmokeTest test) {
		var inForce = this.limits.stream()
			.filter((row) -> row.limitClass().equals(limitClass) && !row.validFrom().isAfter(test.testedOn()))
			.toList();
		return inForce.stream()
			.map(SmokeLimit::validFrom)
			.max(Comparator.naturalOrder())
			.flatMap((latest) -> inForce.stream()
				.filter((row) -> row.validFrom().equals(latest) && row.concerns(test.powerKw()))
				.findAny());
	}

	/** What came out of a test. */
	public enum Outcome {

		/** Neither value is over its limit. */
		PASS,

		/** One of the values is over its limit. */
		FAIL,

		/** There is no limit to hold it against. */
		NOT_JUDGED

	}

	/**
	 * A result with the limit that was used.
	 *
	 * @param maxKPerMetre the limit of the coefficient at the altitude of the test
	 * @param reference whether it is for reference only
	 */
	public record Verdict(Outcome outcome, @Nullable SmokeLimit limit, @Nullable BigDecimal maxKPerMetre,
			boolean reference) {
	}

}
