package org.mobilesource.registry.api.register;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.imports.HistoryMapper;
import org.mobilesource.registry.db.imports.HistoryMapper.Origin;

/** What was changed in a row, when and by whom. */
@Component
class History {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Columns of tables that the feed calls otherwise. */
	private static final Map<String, String> FEED_NAMES = Map.of("use_code", "use", "valid_from", "from", "valid_to",
			"to", "slope_degrees", "slope");

	private final HistoryMapper former;

	History(HistoryMapper former) {
		this.former = former;
	}

	/** The changes of the row that now is this, newest first; the last one made it. */
	List<Change> of(String feed, String key, Map<String, Object> now, List<String> columns) {
		List<State> states = new ArrayList<>();
		var version = String.valueOf(now.get("row_version"));
		states.add(new State(numberOf(version.substring(0, version.indexOf('-'))), now));
		this.former.findFormer(feed, key).stream().map(State::of).forEach(states::add);
		var origins = this.former.findOrigins(states.stream().map(State::importId).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Origin::importId, (origin) -> origin));
		List<Change> changes = new ArrayList<>();
		for (int i = 0; i < states.size(); i++) {
			var state = states.get(i);
			var before = (i + 1 < states.size()) ? states.get(i + 1).values : Map.<String, Object>of();
			changes.add(Change.of(origins.get(state.importId), state.importId,
					differences(before, state.values, columns), i + 1 == states.size()));
		}
		return changes;
	}

	/** The number of an import, 0 for a state that no import has brought. */
	private static long numberOf(String text) {
		return text.chars().allMatch(Character::isDigit) ? Long.parseLong(text) : 0;
	}

	private static List<Difference> differences(Map<String, Object> before, Map<String, Object> after,
			List<String> columns) {
		return columns.stream()
			.map((column) -> new Difference(column, text(before.get(column)), text(after.get(column))))
			.filter((difference) -> !Objects.equals(difference.before, difference.after))
			.toList();
	}

	/** As files write it, however a table or JSON keeps it. */
	private static @Nullable String text(@Nullable Object value) {
		if (value instanceof Boolean flag) {
			return flag ? "1" : "0";
		}
		if (value instanceof Number number) {
			return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
		}
		return (value != null) ? value.toString() : null;
	}

	/**
	 * A state of the row, under the names of the feed, and the import that brought it.
	 */
	private record State(long importId, Map<String, Object> values) {

		static State of(String json) {
			var row = JSON.readValue(json, new TypeReference<Map<String, Object>>() {
			});
			Map<String, Object> values = new HashMap<>();
			row.forEach((column, value) -> values.put(FEED_NAMES.getOrDefault(column, column), value));
			return new State(numberOf(String.valueOf(row.get("import_id"))), values);
		}

	}

	/**
	 * A change of the row.
	 *
	 * @param first whether it made the row
	 */
	record Change(long importId, @Nullable String fileName, @Nullable Instant at, @Nullable String submittedBy,
			@Nullable String reason, List<Difference> differences, boolean first) {

		static Change of(@Nullable Origin origin, long importId, List<Difference> differences, boolean first) {
			return (origin != null) ? new Change(importId, origin.fileName(), origin.startedAt(), origin.submittedBy(),
					origin.reason(), differences, first)
					: new Change(importId, null, null, null, null, differences, first);
		}

	}

	/** A column before and after a change; null where it had no value. */
	record Difference(String column, @Nullable String before, @Nullable String after) {
	}

}
