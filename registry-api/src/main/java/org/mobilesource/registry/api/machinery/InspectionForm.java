package org.mobilesource.registry.api.machinery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** A smoke inspection as it is typed in. */
record InspectionForm(@Nullable String reportNo, @Nullable LocalDate testedOn, @Nullable Boolean zone,
		@Nullable BigDecimal k1, @Nullable BigDecimal k2, @Nullable BigDecimal k3, @Nullable Integer ringelmann,
		@Nullable BigDecimal altitude) {

	private static final int LONGEST_REPORT = 60;

	private static final BigDecimal HIGHEST_K = BigDecimal.valueOf(99);

	private static final BigDecimal HIGHEST_PLACE = BigDecimal.valueOf(9_000);

	private static final int DARKEST = 5;

	/** Before it no parameter has a value. */
	private static final int FIRST_YEAR = 2000;

	/** Whether it was made for use in a zone; what is not ticked is not sent. */
	boolean inZone() {
		return Boolean.TRUE.equals(this.zone);
	}

	/** The readings that were taken. */
	List<BigDecimal> readings() {
		return Stream.of(this.k1, this.k2, this.k3).filter(Objects::nonNull).toList();
	}

	/** The message that says what is wrong, empty when nothing is. */
	Optional<String> problem(LocalDate today) {
		if (this.reportNo == null || this.reportNo.isBlank() || this.reportNo.length() > LONGEST_REPORT) {
			return Optional.of("machine.inspection.no-report");
		}
		if (this.testedOn == null || this.testedOn.isAfter(today) || this.testedOn.getYear() < FIRST_YEAR) {
			return Optional.of("machine.inspection.no-date");
		}
		if (readings().isEmpty() && this.ringelmann == null) {
			return Optional.of("machine.inspection.no-values");
		}
		boolean plausible = readings().stream().allMatch((k) -> k.signum() >= 0 && k.compareTo(HIGHEST_K) <= 0)
				&& (this.ringelmann == null || (this.ringelmann >= 0 && this.ringelmann <= DARKEST))
				&& (this.altitude == null || this.altitude.abs().compareTo(HIGHEST_PLACE) <= 0);
		return plausible ? Optional.empty() : Optional.of("machine.inspection.implausible");
	}

}
