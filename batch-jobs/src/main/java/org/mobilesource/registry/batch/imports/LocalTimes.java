package org.mobilesource.registry.batch.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/**
 * How times are written in files and on the command line:
 * {@code yyyy-MM-dd HH:mm:ss[.SSS]}, or with a T.
 */
public final class LocalTimes {

	private static final ZoneOffset LOCAL = ZoneOffset.ofHours(8);

	private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

	private static final int DATE_LENGTH = 10;

	private static final String USUAL = "dddd-dd-dd.dd:dd:dd";

	/** A day that every month has. */
	private static final int SAFE_DAY = 28;

	private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
		.append(DateTimeFormatter.ISO_LOCAL_DATE)
		.appendPattern("'T'HH:mm:ss")
		.appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
		.appendPattern("[XXX]")
		.toFormatter()
		.withResolverStyle(ResolverStyle.STRICT);

	private LocalTimes() {
	}

	/**
	 * Local time UTC+8 unless an offset is written, to the millisecond.
	 * @throws DateTimeParseException if it is no time
	 */
	public static Instant parse(String value) {
		return isUsual(value) ? LocalDateTime
			.of(number(value, 0, 4), number(value, 5, 7), number(value, 8, 10), number(value, 11, 13),
					number(value, 14, 16), number(value, 17, 19))
			.toInstant(LOCAL) : parseUnusual(value);
	}

	/**
	 * Whether it is a whole second without an offset, on a day that certainly exists. A
	 * night has millions of them, and a formatter takes its time.
	 */
	private static boolean isUsual(String value) {
		for (int i = 0; i < USUAL.length(); i++) {
			char form = USUAL.charAt(i);
			char c = (i < value.length()) ? value.charAt(i) : 0;
			boolean fits = switch (form) {
				case 'd' -> c >= '0' && c <= '9';
				case '.' -> c == ' ' || c == 'T';
				default -> c == form;
			};
			if (!fits) {
				return false;
			}
		}
		return value.length() == USUAL.length() && isWithin(number(value, 0, 4), EARLIEST.getYear(), LATEST.getYear())
				&& isWithin(number(value, 5, 7), 1, 12) && isWithin(number(value, 8, 10), 1, SAFE_DAY)
				&& number(value, 11, 13) < 24 && number(value, 14, 16) < 60 && number(value, 17, 19) < 60;
	}

	private static boolean isWithin(int number, int least, int most) {
		return number >= least && number <= most;
	}

	private static int number(String value, int from, int to) {
		return Integer.parseInt(value, from, to, 10);
	}

	private static Instant parseUnusual(String value) {
		boolean blank = value.length() > DATE_LENGTH && value.charAt(DATE_LENGTH) == ' ';
		var written = blank ? value.substring(0, DATE_LENGTH) + 'T' + value.substring(DATE_LENGTH + 1) : value;
		var parsed = TIME.parseBest(written, OffsetDateTime::from, LocalDateTime::from);
		var time = (parsed instanceof OffsetDateTime offset) ? offset.toInstant()
				: ((LocalDateTime) parsed).toInstant(LOCAL);
		plausible(LocalDate.ofInstant(time, LOCAL), value);
		return time.truncatedTo(ChronoUnit.MILLIS);
	}

	/**
	 * A day of the form yyyy-MM-dd.
	 * @throws DateTimeParseException if it is none, or none that a file can mean
	 */
	public static LocalDate parseDate(String value) {
		return plausible(LocalDate.parse(value), value);
	}

	/** Databases and people know fewer years than the calendar. */
	private static LocalDate plausible(LocalDate day, String value) {
		if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
			throw new DateTimeParseException("Outside " + EARLIEST + " to " + LATEST, value, 0);
		}
		return day;
	}

}
