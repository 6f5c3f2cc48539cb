package org.mobilesource.registry.api.feedhealth;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.api.feedhealth.HealthBoard.Line;
import org.mobilesource.registry.api.web.PagedCsv;
import org.mobilesource.registry.domain.calendar.BusinessTime;

/** The sites and feeds as a file, one a line; counts are of the last night. */
final class HealthCsv {

	private static final List<String> COLUMNS = List.of("subject", "name", "source", "night", "state", "rows", "median",
			"read", "quarantined", "duplicate", "clock_minutes", "records", "unread", "calibrated_until", "open",
			"last_arrival", "nights_without_data", "alerts");

	static final PagedCsv<Line> FILE = new PagedCsv<>("feed-health.csv", COLUMNS, HealthCsv::cells);

	private HealthCsv() {
	}

	private static List<@Nullable Object> cells(Line line) {
		var health = line.health();
		var came = health.delivered();
		return Arrays.asList(line.subject(), line.name(), line.source(), health.last().date(), health.last().state(),
				health.last().rows(), health.median().orElse(null), came.read(), came.bad(), came.duplicate(),
				came.clockMinutes(), line.records(), line.unread(), health.calibratedUntil(), line.open(),
				(line.lastArrival() != null) ? line.lastArrival().atZone(BusinessTime.ZONE).toOffsetDateTime() : null,
				line.gaps().stream().map(Object::toString).collect(Collectors.joining(" ")),
				line.alerts().stream().map((one) -> one.alert().kind().name()).collect(Collectors.joining(" ")));
	}

}
