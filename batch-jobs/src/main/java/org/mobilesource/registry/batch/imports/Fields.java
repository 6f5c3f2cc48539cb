package org.mobilesource.registry.batch.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.identifier.Assessment;
import org.mobilesource.registry.domain.identifier.Level;
import org.mobilesource.registry.domain.imports.Problem;
import org.mobilesource.registry.domain.imports.RowOutcome;
import org.mobilesource.registry.domain.privacy.PersonalColumn;

/**
 * Reads the values of one row and gathers everything that is wrong with them. Where a
 * required value is missing or unusable a placeholder is returned; the row is rejected
 * anyway.
 */
public final class Fields {

	private final CsvRow row;

	private final List<Problem> problems = new ArrayList<>();

	private final Set<String> warnings = new LinkedHashSet<>();

	public Fields(CsvRow row) {
		this.row = row;
	}

	public String required(String column, int longest) {
		var value = text(column, longest);
		if (value == null) {
			problem("REQUIRED", column);
			return "";
		}
		return value;
	}

	public @Nullable String text(String column, int longest) {
		var value = this.row.value(column);
		if (value != null && value.length() > longest) {
			problem("TEXT_TOO_LONG", column, Integer.toString(value.length()), Integer.toString(longest));
			return null;
		}
		if (value != null && PersonalColumn.isMasked(column, value)) {
			problem("MASKED_VALUE", column);
			return null;
		}
		return value;
	}

	/** One code of the set. */
	public String code(String column, Collection<String> allowed) {
		var value = optionalCode(column, allowed);
		if (value == null && this.row.value(column) == null) {
			problem("REQUIRED", column);
		}
		return (value != null) ? value : "";
	}

	public @Nullable String optionalCode(String column, Collection<String> allowed) {
		var value = this.row.value(column);
		if (value != null && !allowed.contains(value)) {
			problem("UNKNOWN_CODE", column, allowedList(allowed));
			return null;
		}
		return value;
	}

	/** A set of one-letter codes, such as {@code BC}. */
	public @Nullable String letters(String column, Collection<String> allowed) {
		var value = this.row.value(column);
		if (value != null
				&& (value.length() > 8 || value.chars().anyMatch((c) -> !allowed.contains(Character.toString(c))))) {
			problem("UNKNOWN_CODE", column, allowedList(allowed));
			return null;
		}
		return value;
	}

	/** One of the words that stand for a constant. */
	public <E extends Enum<E>> E word(String column, Map<String, E> words, E placeholder) {
		return words.getOrDefault(code(column, words.keySet()), placeholder);
	}

	public LocalDate date(String column) {
		var date = optionalDate(column);
		if (date == null && this.row.value(column) == null) {
			problem("REQUIRED", column);
		}
		return (date != null) ? date : LocalDate.EPOCH;
	}

	public @Nullable LocalDate optionalDate(String column) {
		var value = this.row.value(column);
		try {
			return (value != null) ? LocalTimes.parseDate(value) : null;
		}
		catch (DateTimeParseException ex) {
			problem("DATE_FORMAT", column);
			return null;
		}
	}

	/**
	 * A time of the past, within the tolerance, that is not before the first parameters.
	 */
	public Instant pastTime(String column, FileFacts file) {
		var time = optionalTime(column);
		if (time == null && this.row.value(column) == null) {
			problem("TIME_UNPARSEABLE", column);
		}
		if (time == null || !isUnderRules(BusinessTime.dateOf(time), column, file)) {
			return Instant.EPOCH;
		}
		int tolerance = file.policies().on(file.businessDate()).whole("import.future-tolerance-minutes");
		if (time.isAfter(file.now().plus(Duration.ofMinutes(tolerance)))) {
			problem("TIME_IN_FUTURE", column, file.localNow());
		}
		return time;
	}

	/** A day of the past that is not before the first parameters. */
	public LocalDate pastDate(String column, FileFacts file) {
		var day = optionalDate(column);
		if (day == null && this.row.value(column) == null) {
			problem("REQUIRED", column);
		}
		if (day != null && isUnderRules(day, column, file) && day.isAfter(BusinessTime.dateOf(file.now()))) {
			problem("TIME_IN_FUTURE", column, file.localNow());
		}
		return (day != null) ? day : LocalDate.EPOCH;
	}

	/** Without parameters no rule says what is to be thought of a day. */
	private boolean isUnderRules(LocalDate day, String column, FileFacts file) {
		var first = file.policies().firstDay();
		if (day.isBefore(first)) {
			problem("TIME_TOO_EARLY", column, first.toString());
		}
		return !day.isBefore(first);
	}

	public @Nullable Instant optionalTime(String column) {
		var value = this.row.value(column);
		try {
			return (value != null) ? LocalTimes.parse(value) : null;
		}
		catch (DateTimeParseException ex) {
			problem("TIME_UNPARSEABLE", column);
			return null;
		}
	}

	public @Nullable Integer whole(String column, int least, int most) {
		var number = decimal(column, BigDecimal.valueOf(least), BigDecimal.valueOf(most), 0);
		return (number != null) ? number.intValue() : null;
	}

	/** A number within its range, rounded away from zero, which widens no limit. */
	public @Nullable BigDecimal decimal(String column, BigDecimal least, BigDecimal most, int scale) {
		var value = this.row.value(column);
		if (value == null) {
			return null;
		}
		try {
			var number = Numbers.parse(value);
			if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
				problem("VALUE_OUT_OF_RANGE", column, least.toPlainString(), most.toPlainString());
				return null;
			}
			return (number.scale() > scale) ? number.setScale(scale, RoundingMode.UP) : number;
		}
		catch (NumberFormatException ex) {
			problem("NUMBER_FORMAT", column);
			return null;
		}
	}

	/** A number that nothing is judged by: unusable, it is left out with a warning. */
	public @Nullable BigDecimal plainNumber(String column, int bound, int scale) {
		var value = this.row.value(column);
		try {
			var number = (value != null) ? Numbers.parse(value) : null;
			if (number == null || number.abs().compareTo(BigDecimal.valueOf(bound)) <= 0) {
				return (number != null && number.scale() > scale) ? number.setScale(scale, RoundingMode.HALF_UP)
						: number;
			}
		}
		catch (NumberFormatException ex) {
			// said below, as for a number that no device can mean
		}
		warning("NUMBER_FORMAT");
		return null;
	}

	/** Takes over the reasons of an identifier, and answers its canonical writing. */
	public String identifier(String column, Assessment assessment) {
		assessment.reasons().forEach((reason) -> {
			if (reason.level() == Level.REJECT) {
				problem(reason.code(), column);
			}
			else {
				warning(reason.code());
			}
		});
		return assessment.normalised();
	}

	public void problem(String code, @Nullable String column, String... arguments) {
		var value = (column != null) ? this.row.value(column) : null;
		this.problems.add(Problem.of(code, column, value, arguments));
	}

	public void warning(String code) {
		this.warnings.add(code);
	}

	public boolean isSound() {
		return this.problems.isEmpty();
	}

	public <T> RowOutcome<T> outcome(Supplier<T> value) {
		return isSound() ? new RowOutcome.Accepted<>(value.get(), List.copyOf(this.warnings))
				: new RowOutcome.Rejected<>(this.problems);
	}

	private static String allowedList(Collection<String> allowed) {
		return new TreeSet<>(allowed).stream().limit(60).collect(Collectors.joining(" "));
	}

}
