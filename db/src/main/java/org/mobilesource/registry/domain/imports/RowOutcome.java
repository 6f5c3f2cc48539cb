package org.mobilesource.registry.domain.imports;

import java.util.List;

/**
 * What becomes of a row of a file. Bad input is a value, not an exception, so that it is
 * stored with the good rows of its chunk.
 */
public sealed interface RowOutcome<T> {

	/** The row is taken; warnings stay with it. */
	record Accepted<T>(T value, List<String> warnings) implements RowOutcome<T> {

		public Accepted {
			warnings = List.copyOf(warnings);
		}

	}

	/** The row goes to quarantine, with everything that is wrong with it. */
	record Rejected<T>(List<Problem> problems) implements RowOutcome<T> {

		public Rejected {
			problems = List.copyOf(problems);
		}

	}

	/** The row is outside what the registry keeps. */
	record Skipped<T>(String reason) implements RowOutcome<T> {
	}

	/** The same row stands earlier in the same file. */
	record Duplicate<T>() implements RowOutcome<T> {
	}

}
