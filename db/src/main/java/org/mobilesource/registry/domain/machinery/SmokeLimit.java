package org.mobilesource.registry.domain.machinery;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A row of the table of smoke limits.
 *
 * @param limitClass I, II or III
 * @param minPowerKw the least rated power that it concerns, null for any
 * @param maxPowerKw the rated power below which it holds, and at which if inclusive
 * @param maxKPerMetre greatest light absorption coefficient, 1/m
 * @param maxRingelmann greatest Ringelmann level
 * @param altitudeAboveM above so many metres the coefficient may be greater
 * @param altitudeAddPerMetre by so much, 1/m
 */
public record SmokeLimit(long id, String limitClass, @Nullable BigDecimal minPowerKw, BigDecimal maxPowerKw,
		boolean maxInclusive, BigDecimal maxKPerMetre, int maxRingelmann, int altitudeAboveM,
		BigDecimal altitudeAddPerMetre, String standard, LocalDate validFrom) {

	boolean concerns(BigDecimal powerKw) {
		int toMax = powerKw.compareTo(this.maxPowerKw);
		return (this.minPowerKw == null || powerKw.compareTo(this.minPowerKw) >= 0)
				&& (this.maxInclusive ? toMax <= 0 : toMax < 0);
	}

	/** The limit of the coefficient at an altitude. */
	public BigDecimal maxKAt(@Nullable BigDecimal altitudeM) {
		boolean high = altitudeM != null && altitudeM.compareTo(BigDecimal.valueOf(this.altitudeAboveM)) > 0;
		return high ? this.maxKPerMetre.add(this.altitudeAddPerMetre) : this.maxKPerMetre;
	}

}
