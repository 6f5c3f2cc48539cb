package org.mobilesource.registry.batch.imports;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/**
 * How times are written in files and on the command line:
 * {@code yyyy-MM-dd HH:mm:ss[.SSS]}, or with a T.
 */
public final class LocalTimes {

	private static final ZoneOffset LOCAL = ZoneOffset.ofHours(8);

	private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
		.append(DateTimeFormatter.ISO_LOCAL_DATE)
		.appendPattern("['T'][' ']HH:mm:ss")
		.appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
		.appendPattern("[XXX]")
		.toFormatter()
		.withResolverStyle(ResolverStyle.STRICT);

	private LocalTimes() {
	}

	/**
	 * Local time UTC+8 unless an offset is written, to the millisecond.
	 * @throws java.time.format.DateTimeParseException if it is no time
	 */
	public static Instant parse(String value) {
		var parsed = TIME.parseBest(value, OffsetDateTime::from, LocalDateTime::from);
		var time = (parsed instanceof OffsetDateTime offset) ? offset.toInstant()
				: ((LocalDateTime) parsed).toInstant(LOCAL);
		return time.truncatedTo(ChronoUnit.MILLIS);
	}

}
