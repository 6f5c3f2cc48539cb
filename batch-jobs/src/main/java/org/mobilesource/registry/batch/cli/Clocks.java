package org.mobilesource.registry.batch.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.batch.imports.LocalTimes;

/** The clock of a run. */
final class Clocks {

	private Clocks() {
	}

	/**
	 * The written time, local UTC+8 unless an offset is written; the machine's time
	 * without one.
	 */
	static Instant now(@Nullable String written) {
		if (written == null) {
			return Clock.systemUTC().instant();
		}
		try {
			return (written.length() > "yyyy-MM-ddTHH:mm".length()) ? LocalTimes.parse(written)
					: LocalTimes.parse(written + ":00");
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("--now: '" + written + "' 不是时间 / is not a time (yyyy-MM-dd HH:mm:ss)",
					ex);
		}
	}

}
