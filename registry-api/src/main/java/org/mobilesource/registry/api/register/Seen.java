package org.mobilesource.registry.api.register;

import java.time.LocalDate;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;

import org.mobilesource.registry.api.web.ApiProblem;
import org.mobilesource.registry.domain.privacy.PersonalColumn;
import org.mobilesource.registry.domain.privacy.Sight;
import org.mobilesource.registry.domain.register.RowState;
import org.mobilesource.registry.domain.register.RowStates;
import org.mobilesource.registry.domain.register.RowStates.Period;

/**
 * A row of a register seen from a day.
 *
 * @param asked the day that was asked for, null for none
 * @param day the day asked for, else today; no later than the row is seen
 * @param key of the row
 * @param columns of the feed
 * @param sight how persons are seen
 */
public record Seen(String feed, @Nullable LocalDate asked, LocalDate day, LocalDate today, String key,
		List<String> columns, History.Told told, Sight sight) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.build();

	private static final String WARNINGS = "codes";

	/** Columns that tables call otherwise. */
	private static final Map<String, String> TABLE_NAMES = Map.of("use", "use_code");

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

	/**
	 * The columns of the feed at the end of the day, refused when it was not known yet on
	 * the day that was asked for.
	 */
	public Map<String, Object> known() {
		if (this.day.equals(this.asked) && isUnknownYet()) {
			throw new ApiProblem(HttpStatus.NOT_FOUND, "RECORD_NOT_YET_KNOWN", this.day, String.valueOf(knownFrom()));
		}
		Map<String, Object> values = new TreeMap<>();
		this.columns.forEach((column) -> put(values, column, state()));
		put(values, WARNINGS, state());
		values.put("row_key", this.key);
		return this.sight.of(values);
	}

	/** Whether values are masked. */
	public boolean masks() {
		return this.sight == Sight.MASKED && this.columns.stream().anyMatch(PersonalColumn::isPersonal);
	}

	/** The value of the column at the end of the day, as it is seen. */
	public @Nullable String text(String column) {
		return this.sight.text(column, state().text(column), state().values());
	}

	/**
	 * How long each set of values of the columns held up to the day, the latest first.
	 */
	public List<Period> periods(List<String> columns) {
		return states().periods(columns)
			.stream()
			.filter((one) -> !isPast() || one.from() == null || !one.from().isAfter(this.day))
			.map((one) -> {
				Map<String, @Nullable String> values = new LinkedHashMap<>();
				one.values()
					.forEach((column, value) -> values.put(column, this.sight.text(column, value, one.values())));
				return new Period(one.from(), one.to(), values);
			})
			.toList();
	}

	/** The record of a row as it is now, taken back to the day and as it is seen. */
	public <T> T as(T now, Class<T> type) {
		var values = JSON.convertValue(now, new TypeReference<Map<String, @Nullable Object>>() {
		});
		if (isPast()) {
			var state = state();
			this.columns
				.forEach((column) -> values.put(TABLE_NAMES.getOrDefault(column, column), state.values().get(column)));
			values.put(WARNINGS, state.values().get(WARNINGS));
		}
		values.replaceAll(
				(column, value) -> (value instanceof String text) ? this.sight.text(column, text, values) : value);
		return JSON.convertValue(values, type);
	}

	/**
	 * What was changed up to the day, newest first, as it is seen.
	 */
	public List<History.Change> changes() {
		return this.told.changes(this.columns, this.sight)
			.stream()
			.filter((change) -> !isPast() || change.since() == null || !change.since().isAfter(this.day))
			.toList();
	}

	private static void put(Map<String, Object> values, String column, RowState state) {
		var value = state.values().get(column);
		if (value != null) {
			values.put(column, (value instanceof Boolean) ? state.text(column) : value);
		}
	}

}
