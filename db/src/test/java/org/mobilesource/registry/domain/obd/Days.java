package org.mobilesource.registry.domain.obd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days of an invented vehicle. */
final class Days {

	static final String VIN = "LMSVIN00000000001";

	/** The first day of all. */
	static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

	private Days() {
	}

	/** A day with numbers such as {@code WARM_S=1800 NOX_WARM_PPM=151}. */
	static ObdDay of(LocalDate day, String numbers) {
		var values = new DayValues();
		for (var one : numbers.strip().split(" +")) {
			if (!one.isEmpty()) {
				values.put(DayColumn.valueOf(one.split("=")[0]), Double.parseDouble(one.split("=")[1]));
			}
		}
		return new ObdDay(VIN, day, values, List.of(), null, null, null, null, null, List.of());
	}

	/**
	 * Days one after the other, apart by semicolons; {@code 5 x ...} is five of them,
	 * {@code + 3} three days without data.
	 */
	static List<ObdDay> all(String text) {
		List<ObdDay> days = new ArrayList<>();
		var day = FIRST;
		for (var part : text.split(";")) {
			var words = part.strip();
			if (words.startsWith("+ ")) {
				day = day.plusDays(Long.parseLong(words.substring(2)));
				continue;
			}
			boolean many = words.matches("\\d+ x.*");
			int times = many ? Integer.parseInt(words.split(" ")[0]) : 1;
			for (int i = 0; i < times; i++) {
				days.add(of(day, many ? words.replaceFirst("\\d+ x", "") : words));
				day = day.plusDays(1);
			}
		}
		return days;
	}

	static ObdVehicle vehicle(String stage) {
		return new ObdVehicle(VIN, stage, true, List.of());
	}

}
