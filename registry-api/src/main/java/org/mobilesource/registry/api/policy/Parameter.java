package org.mobilesource.registry.api.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.api.policy.ParameterCatalogue.Described;
import org.mobilesource.registry.db.policy.PolicyMapper.Dated;

/**
 * A parameter as of a day.
 *
 * @param current the value in force on the day, null before the first one
 * @param rows all its values, newest first
 */
record Parameter(String name, Described described, @Nullable Dated current, LocalDate day, List<Dated> rows) {

	/** All parameters by their names. */
	static List<Parameter> all(List<Dated> rows, LocalDate day, ParameterCatalogue catalogue) {
		return rows.stream()
			.collect(Collectors.groupingBy(Dated::name))
			.entrySet()
			.stream()
			.map((one) -> of(one.getKey(), one.getValue(), day, catalogue.of(one.getKey())))
			.sorted(Comparator.comparing(Parameter::name))
			.toList();
	}

	private static Parameter of(String name, List<Dated> rows, LocalDate day, Described described) {
		var newestFirst = rows.stream().sorted(Comparator.comparing(Dated::validFrom).reversed()).toList();
		var current = newestFirst.stream().filter((row) -> !row.validFrom().isAfter(day)).findFirst().orElse(null);
		return new Parameter(name, described, current, day, newestFirst);
	}

	/** The values that come after the day, the next one last. */
	public List<Dated> coming() {
		return this.rows.stream().filter((row) -> row.validFrom().isAfter(this.day)).toList();
	}

	/** The last day of a value, null while no other follows. */
	public @Nullable LocalDate lastDay(Dated row) {
		int at = this.rows.indexOf(row);
		return (at > 0) ? this.rows.get(at - 1).validFrom().minusDays(1) : null;
	}

}
