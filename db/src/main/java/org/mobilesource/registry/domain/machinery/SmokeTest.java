package org.mobilesource.registry.domain.machinery;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The smoke of a machine as it was measured by free acceleration.
 *
 * @param zone whether it was measured for use inside a zone of low emissions
 * @param kPerMetre readings of the light absorption coefficient, 1/m
 * @param altitudeM metres, null when not known
 */
public record SmokeTest(LocalDate testedOn, String emissionStage, BigDecimal powerKw, boolean zone,
		List<BigDecimal> kPerMetre, @Nullable Integer ringelmann, @Nullable BigDecimal altitudeM) {

	public SmokeTest {
		kPerMetre = List.copyOf(kPerMetre);
	}

	/** The mean of the readings, empty without any. */
	public Optional<BigDecimal> meanK() {
		return this.kPerMetre.stream()
			.reduce(BigDecimal::add)
			.map((sum) -> sum.divide(BigDecimal.valueOf(this.kPerMetre.size()), MathContext.DECIMAL64));
	}

	/** Whether the mean is over the limit, without the rounding of a division. */
	boolean over(BigDecimal limit) {
		var allowed = limit.multiply(BigDecimal.valueOf(this.kPerMetre.size()));
		return this.kPerMetre.stream().reduce(BigDecimal::add).filter((sum) -> sum.compareTo(allowed) > 0).isPresent();
	}

}
