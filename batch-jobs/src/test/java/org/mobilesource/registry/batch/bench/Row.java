package org.mobilesource.registry.batch.bench;

import org.jspecify.annotations.Nullable;

/**
 * A line of the benchmark's table.
 *
 * @param rows how many of whatever is counted
 * @param referenceSeconds what the reference of the same run took, null when it has none
 * @param reference what that is
 */
record Row(String what, long rows, double seconds, @Nullable Double referenceSeconds, @Nullable String reference) {

	static Row of(String what, long rows, double seconds) {
		return new Row(what, rows, seconds, null, null);
	}

	Row against(Row other) {
		return new Row(this.what, this.rows, this.seconds, other.seconds, other.what);
	}

	/** The same, measured for each row: how much more a row costs than one of fewer. */
	Row growthFrom(Row fewer) {
		return new Row(this.what, this.rows, this.seconds, fewer.seconds * this.rows / fewer.rows,
				"as many at the rate of " + fewer.what);
	}

	String line() {
		return "%-58s %,10d %9.3f %,12.0f %9s %6s  %s".formatted(this.what, this.rows, this.seconds,
				this.rows / this.seconds,
				(this.referenceSeconds != null) ? "%.3f".formatted(this.referenceSeconds) : "",
				(this.referenceSeconds != null) ? "%.2f".formatted(this.seconds / this.referenceSeconds) : "",
				(this.reference != null) ? this.reference : "");
	}

}
