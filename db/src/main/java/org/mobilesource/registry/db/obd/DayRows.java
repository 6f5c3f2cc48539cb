package org.mobilesource.registry.db.obd;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.obd.DayColumn;
import org.mobilesource.registry.domain.obd.DayValues;
import org.mobilesource.registry.domain.obd.Flag;
import org.mobilesource.registry.domain.obd.ObdDay;

/** Vehicles' days from the columns of their table. */
public final class DayRows {

	private DayRows() {
	}

	/** A day as {@link ObdDayMapper#findDays} brings it, or some columns of it. */
	public static ObdDay day(Map<String, Object> row) {
		var values = new DayValues();
		for (var column : DayColumn.values()) {
			if (row.get(column.columnName()) instanceof Number number) {
				values.put(column, number.doubleValue());
			}
		}
		return new ObdDay(text(row, "vin"), LocalDate.parse(text(row, "day")), values, words(row, "dtc_set", ","),
				find(row, "first_cell"), find(row, "last_cell"), find(row, "layout"), find(row, "header_order"),
				(row.get("software_version") instanceof Number version) ? (Integer) version.intValue() : null,
				words(row, "flags", " ").stream().map(Flag::valueOf).toList());
	}

	private static List<String> words(Map<String, Object> row, String column, String between) {
		return Arrays.stream(text(row, column).split(between)).filter((word) -> !word.isEmpty()).toList();
	}

	private static String text(Map<String, Object> row, String column) {
		var found = find(row, column);
		return (found != null) ? found : "";
	}

	private static @Nullable String find(Map<String, Object> row, String column) {
		var found = row.get(column);
		return (found != null) ? found.toString() : null;
	}

}
