package org.mobilesource.registry.api.clone;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

import org.mobilesource.registry.db.clone.CloneCaseMapper;
import org.mobilesource.registry.db.clone.CloneCaseMapper.CloneCase;
import org.mobilesource.registry.db.clone.CloneCaseMapper.Filter;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.spreadsheet.FormulaGuard;

/** Suspected clones as CSV in UTF-8 with a byte order mark, times UTC+8. */
record CloneCsv(CloneCaseMapper cases) {

	private static final int PAGE = 500;

	private static final List<String> COLUMNS = List.of("id", "kind", "state", "plate", "plate_colour", "vin",
			"record_no", "site_code", "seen_at", "other_record_no", "other_site_code", "other_seen_at", "kilometres",
			"minutes", "implied_kmh", "fastest_kmh", "vehicle_type", "registered_type", "found_at");

	/** Answers how many rows it wrote. */
	int write(Filter filter, Scope scope, HttpServletResponse response) throws IOException {
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("clones.csv").build().toString());
		try (var csv = new CSVPrinter(
				new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8).append('\uFEFF'),
				CSVFormat.RFC4180)) {
			csv.printRecord(COLUMNS);
			int written = 0;
			for (var page = this.cases.find(filter, PAGE, 0, scope); !page.isEmpty(); page = this.cases.find(filter,
					PAGE, written, scope)) {
				for (var one : page) {
					csv.printRecord(cells(one).stream().map(FormulaGuard::guarded).toList());
				}
				written += page.size();
			}
			return written;
		}
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
