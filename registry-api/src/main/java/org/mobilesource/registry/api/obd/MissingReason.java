package org.mobilesource.registry.api.obd;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Why a day lacks a number. */
enum MissingReason {

	/** Only the platform's summary came, and it does not say. */
	NOT_IN_SUMMARY,
	/** No record of the data stream that day. */
	NO_STREAM,
	/** The sensor reports a fault most of the time (0xFE.., 0xFB..). */
	SENSOR_FAULT,
	/** The terminal sends "not available" (0xFF..) all day. */
	NOT_SENT,
	/** Engine and catalyst never were warm. */
	NEVER_WARM,
	/** The model of its engine was not on record when the day was summed up. */
	NO_ENGINE,
	/** Warm, with all values, the engine did less than the work of one window. */
	NO_WINDOW,
	/** Too few of the windows of work are valid. */
	FEW_WINDOWS,
	/** Something else that it is computed from is not there. */
	NO_INPUT;

	private static final Map<String, String> FIELDS = Map.of("nox_up_ppm", "nox_up", "nox_down_ppm", "nox_down",
			"nox_warm_ppm", "nox_down", "scr_in_mean_c", "scr_in", "scr_efficiency", "nox_down", "maw_nox_g_kwh",
			"nox_down", "reagent_last", "reagent", "km_odometer", "odometer");

	static MissingReason of(String column, Map<String, Object> day) {
		if ("SUMMARY".equals(day.get("source"))) {
			return NOT_IN_SUMMARY;
		}
		if (number(day, "records") == 0) {
			return NO_STREAM;
		}
		boolean windows = column.equals("maw_nox_g_kwh");
		if (windows && day.get("maw_windows") == null) {
			return NO_ENGINE;
		}
		if (windows && number(day, "maw_windows") > 0) {
			return FEW_WINDOWS;
		}
		var field = FIELDS.get(column);
		if (field != null && number(day, "error_share_" + field) >= 0.5) {
			return SENSOR_FAULT;
		}
		if (field != null && number(day, "valid_share_" + field) == 0) {
			return NOT_SENT;
		}
		if (windows) {
			return NO_WINDOW;
		}
		boolean warm = column.equals("nox_warm_ppm") || column.equals("scr_efficiency");
		return (warm && number(day, "warm_s") == 0) ? NEVER_WARM : NO_INPUT;
	}

	private static double number(Map<String, Object> day, String column) {
		@Nullable Object found = day.get(column);
		return (found instanceof Number number) ? number.doubleValue() : 0;
	}

}
