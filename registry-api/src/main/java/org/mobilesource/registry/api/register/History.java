package org.mobilesource.registry.api.register;

import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.imports.HistoryMapper;
import org.mobilesource.registry.db.imports.HistoryMapper.Issue;
import org.mobilesource.registry.db.imports.HistoryMapper.Origin;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.privacy.Sight;
import org.mobilesource.registry.domain.register.RowState;
import org.mobilesource.registry.domain.register.RowStates;

/** What was changed in a row, when and by whom. */
@Component
class History {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Columns of tables that the feed calls otherwise. */
	private static final Map<String, String> FEED_NAMES = Map.of("use_code", "use", "valid_from", "from", "valid_to",
			"to", "slope_degrees", "slope", "amount_yuan", "amount", "sensing_record_no", "record_no");

	private static final List<String> PLATE = List.of("plate", "plate_type", "plate_from");

	private static final String MIDNIGHT = "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z";

	private static final Duration HALF_A_DAY = Duration.ofHours(12);

	private static final String BY_APPLICATION = "A-";

	private final HistoryMapper former;

	History(HistoryMapper former) {
		this.former = former;
	}

	/** Every state of the row that now is this. */
	Told of(String feed, String key, Map<String, Object> now) {
		List<Map<String, Object>> rows = new ArrayList<>();
		Map<String, Object> dated = new HashMap<>();
		now.forEach((column, value) -> dated.put(column, dated(value)));
		rows.add(dated);
		this.former.findFormer(feed, key).stream().map(History::row).forEach(rows::add);
		var origins = this.former.findOrigins(rows.stream().map(History::importId).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Origin::importId, (origin) -> origin));
		List<RowState> states = new ArrayList<>();
		List<Optional<Issue>> issues = new ArrayList<>();
		for (var row : rows) {
			var origin = origins.get(importId(row));
			var issue = applicationId(row).flatMap(this.former::findIssue);
			states.add(new RowState(importId(row), (origin != null) ? origin.businessDate()
					: issue.map((one) -> BusinessTime.dateOf(one.doneAt())).orElse(null), row));
			issues.add(issue);
		}
		return new Told(new RowStates(states), issues, origins);
	}

	private static Map<String, Object> row(String json) {
		var row = JSON.readValue(json, new TypeReference<Map<String, Object>>() {
		});
		Map<String, Object> values = new HashMap<>();
		row.forEach((column, value) -> values.put(FEED_NAMES.getOrDefault(column, column), dated(value)));
		return values;
	}

	/** Days are days, also those that were once kept as the midnight of some zone. */
	private static @Nullable Object dated(@Nullable Object value) {
		if (value instanceof Date day) {
			return day.toLocalDate();
		}
		return (value instanceof String text && text.matches(MIDNIGHT))
				? LocalDate.ofInstant(Instant.parse(text).plus(HALF_A_DAY), ZoneOffset.UTC) : value;
	}

	/** The import that brought the row, 0 when none did. */
	private static long importId(Map<String, Object> row) {
		var number = row.containsKey("row_version") ? String.valueOf(row.get("row_version")).split("-", 2)[0]
				: String.valueOf(row.get("import_id"));
		return number.chars().allMatch(Character::isDigit) ? Long.parseLong(number) : 0;
	}

	/** The application that brought the row, if one did. */
	private static Optional<Long> applicationId(Map<String, Object> row) {
		var version = String.valueOf(row.get("row_version"));
		return version.startsWith(BY_APPLICATION)
				? Optional.of(version.split("-", 3)[1]).filter((id) -> !id.isEmpty()).map(Long::valueOf)
				: Optional.empty();
	}

	/** The states of a row and whence they came. */
	record Told(RowStates states, List<Optional<Issue>> issues, Map<Long, Origin> origins) {

		/**
		 * The same without plates that a truck came to after the day. The present row,
		 * which was read within the scope, has the plate of that day.
		 */
		Told withPlatesOf(LocalDate last) {
			var now = this.states.states().get(0);
			return new Told(new RowStates(this.states.states()
				.stream()
				.map((state) -> last.toString().compareTo(Objects.toString(state.text("plate_from"), "")) < 0
						? state.with(now, PLATE) : state)
				.toList()), this.issues, this.origins);
		}

		/** The changes as they are seen, newest first; the last one made the row. */
		List<Change> changes(List<String> columns, Sight sight) {
			List<Change> changes = new ArrayList<>();
			var all = this.states.states();
			for (int i = 0; i < all.size(); i++) {
				var before = (i + 1 < all.size()) ? all.get(i + 1) : null;
				changes.add(Change.of(all.get(i), this.origins.get(all.get(i).importId()), this.issues.get(i),
						differences(before, all.get(i), columns, sight), before == null));
			}
			return changes;
		}

		private static List<Difference> differences(@Nullable RowState before, RowState after, List<String> columns,
				Sight sight) {
			return columns.stream()
				.filter((column) -> !Objects.equals(text(before, column), after.text(column)))
				.map((column) -> new Difference(column,
						(before != null) ? sight.text(column, before.text(column), before.values()) : null,
						sight.text(column, after.text(column), after.values())))
				.toList();
		}

		private static @Nullable String text(@Nullable RowState state, String column) {
			return (state != null) ? state.text(column) : null;
		}

	}

	/**
	 * A change of the row.
	 *
	 * @param since the business date from which on it holds, null when it is not known
	 * @param first whether it made the row
	 */
	record Change(long importId, @Nullable String fileName, @Nullable Instant at, @Nullable LocalDate since,
			@Nullable String submittedBy, @Nullable String reason, List<Difference> differences, boolean first) {

		static Change of(RowState state, @Nullable Origin origin, Optional<Issue> issue, List<Difference> differences,
				boolean first) {
			return (origin != null)
					? new Change(state.importId(), origin.fileName(), origin.startedAt(), state.since(),
							origin.submittedBy(), origin.reason(), differences, first)
					: new Change(state.importId(), null, issue.map(Issue::doneAt).orElse(null), state.since(),
							issue.map(Issue::person).orElse(null), null, differences, first);
		}

	}

	/** A column before and after a change; null where it had no value. */
	record Difference(String column, @Nullable String before, @Nullable String after) {
	}

}
