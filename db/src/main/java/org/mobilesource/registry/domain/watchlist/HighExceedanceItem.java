package org.mobilesource.registry.domain.watchlist;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An entry of list 2 as it is handed out.
 *
 * @param percent one decimal, rounded half up, for show only
 */
public record HighExceedanceItem(String creditCode, @Nullable String companyName, @Nullable String division,
		int exceedingTrucks, int totalTrucks, BigDecimal percent, LocalDate listedSince) implements Item {

	static HighExceedanceItem of(Entry entry, LocalDate listedSince) {
		int exceeding = Objects.requireNonNull(entry.exceedingTrucks());
		int total = Objects.requireNonNull(entry.totalTrucks());
		var percent = BigDecimal.valueOf(100L * exceeding).divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP);
		return new HighExceedanceItem(entry.subject(), entry.companyName(), entry.division(), exceeding, total, percent,
				listedSince);
	}

	@Override
	public String subject() {
		return this.creditCode;
	}

}
