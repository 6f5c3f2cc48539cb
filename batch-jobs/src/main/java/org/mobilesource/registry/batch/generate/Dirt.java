package org.mobilesource.registry.batch.generate;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A way in which a row of a sensing file is bad or odd: the code an import has to find,
 * what becomes of the row, and how to spoil a clean one.
 */
enum Dirt {

	PLATE_LETTER_O("PLATE_FORMAT", Result.QUARANTINED, (row) -> row.set("HPHM", "桂RZZO12")),
	COLOUR_7("UNKNOWN_CODE", Result.QUARANTINED, (row) -> row.set("CPYS", "7")),
	VERDICT_9("UNKNOWN_CODE", Result.QUARANTINED, (row) -> row.set("PDJG", "9")),
	FUEL_7("UNKNOWN_CODE", Result.QUARANTINED, (row) -> row.set("RLZL", "7")),
	OPACITY_104("VALUE_OUT_OF_RANGE", Result.QUARANTINED, (row) -> row.set("BTGDJG", "104.00")),
	RINGELMANN_7("VALUE_OUT_OF_RANGE", Result.QUARANTINED, (row) -> row.set("LGMHD", "7")),
	NEGATIVE_NO("VALUE_OUT_OF_RANGE", Result.QUARANTINED, (row) -> row.set("NOJG", "-12.00")),
	OPACITY_ERR("NUMBER_FORMAT", Result.QUARANTINED, (row) -> row.set("BTGDJG", "ERR")),
	RECORD_NO_EMPTY("JLBH_MISSING", Result.QUARANTINED, (row) -> row.set("JLBH", "")),
	RECORD_NO_SHORT("JLBH_FORMAT", Result.QUARANTINED, (row) -> row.set("JLBH", row.get("JLBH").substring(0, 23))),
	RECORD_NO_TWICE("JLBH_CONFLICT", Result.QUARANTINED, (row) -> {
	}),
	RECORD_NO_OTHER_SITE("JLBH_DWBH_MISMATCH", Result.QUARANTINED,
			(row) -> row.set("JLBH", row.get("JLBH").substring(0, 9) + "9" + row.get("JLBH").substring(10))),
	RECORD_NO_OTHER_TIME("JLBH_TIME_MISMATCH", Result.QUARANTINED,
			(row) -> row.set("JCSJ", Row.TIME.format(row.time().minusMinutes(10)))),
	SITE_UNKNOWN("DWBH_UNKNOWN", Result.QUARANTINED,
			(row) -> row.set("DWBH", row.get("DWBH").substring(0, 7) + "999")
				.set("JLBH", row.get("DWBH") + row.get("JLBH").substring(10))),
	TIME_FUTURE("TIME_IN_FUTURE", Result.QUARANTINED, (row) -> row.retimed(row.time().plusYears(10))),
	TIME_TEXT("TIME_UNPARSEABLE", Result.QUARANTINED, (row) -> row.set("JCSJ", "2021-02-30 25:61:00")),
	TIME_TOO_LATE("TIME_LATE", Result.QUARANTINED, (row) -> row.retimed(row.time().minusDays(40))),
	FIELD_MISSING("COLUMN_COUNT", Result.QUARANTINED, (row) -> {
	}), SENT_TWICE("JLBH_DUPLICATE_SAME", Result.DUPLICATE, (row) -> {
	}),
	PLATE_EMPTY("PLATE_MISSING", Result.LOADED,
			(row) -> row.set("HPHM", "").set("CPYS", "").set("HPZL", "").set("SBZXD", "0")),
	PLATE_PLACEHOLDER("PLATE_PLACEHOLDER", Result.LOADED,
			(row) -> row.set("HPHM", "无牌").set("CPYS", "5").set("HPZL", "41").set("SBZXD", "0")),
	PLATE_FULL_WIDTH("PLATE_NORMALISED", Result.LOADED,
			(row) -> row.set("HPHM", "桂ｒ·" + row.get("HPHM").substring(2).replace('0', '０'))),
	PLATE_BLANKS("PLATE_NORMALISED", Result.LOADED, (row) -> row.set("HPHM", " " + row.get("HPHM") + "  ")),
	PLATE_COACH("PLATE_TYPE", Result.LOADED, (row) -> row.set("HPZL", "16")),
	PLATE_TRAILER("PLATE_TRAILER", Result.LOADED, (row) -> row.set("HPHM", "桂RZZ01挂").set("HPZL", "15")),
	PLATE_BLURRED("PLATE_LOW_CONFIDENCE", Result.LOADED, (row) -> row.set("SBZXD", "38")),
	COLOUR_NONE("COLOUR_MISSING", Result.LOADED, (row) -> row.set("CPYS", "-1")),
	COLOUR_SWAPPED("COLOUR_REGISTER_MISMATCH", Result.LOADED,
			(row) -> row.set("CPYS", row.get("CPYS").equals("1") ? "0" : "1")),
	FUEL_GUESSED("", Result.LOADED, (row) -> row.set("RLZL", "A")),
	RECORD_NO_LETTER("JLBH_DWBH_MISMATCH", Result.LOADED,
			(row) -> row.set("JLBH", (row.get("JLBH").startsWith("B") ? "C" : "B") + row.get("JLBH").substring(1))),
	SITE_WITH_LINE("DWBH_HAS_LINE", Result.LOADED, (row) -> row.set("DWBH", row.get("JLBH").substring(0, 12))),
	OTHER_SITE("FILE_SITE_MIXED", Result.LOADED, (row) -> {
	}), DAY_BEFORE("TIME_LATE", Result.LOADED, (row) -> {
	}), VERDICT_999("PDJG_MAPPED", Result.LOADED, (row) -> row.set("PDJG", "999")),
	VERDICT_INVALID("PDJG_INVALID", Result.LOADED, (row) -> row.set("PDJG", "2")),
	VERDICT_WRONG("PDJG_CONTRADICTS_VALUES", Result.LOADED, (row) -> row.set("PDJG", "0")),
	NO_VIDEO("EVIDENCE_INCOMPLETE", Result.LOADED, (row) -> row.set("BTGDJG", "33.10").set("PDJG", "0").set("SP1", "")),
	STANDING("SPEED_ZERO", Result.LOADED,
			(row) -> row.set("CLSD", "0.00").set("CLJSD", "0.00").set("VSP", "0.00").set("PDJG", "2")),
	NO_PLUME("NO_PLUME", Result.LOADED,
			(row) -> Stream.of("COCO2", "HCCO2", "NOCO2", "COJG", "HCJG", "NOJG").forEach((c) -> row.set(c, "0.00"))),
	WIND_STRONG("WIND_HIGH", Result.LOADED, (row) -> row.set("FS", "6.3")),
	WIND_NONE("WIND_ZERO", Result.LOADED, (row) -> row.set("FS", "0.0").set("FX", "0")),
	PLACE_NONE("COORD_ZERO", Result.LOADED, (row) -> row.set("DDJD", "0.00000").set("DDWD", "0.00000")),
	LIMITS_EMPTY("LIMIT_MISSING", Result.LOADED,
			(row) -> Stream.of("COXZ", "NOXZ", "BTGDXZ", "HDXZ").forEach((c) -> row.set(c, ""))),
	LIMITS_OTHER("LIMIT_DIFFERS", Result.LOADED, (row) -> row.set("BTGDXZ", "40.0")),
	POWER_WRONG("VSP_MISMATCH", Result.LOADED, (row) -> shift(row, "VSP", 6.5)),
	CO2_WRONG("CO2_MISMATCH", Result.LOADED, (row) -> shift(row, "CO2JG", -1.2)),
	NO_WRONG("RATIO_MISMATCH", Result.LOADED, (row) -> shift(row, "NOJG", 400)),
	HOT("TEMP_RANGE", Result.LOADED, (row) -> row.set("HJWD", "61.0")),
	WET("RH_RANGE", Result.LOADED, (row) -> row.set("SD", "98.5")),
	BRAKING("VSP_RANGE", Result.LOADED, (row) -> row.set("CLJSD", "-1.50").set("VSP", brakingPower(row))),
	TEMPERATURE_ERR("NUMBER_FORMAT", Result.LOADED, (row) -> row.set("HJWD", "ERR")),
	STAFF_QUOTED("", Result.LOADED, (row) -> row.set("JCRYXM", "虚构甲,虚构乙\n\"早班\"")),
	FUEL_Y("NOT_DIESEL", Result.SKIPPED,
			(row) -> row.set("HPHM", Plates.car(99)).set("CPYS", "0").set("HPZL", "02").set("RLZL", "Y")),
	ELECTRIC_CAR("NOT_DIESEL", Result.SKIPPED,
			(row) -> row.set("HPHM", Plates.electric('B', 1)).set("CPYS", "4").set("HPZL", "52").set("RLZL", "C"));

	/** What becomes of the row. */
	enum Result {

		LOADED, DUPLICATE, SKIPPED, QUARANTINED

	}

	/** What cameras do wrong too. */
	static final List<Dirt> OF_CAMERAS = List.of(PLATE_LETTER_O, COLOUR_7, VERDICT_9, RINGELMANN_7, RECORD_NO_SHORT,
			RECORD_NO_OTHER_TIME, SITE_UNKNOWN, TIME_FUTURE, TIME_TEXT, FIELD_MISSING, RECORD_NO_TWICE);

	/** What cameras do oddly too. */
	static final List<Dirt> ODD_OF_CAMERAS = List.of(SENT_TWICE, PLATE_EMPTY, PLATE_PLACEHOLDER, PLATE_FULL_WIDTH,
			PLATE_BLANKS, PLATE_COACH, COLOUR_NONE, SITE_WITH_LINE, RECORD_NO_LETTER, VERDICT_INVALID);

	private final String code;

	private final Result result;

	private final Consumer<SensingRow> spoiling;

	Dirt(String code, Result result, Consumer<SensingRow> spoiling) {
		this.code = code;
		this.result = result;
		this.spoiling = spoiling;
	}

	String code() {
		return this.code;
	}

	Result result() {
		return this.result;
	}

	SensingRow spoil(SensingRow clean) {
		SensingRow spoilt = clean.copy();
		this.spoiling.accept(spoilt);
		return spoilt;
	}

	private static void shift(SensingRow row, String column, double by) {
		row.set(column, Readings.decimal(Double.parseDouble(row.get(column)) + by, 2));
	}

	private static String brakingPower(SensingRow row) {
		return Readings.power(row.get("CLSD"), "-1.50", row.get("CDPD"), row.get("JLBH").startsWith("B450803"));
	}

	/** A time on the day before, for what is delivered late. */
	LocalDateTime timeFor(LocalDateTime time) {
		return (this == DAY_BEFORE) ? time.minusDays(1) : time;
	}

}
