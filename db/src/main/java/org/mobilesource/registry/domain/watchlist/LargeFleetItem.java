package org.mobilesource.registry.domain.watchlist;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** An entry of list 1 as it is handed out. */
public record LargeFleetItem(String creditCode, @Nullable String companyName, @Nullable String division,
		int dieselTrucks, int owned, int leased, LocalDate listedSince) implements Item {

	static LargeFleetItem of(Entry entry, LocalDate listedSince) {
		return new LargeFleetItem(entry.subject(), entry.companyName(), entry.division(),
				Objects.requireNonNull(entry.dieselTrucks()), Objects.requireNonNull(entry.owned()),
				Objects.requireNonNull(entry.leased()), listedSince);
	}

	@Override
	public String subject() {
		return this.creditCode;
	}

}
