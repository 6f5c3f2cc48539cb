package org.mobilesource.registry.domain.vehicle;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The kind of a plate with its code, name, colour and form of number (GA/T 16.7). */
public enum PlateType {

	LARGE("01", "大型汽车", PlateColour.YELLOW, PlatePattern.ORDINARY, true),
	SMALL("02", "小型汽车", PlateColour.BLUE, PlatePattern.ORDINARY, true),
	EMBASSY("03", "使馆汽车", PlateColour.BLACK, PlatePattern.FREE_TEXT, false),
	CONSULATE("04", "领馆汽车", PlateColour.BLACK, PlatePattern.FREE_TEXT, false),
	OVERSEAS("05", "境外汽车", PlateColour.BLACK, PlatePattern.FREE_TEXT, false),
	FOREIGN("06", "外籍汽车", PlateColour.BLACK, PlatePattern.FREE_TEXT, false),
	MOTORCYCLE("07", "普通摩托车", PlateColour.YELLOW, PlatePattern.ORDINARY, false),
	MOPED("08", "轻便摩托车", PlateColour.BLUE, PlatePattern.ORDINARY, false),
	EMBASSY_MOTORCYCLE("09", "使馆摩托车", PlateColour.BLACK, PlatePattern.FREE_TEXT, false),
	CONSULATE_MOTORCYCLE("10", "领馆摩托车", PlateColour.BLACK, PlatePattern.FREE_TEXT, false),
	OVERSEAS_MOTORCYCLE("11", "境外摩托车", PlateColour.BLACK, PlatePattern.FREE_TEXT, false),
	FOREIGN_MOTORCYCLE("12", "外籍摩托车", PlateColour.BLACK, PlatePattern.FREE_TEXT, false),
	LOW_SPEED("13", "低速车", PlateColour.YELLOW, PlatePattern.ORDINARY, true),
	TRACTOR("14", "拖拉机", PlateColour.GREEN, PlatePattern.FREE_TEXT, true),
	TRAILER("15", "挂车", PlateColour.YELLOW, PlatePattern.TRAILER, true),
	COACH("16", "教练汽车", PlateColour.YELLOW, PlatePattern.COACH, false),
	COACH_MOTORCYCLE("17", "教练摩托车", PlateColour.YELLOW, PlatePattern.COACH, false),
	TEST("18", "试验汽车", null, PlatePattern.FREE_TEXT, false),
	TEST_MOTORCYCLE("19", "试验摩托车", null, PlatePattern.FREE_TEXT, false),
	TEMPORARY_ENTRY("20", "临时入境汽车", null, PlatePattern.FREE_TEXT, false),
	TEMPORARY_ENTRY_MOTORCYCLE("21", "临时入境摩托车", null, PlatePattern.FREE_TEXT, false),
	TEMPORARY("22", "临时行驶车", null, PlatePattern.FREE_TEXT, true),
	POLICE("23", "警用汽车", PlateColour.WHITE, PlatePattern.POLICE, false),
	POLICE_MOTORCYCLE("24", "警用摩托", PlateColour.WHITE, PlatePattern.POLICE, false),
	OLD_FARM("25", "原农机号牌", PlateColour.GREEN, PlatePattern.FREE_TEXT, false),
	HONG_KONG("26", "香港入出境车", PlateColour.BLACK, PlatePattern.HK_MO, false),
	MACAO("27", "澳门入出境车", PlateColour.BLACK, PlatePattern.HK_MO, false),
	ARMED_POLICE("31", "武警号牌", PlateColour.WHITE, PlatePattern.FREE_TEXT, false),
	ARMY("32", "军队号牌", PlateColour.WHITE, PlatePattern.FREE_TEXT, false),

	// 41 to 44 occur in captures only.
	NO_PLATE("41", "无号牌", null, PlatePattern.NONE, false),

	FALSE_PLATE("42", "假号牌", null, PlatePattern.NONE, false),
	MISUSED_PLATE("43", "挪用号牌", null, PlatePattern.NONE, false),
	UNRECOGNISED("44", "无法识别号牌种类", null, PlatePattern.NONE, false),

	LARGE_NEW_ENERGY("51", "大型新能源汽车", PlateColour.YELLOW_GREEN, PlatePattern.NEV_LARGE, true),
	SMALL_NEW_ENERGY("52", "小型新能源汽车", PlateColour.GRADIENT_GREEN, PlatePattern.NEV_SMALL, true),
	OTHER("99", "其他号牌", PlateColour.OTHER, PlatePattern.FREE_TEXT, true);

	private static final Map<String, PlateType> BY_CODE = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(PlateType::code, Function.identity()));

	private final String code;

	private final String chineseName;

	private final @Nullable PlateColour colour;

	private final PlatePattern pattern;

	private final boolean registryRelevant;

	PlateType(String code, String chineseName, @Nullable PlateColour colour, PlatePattern pattern,
			boolean registryRelevant) {
		this.code = code;
		this.chineseName = chineseName;
		this.colour = colour;
		this.pattern = pattern;
		this.registryRelevant = registryRelevant;
	}

	/** The type of a two-digit code, empty when the standard has no such code. */
	public static Optional<PlateType> ofCode(String code) {
		return Optional.ofNullable(BY_CODE.get(code));
	}

	/**
	 * The codes that a number plate can have; the others stand for captures without a
	 * readable plate.
	 */
	public static Set<String> codes() {
		return Arrays.stream(values())
			.filter((type) -> type.pattern != PlatePattern.NONE)
			.map(PlateType::code)
			.collect(Collectors.toUnmodifiableSet());
	}

	public String code() {
		return this.code;
	}

	public String chineseName() {
		return this.chineseName;
	}

	/** The colour, empty where the type does not settle it. */
	public Optional<PlateColour> colour() {
		return Optional.ofNullable(this.colour);
	}

	public PlatePattern pattern() {
		return this.pattern;
	}

	/**
	 * Whether a vehicle of the registry can carry it; the others occur in captures and
	 * foreign data only.
	 */
	public boolean registryRelevant() {
		return this.registryRelevant;
	}

}
