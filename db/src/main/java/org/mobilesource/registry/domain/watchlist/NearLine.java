package org.mobilesource.registry.domain.watchlist;

import java.util.OptionalInt;

/**
 * How far a firm stands from a line of the city plan (重点监管目录), and what would move it
 * across. Whole numbers decide, as in the rules of the lists.
 */
public final class NearLine {

	private static final int HUNDRED = 100;

	private NearLine() {
	}

	/**
	 * List 1, 拥有（含租用）柴油货车15辆以上.
	 *
	 * @param trucks diesel trucks, owned and leased
	 * @param minTrucks with so many a firm is listed
	 */
	public record LargeFleet(int trucks, int minTrucks) {

		public boolean isListed() {
			return this.trucks >= this.minTrucks;
		}

		/** So many trucks more, and the firm is listed; 0 when it is. */
		public int more() {
			return Math.max(0, this.minTrucks - this.trucks);
		}

		/** So many trucks fewer, and a listed firm is not; 0 when it is not. */
		public int fewer() {
			return Math.max(0, this.trucks - this.minTrucks + 1);
		}

	}

	/**
	 * List 2, 一年内超标排放车辆数占其总车辆数（含租用）20%以上.
	 *
	 * @param exceeding trucks that exceeded in the window
	 * @param total all trucks; without any there is no ratio
	 * @param percent the line
	 * @param inclusive whether the line itself is listed (民法典 art. 1259)
	 */
	public record HighExceedance(int exceeding, int total, int percent, boolean inclusive) {

		public boolean hasRatio() {
			return this.total > 0;
		}

		public boolean isListed() {
			return hasRatio() && this.exceeding >= leastListed();
		}

		/**
		 * So many trucks of the fleet more exceed, and the firm is listed: ⌊N/5⌋ + 1 − n
		 * at 20 %, inclusive ⌈N/5⌉ − n. Empty when it is listed or never will be.
		 */
		public OptionalInt more() {
			int least = leastListed();
			return (hasRatio() && !isListed() && least <= this.total) ? OptionalInt.of(least - this.exceeding)
					: OptionalInt.empty();
		}

		/**
		 * So many trucks that never exceeded leave, and the firm is listed. Empty when it
		 * is listed or never will be.
		 */
		public OptionalInt fewer() {
			int total = mostListed();
			return (hasRatio() && !isListed() && this.exceeding > 0 && total >= this.exceeding)
					? OptionalInt.of(this.total - total) : OptionalInt.empty();
		}

		/**
		 * So many trucks of the fleet whose exceedances age out, and a listed firm is
		 * not.
		 */
		public OptionalInt fewerExceeding() {
			return isListed() ? OptionalInt.of(this.exceeding - leastListed() + 1) : OptionalInt.empty();
		}

		/** So many trucks join that did not exceed, and a listed firm is not. */
		public OptionalInt moreTrucks() {
			return isListed() ? OptionalInt.of(mostListed() + 1 - this.total) : OptionalInt.empty();
		}

		/** The fewest exceeding trucks that list a firm of this size. */
		private int leastListed() {
			long line = (long) this.percent * this.total;
			return Math.toIntExact(this.inclusive ? ceil(line, HUNDRED) : line / HUNDRED + 1);
		}

		/** The largest fleet that is listed with so many exceeding trucks. */
		private int mostListed() {
			long hundredfold = (long) HUNDRED * this.exceeding;
			return Math.toIntExact(this.inclusive ? hundredfold / this.percent : ceil(hundredfold, this.percent) - 1);
		}

		private static long ceil(long part, long whole) {
			return Math.floorDiv(part + whole - 1, whole);
		}

	}

}
