package org.mobilesource.registry.domain.obd;

/**
 * Work and NOx of a day summed up from its beginning on, by record that counts, and the
 * windows that begin at each of them. To be used again for the next day.
 */
final class WorkCourse {

	private long[] work = {};

	private double[] nox = {};

	private int[] seconds = {};

	private int[] ends = {};

	private int records;

	private int windows;

	/** Begins a day of at most so many records. */
	void begin(int most) {
		if (this.work.length <= most) {
			this.work = new long[most + 1];
			this.nox = new double[most + 1];
			this.seconds = new int[most + 1];
			this.ends = new int[most + 1];
		}
		this.records = 0;
	}

	void add(long itsWork, double itsNox, int held) {
		int before = this.records++;
		this.work[this.records] = this.work[before] + itsWork;
		this.nox[this.records] = this.nox[before] + itsNox;
		this.seconds[this.records] = this.seconds[before] + held;
	}

	/**
	 * Finds where the windows end that do so much work, and answers how many there are.
	 */
	int findWindows(double cycle) {
		int end = 0;
		this.windows = 0;
		for (int start = 0; start < this.records; start++) {
			while (end < this.records && this.work[end] - this.work[start] < cycle) {
				end++;
			}
			if (this.work[end] - this.work[start] < cycle) {
				break;
			}
			this.ends[this.windows++] = end;
		}
		return this.windows;
	}

	/** How many windows do more work in each second. */
	int countAbove(double workOfSecond) {
		int above = 0;
		for (int i = 0; i < this.windows; i++) {
			above += isAbove(i, workOfSecond) ? 1 : 0;
		}
		return above;
	}

	/**
	 * NOx by work of the windows that do more work in each second.
	 * @param unit by so much it is multiplied
	 * @param most what is more is taken as this
	 */
	Distribution noxByWork(double workOfSecond, double unit, int most) {
		var distribution = new Distribution();
		for (int i = 0; i < this.windows; i++) {
			if (isAbove(i, workOfSecond)) {
				double specific = (this.nox[this.ends[i]] - this.nox[i]) * unit / workOf(i);
				distribution.add(Math.min((int) (specific + 0.5), most), 1);
			}
		}
		return distribution;
	}

	private boolean isAbove(int window, double workOfSecond) {
		return workOf(window) > workOfSecond * (this.seconds[this.ends[window]] - this.seconds[window]);
	}

	private long workOf(int window) {
		return this.work[this.ends[window]] - this.work[window];
	}

}
