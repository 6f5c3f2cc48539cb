package org.mobilesource.registry.batch;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the README of the samples expects of every loaded row: its line, INVALID when its
 * validity is lost, its codes in alphabetical order.
 */
final class SampleExpectations {

	private SampleExpectations() {
	}

	static Map<Integer, String> readings() {
		return parse("""
				3
				4
				5
				7
				9
				10 PDJG_CONTRADICTS_VALUES
				11
				12
				13
				15 PLATE_MISSING
				16 PLATE_PLACEHOLDER
				18 PLATE_NORMALISED
				20 PLATE_TYPE
				21 INVALID PDJG_INVALID SPEED_ZERO
				22 INVALID NO_PLUME
				23 INVALID PDJG_INVALID
				24 INVALID PDJG_INVALID
				25
				26 INVALID WIND_HIGH
				27 INVALID VSP_RANGE
				28 WIND_ZERO
				29 COORD_ZERO WIND_ZERO
				30 WIND_ZERO
				31 LIMIT_MISSING
				32 VSP_MISMATCH
				34 NUMBER_FORMAT
				37 RATIO_MISMATCH
				38 EVIDENCE_INCOMPLETE PDJG_CONTRADICTS_VALUES
				39 PLATE_NORMALISED
				44 TIME_LATE
				46 COORD_ZERO FILE_SITE_MIXED
				47 COORD_ZERO FILE_SITE_MIXED PDJG_CONTRADICTS_VALUES
				48 COORD_ZERO FILE_SITE_MIXED
				49 COORD_ZERO FILE_SITE_MIXED
				50 COORD_ZERO FILE_SITE_MIXED
				51 INVALID COORD_ZERO FILE_SITE_MIXED PDJG_INVALID PDJG_MAPPED
				52 COORD_ZERO FILE_SITE_MIXED
				53 COORD_ZERO FILE_SITE_MIXED
				54 INVALID COORD_ZERO FILE_SITE_MIXED PDJG_INVALID
				55 COORD_ZERO FILE_SITE_MIXED
				56 COORD_ZERO FILE_SITE_MIXED
				57
				58
				60 PLATE_TRAILER
				61 PLATE_LOW_CONFIDENCE
				62
				""");
	}

	static Map<Integer, String> captures() {
		return parse("""
				2
				3
				4 PDJG_CONTRADICTS_VALUES
				5 EVIDENCE_INCOMPLETE
				6 EVIDENCE_INCOMPLETE
				8 PLATE_MISSING
				9
				10 COLOUR_MISSING
				12 INVALID PDJG_INVALID
				13 INVALID PDJG_INVALID PLATE_PLACEHOLDER
				14
				16
				18 NOT_DIESEL
				19 JLBH_DWBH_MISMATCH
				20 DWBH_HAS_LINE
				21
				22 PLATE_TYPE
				24
				25
				26 SAME_EVENT_SUSPECT
				""");
	}

	private static Map<Integer, String> parse(String table) {
		Map<Integer, String> rows = new TreeMap<>();
		table.lines().forEach((row) -> {
			var parts = row.split(" ", 2);
			rows.put(Integer.valueOf(parts[0]), (parts.length > 1) ? parts[1] : "");
		});
		return rows;
	}

}
