package org.mobilesource.registry.api.casework;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.casework.WorkListMapper.Task;
import org.mobilesource.registry.db.clone.CloneCaseMapper.CloneCase;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.casework.Department;

/** What is said of a row that is handed over; all values are texts, times UTC+8. */
final class HandoverContent {

	private static final List<String> OF_TASKS = List.of("plate", "plate_type", "vin", "source", "occurred_at",
			"records", "credit_code", "company", "deadline");

	private static final List<String> OF_CLONES = List.of("kind", "plate_colour", "site_code", "other_site_code",
			"other_seen_at", "kilometres", "fastest_kmh", "vehicle_type", "registered_type");

	private HandoverContent() {
	}

	/** The columns of the file; the police are handed suspected clones too. */
	static List<String> columns(Department department) {
		return (department == Department.POLICE) ? Stream.concat(OF_TASKS.stream(), OF_CLONES.stream()).toList()
				: OF_TASKS;
	}

	static Map<String, @Nullable String> of(Task task) {
		Map<String, @Nullable String> content = new LinkedHashMap<>();
		content.put("plate", task.plate());
		content.put("plate_type", task.plateType());
		content.put("vin", task.vin());
		content.put("source", task.source().name());
		content.put("occurred_at", local(task.occurredAt()));
		content.put("records", task.records());
		content.put("credit_code", task.creditCode());
		content.put("company", task.company());
		content.put("deadline", Objects.toString(task.deadline(), null));
		return content;
	}

	static Map<String, @Nullable String> of(CloneCase suspect) {
		Map<String, @Nullable String> content = new LinkedHashMap<>();
		content.put("plate", suspect.plate());
		content.put("vin", suspect.vin());
		content.put("source", suspect.source().name());
		content.put("occurred_at", local(suspect.seenAt()));
		content.put("records",
				Stream.of(suspect.recordNo(), suspect.otherNo())
					.filter(Objects::nonNull)
					.collect(Collectors.joining(" ")));
		content.put("kind", suspect.kind().name());
		content.put("plate_colour", suspect.plateColour().name());
		content.put("site_code", suspect.siteCode());
		content.put("other_site_code", suspect.otherSite());
		content.put("other_seen_at", local(suspect.otherAt()));
		content.put("kilometres", plain(suspect.kilometres()));
		content.put("fastest_kmh", plain(suspect.fastestKmh()));
		content.put("vehicle_type", suspect.vehicleType());
		content.put("registered_type", suspect.registeredType());
		return content;
	}

	private static @Nullable String local(@Nullable Instant at) {
		return (at != null) ? at.atZone(BusinessTime.ZONE).toOffsetDateTime().toString() : null;
	}

	private static @Nullable String plain(@Nullable BigDecimal number) {
		return (number != null) ? number.toPlainString() : null;
	}

}
