package org.mobilesource.registry.api.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;

import org.mobilesource.registry.api.web.ApiProblem;
import org.mobilesource.registry.domain.register.RowState;
import org.mobilesource.registry.domain.register.RowStates;

/**
 * A row of a register seen from a day.
 *
 * @param asked the day that was asked for, null for none
 * @param day the day asked for, else today
 * @param key of the row
 * @param columns of the feed
 */
public record Seen(String feed, @Nullable LocalDate asked, LocalDate day, LocalDate today, String key,
		List<String> columns, History.Told told) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.build();

	private static final String WARNINGS = "codes";

	/** Columns that tables call otherwise. */
	private static final Map<String, String> TABLE_NAMES = Map.of("use", "use_code");

	/** Columns that name or reach a person, whom an archive does not show. */
	private static final Map<String, Set<String>> PERSONAL = Map.of("companies", Set.of("contact", "phone"), "trucks",
			Set.of("owner_name"), "vessels", Set.of("owner"), "stations", Set.of("contact", "phone"));

	public boolean isPast() {
		return this.day.isBefore(this.today);
	}

	/** Whether the first row came only after the day; then that row stands in for it. */
	public boolean isUnknownYet() {
		return isPast() && states().on(this.day).isEmpty();
	}

	public @Nullable LocalDate knownFrom() {
		return states().knownFrom();
	}

	/** What links to other tabs carry on: the day that was asked for. */
	public String suffix() {
		return (this.asked != null) ? "&on=" + this.asked : "";
	}

	public RowStates states() {
		return this.told.states();
	}

	/** The state at the end of the day, the first one when it came later. */
	public RowState state() {
		return isPast() ? states().on(this.day).orElseGet(states()::first) : states().states().get(0);
	}

	/** The columns of the feed at the end of the day, empty when it was not known yet. */
	public Optional<Map<String, Object>> values() {
		var seen = isPast() ? states().on(this.day) : Optional.of(state());
		return seen.map((state) -> {
			Map<String, Object> values = new TreeMap<>();
			this.columns.forEach((column) -> put(values, column, state));
			put(values, WARNINGS, state);
			values.put("row_key", this.key);
			return values;
		});
	}

	/** The same, refused when it was not known yet. */
	public Map<String, Object> known() {
		return values().orElseThrow(() -> new ApiProblem(HttpStatus.NOT_FOUND, "RECORD_NOT_YET_KNOWN", this.day,
				String.valueOf(knownFrom())));
	}

	/** The record of a row as it is now, taken back to the day. */
	public <T> T as(T now, Class<T> type) {
		if (!isPast()) {
			return now;
		}
		var values = JSON.convertValue(now, new TypeReference<Map<String, @Nullable Object>>() {
		});
		var state = state();
		this.columns
			.forEach((column) -> values.put(TABLE_NAMES.getOrDefault(column, column), state.values().get(column)));
		values.put(WARNINGS, state.values().get(WARNINGS));
		return JSON.convertValue(values, type);
	}

	/**
	 * What was changed up to the day, newest first; values that name a person are hidden.
	 */
	public List<History.Change> changes() {
		var personal = PERSONAL.getOrDefault(this.feed, Set.of());
		return this.told.changes(this.columns)
			.stream()
			.filter((change) -> !isPast() || change.since() == null || !change.since().isAfter(this.day))
			.map((change) -> change.without(personal))
			.toList();
	}

	private static void put(Map<String, Object> values, String column, RowState state) {
		var value = state.values().get(column);
		if (value != null) {
			values.put(column, (value instanceof Boolean) ? state.text(column) : value);
		}
	}

}
