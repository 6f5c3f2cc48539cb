package org.mobilesource.registry.domain.obd;

import java.util.Arrays;

/** How long, or how often, each of some small whole numbers was: its quantiles. */
final class Distribution {

	private int[] seconds = new int[1 << 10];

	private long all;

	void add(long raw, int forSeconds) {
		if (raw >= this.seconds.length) {
			this.seconds = Arrays.copyOf(this.seconds, 2 * (int) raw);
		}
		this.seconds[(int) raw] += forSeconds;
		this.all += forSeconds;
	}

	long all() {
		return this.all;
	}

	/** The least raw value that so many percent of the time do not exceed. */
	int quantile(int percent) {
		long wanted = (this.all * percent + 99) / 100;
		long counted = 0;
		int raw = 0;
		while ((counted += this.seconds[raw]) < wanted) {
			raw++;
		}
		return raw;
	}

}
