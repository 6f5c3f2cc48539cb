package org.mobilesource.registry.batch.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A remote-sensing point (A, B, C) or a camera (D).
 *
 * @param shape how this point writes its files
 */
record Site(String code, String name, String longitude, String latitude, String slope, boolean metresPerSecond,
		LocalDate calibratedUntil, CsvFile.Shape shape) {

	private static final LocalDate YEAR_END = LocalDate.of(2022, 6, 30);

	/**
	 * One remote-sensing point in each county; the third writes speeds in m/s, the last
	 * is mobile and its calibration runs out.
	 */
	static final List<Site> POINTS = List.of(
			new Site("A450802001", "虚构港北一号点", "109.60215", "23.11840", "1.2", false, YEAR_END, CsvFile.Shape.BOM),
			new Site("A450804001", "虚构覃塘一号点", "109.41520", "23.13710", "0.6", false, YEAR_END, CsvFile.Shape.PLAIN),
			new Site("B450803001", "虚构港南一号点", "109.60480", "23.06720", "0.8", true, YEAR_END, CsvFile.Shape.PLAIN),
			new Site("B450821001", "虚构平南一号点", "110.39200", "23.54210", "0.4", false, YEAR_END, CsvFile.Shape.GZIP),
			new Site("C450881001", "虚构桂平移动点", "110.07910", "23.39420", "0.9", false, Nights.march(15),
					CsvFile.Shape.PLAIN));

	/** The cameras; each stands beside the point of its county. */
	static final List<Site> CAMERAS = List.of(
			new Site("D450803001", "虚构港南黑烟相机", "109.60510", "23.06800", "0.8", false, YEAR_END,
					CsvFile.Shape.GB18030_CRLF),
			new Site("D450881001", "虚构桂平黑烟相机", "110.07950", "23.39500", "0.9", false, YEAR_END, CsvFile.Shape.BOM));

	static Stream<Row> rows() {
		return Stream.concat(POINTS.stream(), CAMERAS.stream()).map(Site::row);
	}

	String division() {
		return this.code.substring(1, 7);
	}

	/**
	 * Horizontal points write JLBH with a sequence number and cut the CO ratio to two
	 * decimals.
	 */
	boolean horizontal() {
		return this.code.startsWith("B");
	}

	boolean camera() {
		return this.code.startsWith("D");
	}

	String fileName(LocalDate date) {
		String name = (camera() ? "rs_heiyan_" : "rs_") + this.code + "_" + Row.compact(date) + ".csv";
		return (this.shape == CsvFile.Shape.GZIP) ? name + ".gz" : name;
	}

	String recordNo(String line, String compactTime) {
		return this.code + line + compactTime + (horizontal() ? "01" : "");
	}

	private Row row() {
		return Row.of(Feed.SITES, this.code, this.name, division(), this.code.substring(0, 1), this.longitude,
				this.latitude, "3", this.slope, this.metresPerSecond ? "MS" : "KMH", LocalDate.of(2019, 6, 1),
				this.calibratedUntil);
	}

}
