package org.mobilesource.registry.domain.feedhealth;

/**
 * Rows of the files that came with one night.
 *
 * @param read of them, bad and repeated ones among them; of a held file its checked rows
 * @param bad quarantined, or found bad in a held file
 * @param ahead dated after the day of their file
 * @param behind dated before the day of their file
 */
public record Delivered(long read, long bad, long duplicate, long ahead, long behind) {

	private static final int DAY_MINUTES = 24 * 60;

	public static final Delivered NOTHING = new Delivered(0, 0, 0, 0, 0);

	public Delivered plus(Delivered other) {
		return new Delivered(this.read + other.read, this.bad + other.bad, this.duplicate + other.duplicate,
				this.ahead + other.ahead, this.behind + other.behind);
	}

	/**
	 * By how many minutes the clock of the site is ahead, negative: behind. A file holds
	 * the rows of one day; those that a wrong clock carries over midnight are as many as
	 * the traffic of so many minutes. An estimate, as traffic is not even.
	 */
	public long clockMinutes() {
		return (this.read == 0) ? 0 : Math.round((double) DAY_MINUTES * (this.ahead - this.behind) / this.read);
	}

}
