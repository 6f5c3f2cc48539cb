package org.mobilesource.registry.api.obd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the charts of a truck draw: columns of its days, one entry a calendar day. */
final class DayChart {

	private static final List<String> COLUMNS = List.of("nox_up_ppm", "nox_down_ppm", "nox_warm_ppm", "scr_in_mean_c",
			"scr_efficiency", "reagent_last", "reagent_min", "mil_on_s");

	private DayChart() {
	}

	/** The days as JSON, one without data as nulls, so that lines break there. */
	static String of(List<Map<String, Object>> days) {
		Map<String, List<?>> chart = new LinkedHashMap<>();
		var byDay = days.stream()
			.collect(Collectors.toMap((day) -> LocalDate.parse(String.valueOf(day.get("day"))), Function.identity()));
		if (byDay.isEmpty()) {
			return "{}";
		}
		var first = byDay.keySet().stream().min(LocalDate::compareTo).orElseThrow();
		var last = byDay.keySet().stream().max(LocalDate::compareTo).orElseThrow();
		var all = first.datesUntil(last.plusDays(1)).toList();
		chart.put("day", all.stream().map(LocalDate::toString).toList());
		COLUMNS.forEach((column) -> chart.put(column, values(all, byDay, (day) -> day.get(column))));
		chart.put("codes", values(all, byDay, DayChart::codes));
		return JsonMapper.shared().writeValueAsString(chart);
	}

	private static List<@Nullable Object> values(List<LocalDate> all, Map<LocalDate, Map<String, Object>> byDay,
			Function<Map<String, Object>, @Nullable Object> value) {
		List<@Nullable Object> values = new ArrayList<>();
		for (var day : all) {
			var found = byDay.get(day);
			values.add((found != null) ? value.apply(found) : null);
		}
		return values;
	}

	private static Integer codes(Map<String, Object> day) {
		var codes = day.get("dtc_set");
		return (codes == null || codes.toString().isEmpty()) ? 0 : codes.toString().split(",").length;
	}

}
