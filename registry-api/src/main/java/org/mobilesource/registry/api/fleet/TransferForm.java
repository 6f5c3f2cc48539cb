package org.mobilesource.registry.api.fleet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a person fills in to transfer a truck.
 *
 * @param company credit code of the company that gets the truck
 * @param day its first day there
 * @param reason must be given for a day that has passed
 * @param seen the version of the membership that ends
 */
record TransferForm(@Nullable String company, @Nullable LocalDate day, @Nullable String contractNo,
		@Nullable String reason, @Nullable String seen, @Nullable String entryId) {

	private static final int LONGEST_REASON = 500;

	TransferForm {
		company = Objects.requireNonNullElse(company, "").strip();
		contractNo = Objects.requireNonNullElse(contractNo, "").strip();
		reason = Objects.requireNonNullElse(reason, "").strip();
		seen = Objects.requireNonNullElse(seen, "");
		entryId = Objects.requireNonNullElse(entryId, "");
	}

	/** An empty form for the membership. */
	static TransferForm of(Map<String, Object> membership, LocalDate today) {
		return new TransferForm("", today, String.valueOf(membership.getOrDefault("contract_no", "")), "",
				String.valueOf(membership.get("row_version")), UUID.randomUUID().toString());
	}

	/** What is to be filled in still. */
	List<String> missing(LocalDate today) {
		List<String> missing = new ArrayList<>();
		if (text(this.company).isEmpty()) {
			missing.add("company");
		}
		if (this.day == null) {
			missing.add("day");
		}
		else if (this.day.isBefore(today) && text(this.reason).isEmpty()
				|| text(this.reason).length() > LONGEST_REASON) {
			missing.add("reason");
		}
		return missing;
	}

	static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

}
