package org.mobilesource.registry.domain.machinery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.mobilesource.registry.domain.identifier.Reason;
import org.mobilesource.registry.domain.identifier.Reason.FollowUp;

/**
 * Holds the declared stage of a machine against the one that was made on its production
 * date. A difference is a warning: old stock, or a wrong entry.
 */
public record StagePlausibility(List<StageStart> starts) {

	public static final String ID = "NRMM-3";

	public StagePlausibility {
		starts = List.copyOf(starts);
	}

	/** The highest stage made on the day with this power, empty before the first. */
	public Optional<StageStart> expected(LocalDate manufacturedOn, BigDecimal powerKw) {
		return this.starts.stream()
			.filter((start) -> start.concerns(powerKw) && !start.madeFrom().isAfter(manufacturedOn))
			.max(Comparator.comparingInt(StageStart::ordinal));
	}

	/**
	 * Why the declared stage is odd, empty when it is not; stages without a date, such as
	 * electric and unknown, are not judged.
	 */
	public Optional<Reason> assess(String declared, LocalDate manufacturedOn, BigDecimal powerKw) {
		return this.starts.stream()
			.filter((start) -> start.stage().equals(declared) && start.concerns(powerKw))
			.findAny()
			.flatMap((start) -> compare(start.ordinal(),
					expected(manufacturedOn, powerKw).map(StageStart::ordinal).orElse(0)));
	}

	private static Optional<Reason> compare(int declared, int expected) {
		if (declared == expected) {
			return Optional.empty();
		}
		return Optional.of(Reason.warn((declared < expected) ? "STAGE_LOW" : "STAGE_HIGH", FollowUp.EVIDENCE));
	}

}
