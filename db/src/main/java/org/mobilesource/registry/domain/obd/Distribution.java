package org.mobilesource.registry.domain.obd;

import java.util.Arrays;

/**
 * How much there is of each small whole number, such as seconds of a raw value, of which
 * quantiles are asked.
 */
final class Distribution {

	private int[] amounts = new int[1 << 10];

	private long all;

	void add(long number, int amount) {
		if (number >= this.amounts.length) {
			this.amounts = Arrays.copyOf(this.amounts, 2 * (int) number);
		}
		this.amounts[(int) number] += amount;
		this.all += amount;
	}

	long all() {
		return this.all;
	}

	/** The least number that so many percent do not exceed. */
	int quantile(int percent) {
		long wanted = (this.all * percent + 99) / 100;
		long counted = 0;
		int number = 0;
		while ((counted += this.amounts[number]) < wanted) {
			number++;
		}
		return number;
	}

}
