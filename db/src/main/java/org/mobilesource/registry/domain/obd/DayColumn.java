package org.mobilesource.registry.domain.obd;

import java.util.Locale;
import java.util.Optional;

/**
 * The numbers of a vehicle's day, in the order of table and feed (§8 of the protocol, and
 * behind it what the rules of §10 ask for). A number that lacks an input is not there.
 */
public enum DayColumn {

	PACKETS("n", 0), RECORDS("n", 0), REISSUED("n", 0), OBD_RECORDS("n", 0), ENGINE_ON_S("s", 0), DRIVING_S("s", 0),
	IDLE_S("s", 0), KM_ODOMETER("km", 1), KM_INTEGRATED("km", 3), FUEL_L("L", 3), NOX_UP_PPM("ppm", 2),
	NOX_DOWN_PPM("ppm", 2), NOX_UP_FLOW_PPM("ppm", 2), NOX_DOWN_FLOW_PPM("ppm", 2), NOX_DOWN_H0("s", 0),
	NOX_DOWN_H1("s", 0), NOX_DOWN_H2("s", 0), NOX_DOWN_H3("s", 0), NOX_DOWN_H4("s", 0), NOX_DOWN_H5("s", 0),
	WARM_S("s", 0), NOX_WARM_PPM("ppm", 2), WARM_OVER_500_S("s", 0), SCR_IN_MEAN_C("℃", 2), SCR_GE_200_SHARE("1", 4),
	SCR_GE_250_SHARE("1", 4), SCR_EFFICIENCY("1", 4), NOX_G("g", 3), NOX_G_KM("g/km", 4), NOX_G_KG_FUEL("g/kg", 4),
	WORK_KWH("kWh", 3), NOX_G_KWH("g/kWh", 4), REAGENT_FIRST("%", 1), REAGENT_LAST("%", 1), REAGENT_MIN("%", 1),
	REAGENT_DROP("%", 1), UREA_G("g", 0), DPF_DP_P95("kPa", 1), MIL_ON_S("s", 0), MIL_ON_KM("km", 3),
	VALID_SHARE_SPEED("1", 4), VALID_SHARE_PRESSURE("1", 4), VALID_SHARE_TORQUE("1", 4), VALID_SHARE_FRICTION("1", 4),
	VALID_SHARE_RPM("1", 4), VALID_SHARE_FUEL_FLOW("1", 4), VALID_SHARE_NOX_UP("1", 4), VALID_SHARE_NOX_DOWN("1", 4),
	VALID_SHARE_REAGENT("1", 4), VALID_SHARE_AIR("1", 4), VALID_SHARE_SCR_IN("1", 4), VALID_SHARE_SCR_OUT("1", 4),
	VALID_SHARE_DPF_DP("1", 4), VALID_SHARE_COOLANT("1", 4), VALID_SHARE_TANK("1", 4),
	VALID_SHARE_POSITION_STATUS("1", 4), VALID_SHARE_LON("1", 4), VALID_SHARE_LAT("1", 4), VALID_SHARE_ODOMETER("1", 4),
	ERROR_SHARE_SPEED("1", 4), ERROR_SHARE_PRESSURE("1", 4), ERROR_SHARE_TORQUE("1", 4), ERROR_SHARE_FRICTION("1", 4),
	ERROR_SHARE_RPM("1", 4), ERROR_SHARE_FUEL_FLOW("1", 4), ERROR_SHARE_NOX_UP("1", 4), ERROR_SHARE_NOX_DOWN("1", 4),
	ERROR_SHARE_REAGENT("1", 4), ERROR_SHARE_AIR("1", 4), ERROR_SHARE_SCR_IN("1", 4), ERROR_SHARE_SCR_OUT("1", 4),
	ERROR_SHARE_DPF_DP("1", 4), ERROR_SHARE_COOLANT("1", 4), ERROR_SHARE_TANK("1", 4),
	ERROR_SHARE_POSITION_STATUS("1", 4), ERROR_SHARE_LON("1", 4), ERROR_SHARE_LAT("1", 4), ERROR_SHARE_ODOMETER("1", 4),
	POSITION_VALID_SHARE("1", 4), LATE_S_MAX("s", 0),
	/** Warm in all but a reading of NOx, and of these without one: rule T2. */
	WARM_BUT_FOR_NOX_S("s", 0), WARM_WITHOUT_NOX_S("s", 0),
	/** Warm with NOx before and behind: in all, alike and low, higher behind: rule T3. */
	WARM_BOTH_S("s", 0), NOX_ALIKE_S("s", 0), NOX_ABOVE_S("s", 0),
	/** The longest time that a sensor stood still, or repeated itself: T1, T4. */
	NOX_CONSTANT_S("s", 0), NOX_REPEATED_S("s", 0), SCR_CONSTANT_S("s", 0),
	/** Pressure difference and time at high flow: rule T6. */
	DPF_DP_FLOW_MEDIAN("kPa", 1), DPF_FLOW_S("s", 0),
	/** Highest level, and distance with little and with next to no reagent: U1, U2. */
	REAGENT_MAX("%", 1), REAGENT_LOW_KM("km", 3), REAGENT_EMPTY_KM("km", 3),
	/** First and last reading of the odometer, and how often it went back: D1, Q1, Q5. */
	ODOMETER_FIRST("km", 1), ODOMETER_LAST("km", 1), ODOMETER_BACK("n", 0),
	/** Time without records between records with the engine on: rule Q2. */
	LOST_S("s", 0),
	/** How often it went from one fix to the next faster than it can: rule Q4. */
	POSITION_JUMPS("n", 0),
	/** Records that came more than once, and removal alarms: rule T7. */
	DUPLICATES("n", 0), REMOVAL_ALARMS("n", 0),
	/**
	 * Windows of work, what part of them is valid above which part of the greatest power,
	 * and what the valid ones emit: rule E5. Not there where the model of the engine is
	 * not on record.
	 */
	MAW_WINDOWS("n", 0), MAW_VALID_SHARE("1", 4), MAW_POWER_SHARE("1", 2), MAW_NOX_G_KWH("g/kWh", 4);

	private static final double MOST = 1_000_000_000;

	private final String columnName;

	private final String unit;

	private final int decimals;

	DayColumn(String unit, int decimals) {
		this.columnName = name().toLowerCase(Locale.ROOT);
		this.unit = unit;
		this.decimals = decimals;
	}

	/** The column with this name in tables and files. */
	public static Optional<DayColumn> ofName(String name) {
		for (var column : values()) {
			if (column.columnName().equals(name)) {
				return Optional.of(column);
			}
		}
		return Optional.empty();
	}

	/** The share of records in which a quantity is a value. */
	static DayColumn validShare(Quantity quantity) {
		return values()[VALID_SHARE_SPEED.ordinal() + quantity.ordinal()];
	}

	/** The share of records in which a quantity's sensor is faulty. */
	static DayColumn errorShare(Quantity quantity) {
		return values()[ERROR_SHARE_SPEED.ordinal() + quantity.ordinal()];
	}

	/** The name in tables, files and answers. */
	public String columnName() {
		return this.columnName;
	}

	public String unit() {
		return this.unit;
	}

	/** The least that a file may say. */
	public double least() {
		return switch (this) {
			case SCR_EFFICIENCY, SCR_IN_MEAN_C, KM_ODOMETER -> -MOST;
			default -> 0;
		};
	}

	/** The most that a file may say. */
	public double most() {
		return this.unit.equals("1") ? 1 : MOST;
	}

	/** Digits behind the point that are kept. */
	public int decimals() {
		return this.decimals;
	}

}
