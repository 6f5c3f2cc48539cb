package org.mobilesource.registry.batch.generate;

import java.time.LocalDate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The stations that test and repair: those that reports name, and one more of each. */
final class Stations {

	private Stations() {
	}

	static Stream<Row> rows() {
		return Stream.of(row("虚构检验站01", "I", "450802", LocalDate.of(2022, 6, 30)),
				row("虚构检验站02", "I", "450881", LocalDate.of(2021, 2, 28)),
				row("虚构维修厂01", "M", "450803", LocalDate.of(2021, 12, 31)), row("虚构维修厂02", "M", "450821", null));
	}

	private static Row row(String code, String kind, String county, @Nullable LocalDate until) {
		return Row.of(Feed.STATIONS, code, code, kind, county, null, null, null, null, null, until, "ACTIVE");
	}

}
