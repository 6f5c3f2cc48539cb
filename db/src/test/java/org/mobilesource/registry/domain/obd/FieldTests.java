package org.mobilesource.registry.domain.obd;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The limits of the specification's §6. */
class FieldTests {

	@ParameterizedTest
	@CsvSource({ "pressure, 00, VALID", "pressure, FA, VALID", "pressure, FB, RESERVED", "pressure, FD, RESERVED",
			"pressure, FE, ERROR", "pressure, FF, NOT_AVAILABLE", "scr_in, 0000, VALID", "scr_in, FAFF, VALID",
			"scr_in, FB00, RESERVED", "scr_in, FDFF, RESERVED", "scr_in, FE00, ERROR", "scr_in, FEFF, ERROR",
			"scr_in, FF00, NOT_AVAILABLE", "scr_in, FFFF, NOT_AVAILABLE", "odometer, 00000000, VALID",
			"odometer, FAFFFFFF, VALID", "odometer, FB000000, RESERVED", "odometer, FDFFFFFF, RESERVED",
			"odometer, FE000000, ERROR", "odometer, FEFFFFFF, ERROR", "odometer, FF000000, NOT_AVAILABLE",
			"odometer, FFFFFFFF, NOT_AVAILABLE", "lon, 0ABA9500, VALID", "lon, 0ABA9501, RESERVED",
			"lon, FEFFFFFF, ERROR", "lon, FFFFFFFF, NOT_AVAILABLE", "lat, 055D4A80, VALID", "lat, 055D4A81, RESERVED",
			"lat, FFFFFFFF, NOT_AVAILABLE", "position_status, FF, VALID" })
	void classOfARawNumber(String name, String raw, ValueClass expected) {
		isOfClass(BodyType.DPF_SCR, name, raw, expected);
	}

	@ParameterizedTest
	@CsvSource({ "motor_rpm, FFFD, VALID", "motor_rpm, FFFE, ERROR", "motor_rpm, FFFF, NOT_AVAILABLE",
			"battery_current, FEFF, VALID", "soc, FD, VALID", "soc, FE, ERROR", "soc, FF, NOT_AVAILABLE",
			"motor_load, FB, VALID" })
	void hybridsHaveCodesOfTheirOwn(String name, String raw, ValueClass expected) {
		isOfClass(BodyType.HYBRID, name, raw, expected);
	}

	private static void isOfClass(BodyType type, String name, String raw, ValueClass expected) {
		var field = field(type, name);
		long number = Long.parseLong(raw, 16);
		assertThat(field.classOf(number)).isEqualTo(expected);
		assertThat(field.isValue(number)).isEqualTo(expected == ValueClass.VALID);
	}

	/** Offset and length in the body, the values of raw 0 and of the limit. */
	@ParameterizedTest
	@CsvSource({ "DPF_SCR, speed, 0, 2, 0, 250.99609375", "DPF_SCR, pressure, 2, 1, 0, 125",
			"DPF_SCR, torque, 3, 1, -125, 125", "DPF_SCR, friction, 4, 1, -125, 125", "DPF_SCR, rpm, 5, 2, 0, 8031.875",
			"DPF_SCR, fuel_flow, 7, 2, 0, 3212.75", "DPF_SCR, nox_up, 9, 2, -200, 3012.75",
			"DPF_SCR, nox_down, 11, 2, -200, 3012.75", "DPF_SCR, reagent, 13, 1, 0, 100",
			"DPF_SCR, air, 14, 2, 0, 3212.75", "DPF_SCR, scr_in, 16, 2, -273, 1734.96875",
			"DPF_SCR, scr_out, 18, 2, -273, 1734.96875", "DPF_SCR, dpf_dp, 20, 2, 0, 6425.5",
			"DPF_SCR, coolant, 22, 1, -40, 210", "DPF_SCR, tank, 23, 1, 0, 100",
			"DPF_SCR, position_status, 24, 1, 0, 255", "DPF_SCR, lon, 25, 4, 0, 180", "DPF_SCR, lat, 29, 4, 0, 90",
			"DPF_SCR, odometer, 33, 4, 0, 421108121.5", "TWC, fuel_flow, 7, 2, 0, 3212.75",
			"TWC, lambda_up, 9, 2, 0, 1.9597775", "TWC, o2_down, 11, 1, 0, 2.5", "TWC, air, 12, 2, 0, 3212.75",
			"TWC, coolant, 14, 1, -40, 210", "TWC, twc_temp, 15, 2, -273, 1734.96875",
			"TWC, position_status, 17, 1, 0, 255", "TWC, lon, 18, 4, 0, 180", "TWC, lat, 22, 4, 0, 90",
			"TWC, odometer, 26, 4, 0, 421108121.5", "TWC_NOX, lambda_up, 9, 2, 0, 1.9597775",
			"TWC_NOX, o2_down, 11, 1, 0, 2.5", "TWC_NOX, nox_down, 12, 2, -200, 3012.75",
			"TWC_NOX, air, 14, 2, 0, 3212.75", "TWC_NOX, coolant, 16, 1, -40, 210",
			"TWC_NOX, twc_temp, 17, 2, -273, 1734.96875", "TWC_NOX, position_status, 19, 1, 0, 255",
			"TWC_NOX, lon, 20, 4, 0, 180", "TWC_NOX, lat, 24, 4, 0, 90", "TWC_NOX, odometer, 28, 4, 0, 421108121.5",
			"TWC_NOX_DRAFT, nox_down, 12, 2, -200, 3012.75", "TWC_NOX_DRAFT, odometer, 28, 4, 0, 421108121.5",
			"HYBRID, motor_rpm, 0, 2, 0, 65533", "HYBRID, motor_load, 2, 1, 0, 253",
			"HYBRID, battery_voltage, 3, 2, 0, 6553.3", "HYBRID, battery_current, 5, 2, -1000, 5553.3",
			"HYBRID, soc, 7, 1, 0, 253", "SUPPLEMENT, torque_mode, 0, 1, 0, 255", "SUPPLEMENT, pedal, 1, 1, 0, 100",
			"SUPPLEMENT, fuel_total, 2, 4, 0, 2105540607.5", "SUPPLEMENT, urea_tank_temp, 6, 1, -40, 210",
			"SUPPLEMENT, urea_flow, 7, 4, 0, 42110812.15", "SUPPLEMENT, urea_total, 11, 4, 0, 4211081215",
			"SUPPLEMENT, dpf_temp, 15, 2, -273, 1734.96875" })
	void rangeOfAField(BodyType type, String name, int offset, int length, double least, double most) {
		var field = field(type, name);
		assertThat(field.offset()).isEqualTo(offset);
		assertThat(field.length()).isEqualTo(length);
		assertThat(field.value(0)).isEqualTo(least);
		assertThat(field.value(field.limit())).isEqualTo(most);
		assertThat(field.rawOf(least)).isZero();
		assertThat(field.rawOf(most)).isEqualTo(field.limit());
	}

	private static Field field(BodyType type, String name) {
		return type.fields().stream().filter((field) -> field.name().equals(name)).findFirst().orElseThrow();
	}

}
