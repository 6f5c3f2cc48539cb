package org.mobilesource.registry.batch.generate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** One row of a feed. */
record Row(Feed feed, List<String> cells) {

	/** Times as the feeds write them. */
	static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

	/**
	 * A row of these values in the order of the feed's columns; null is an empty cell.
	 */
	static Row of(Feed feed, @Nullable Object... values) {
		return new Row(feed, Stream.of(values).map(Row::cell).toList());
	}

	private static String cell(@Nullable Object value) {
		return (value instanceof LocalDateTime time) ? TIME.format(time) : Objects.toString(value, "");
	}

	static String compact(LocalDate date) {
		return DateTimeFormatter.BASIC_ISO_DATE.format(date);
	}

}
