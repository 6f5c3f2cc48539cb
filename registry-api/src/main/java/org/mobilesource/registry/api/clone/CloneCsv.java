package org.mobilesource.registry.api.clone;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.api.web.PagedCsv;
import org.mobilesource.registry.db.clone.CloneCaseMapper.CloneCase;
import org.mobilesource.registry.domain.calendar.BusinessTime;

/** Suspected clones as a file, times UTC+8. */
final class CloneCsv {

	private static final List<String> COLUMNS = List.of("id", "kind", "state", "plate", "plate_colour", "vin",
			"record_no", "site_code", "seen_at", "other_record_no", "other_site_code", "other_seen_at", "kilometres",
			"minutes", "implied_kmh", "fastest_kmh", "vehicle_type", "registered_type", "found_at");

	static final PagedCsv<CloneCase> FILE = new PagedCsv<>("clones.csv", COLUMNS, CloneCsv::cells);

	private CloneCsv() {
	}

	private static List<@Nullable Object> cells(CloneCase one) {
		return Arrays.asList(one.id(), one.kind(), one.state(), one.plate(), one.plateColour(), one.vin(),
				one.recordNo(), one.siteCode(), local(one.seenAt()), one.otherNo(), one.otherSite(),
				local(one.otherAt()), one.kilometres(), one.minutes(), one.impliedKmh(), one.fastestKmh(),
				one.vehicleType(), one.registeredType(), local(one.foundAt()));
	}

	private static @Nullable OffsetDateTime local(@Nullable Instant at) {
		return (at != null) ? at.atZone(BusinessTime.ZONE).toOffsetDateTime() : null;
	}

}
