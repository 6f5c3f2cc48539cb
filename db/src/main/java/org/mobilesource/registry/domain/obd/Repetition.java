package org.mobilesource.registry.domain.obd;

import java.util.Arrays;

/**
 * The longest time over which NOx behind the SCR was, record for record, what it had been
 * before, while the speed of the engine varied: what plays a recording. What is played
 * the first time is no repetition. A run ends where a value is another one than so many
 * records ago, is none, or the engine is off.
 */
record Repetition(DaySettings settings, SeenSequences seen) implements DayMeasure {

	@Override
	public void measure(StreamDay day, DayValues values) {
		int[] nox = day.raws(Quantity.NOX_DOWN);
		boolean[] engineOn = day.engineOn();
		int length = this.settings.repeatRecords();
		int first = this.seen.find(nox, engineOn, day.records(), length, this.settings.repeatChanges());
		int[] hints = this.seen.ago();
		var run = new Run(day);
		long longest = 0;
		int ago = 0;
		for (int i = first; i < day.records(); i++) {
			if (ago > 0 && engineOn[i] && nox[i] >= 0 && engineOn[i - ago] && nox[i] == nox[i - ago]) {
				run.add(i);
			}
			else if (hints[i] > 0 && isAgain(nox, i - length + 1, i + 1, hints[i])) {
				ago = hints[i];
				run.begin(i - length + 1, i);
			}
			else {
				ago = 0;
			}
			if (ago > 0 && run.varies(this.settings)) {
				longest = Math.max(longest, run.seconds);
			}
		}
		values.put(DayColumn.NOX_REPEATED_S, longest);
	}

	private static boolean isAgain(int[] values, int from, int to, int ago) {
		return Arrays.equals(values, from, to, values, from - ago, to - ago);
	}

	/** Records that repeat what was before, one after the other. */
	private static final class Run {

		private final int[] held;

		private final int[] nox;

		private final int[] rpm;

		private long seconds;

		private int leastNox;

		private int mostNox;

		private int slowest;

		private int fastest;

		private Run(StreamDay day) {
			this.held = day.held();
			this.nox = day.raws(Quantity.NOX_DOWN);
			this.rpm = day.raws(Quantity.RPM);
		}

		private void begin(int first, int last) {
			this.seconds = 0;
			this.leastNox = this.nox[first];
			this.mostNox = this.nox[first];
			this.slowest = this.rpm[first];
			this.fastest = this.rpm[first];
			for (int i = first; i <= last; i++) {
				add(i);
			}
		}

		private void add(int i) {
			this.seconds += this.held[i];
			this.leastNox = Math.min(this.leastNox, this.nox[i]);
			this.mostNox = Math.max(this.mostNox, this.nox[i]);
			this.slowest = Math.min(this.slowest, this.rpm[i]);
			this.fastest = Math.max(this.fastest, this.rpm[i]);
		}

		/** Whether the engine did; NOx within the band is constant, no sequence. */
		private boolean varies(DaySettings settings) {
			return this.fastest - this.slowest >= settings.rpmSpanRaw()
					&& this.mostNox - this.leastNox > settings.noxBandRaw();
		}

	}

}
