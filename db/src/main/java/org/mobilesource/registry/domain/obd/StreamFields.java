package org.mobilesource.registry.domain.obd;

import java.util.List;
import java.util.stream.Stream;

/**
 * The fields of all stream bodies: GB 17691-2018 Annex Q Table Q.7, HJ 1239.3-2021 Tables
 * 7 to 10 and Annex B. Types are 8, 16 or 32 bit, unsigned, big-endian.
 */
public final class StreamFields {

	public static final Field SPEED = Field.of("speed", "车速", "km/h", 0, 2, 1, 256, 0, "SPN 84, 1624");

	public static final Field PRESSURE = Field.of("pressure", "大气压力", "kPa", 2, 1, 1, 2, 0, "SPN 108");

	/** Of the reference torque; net or indicated, which the terminal does not say. */
	public static final Field TORQUE = Field.of("torque", "发动机净输出扭矩", "%", 3, 1, 1, 1, -125, "SPN 513");

	public static final Field FRICTION = Field.of("friction", "摩擦扭矩", "%", 4, 1, 1, 1, -125, "SPN 514");

	public static final Field RPM = Field.of("rpm", "发动机转速", "rpm", 5, 2, 1, 8, 0, "SPN 190");

	public static final Field FUEL_FLOW = Field.of("fuel_flow", "发动机燃料流量", "L/h", 7, 2, 1, 20, 0, "SPN 183");

	/** Raw 0 (−200 ppm) is a sensor that is not ready. */
	public static final Field NOX_UP = Field.of("nox_up", "SCR上游NOx", "ppm", 9, 2, 1, 20, -200, "SPN 3216");

	/** Raw 0 (−200 ppm) is a sensor that is not ready. */
	public static final Field NOX_DOWN = Field.of("nox_down", "SCR下游NOx", "ppm", 11, 2, 1, 20, -200, "SPN 3226");

	public static final Field REAGENT = Field.of("reagent", "反应剂余量", "%", 13, 1, 2, 5, 0, "SPN 1761");

	public static final Field AIR = Field.of("air", "进气量", "kg/h", 14, 2, 1, 20, 0, "SPN 132");

	public static final Field SCR_IN = Field.of("scr_in", "SCR入口温度", "℃", 16, 2, 1, 32, -273, "SPN 4360");

	public static final Field SCR_OUT = Field.of("scr_out", "SCR出口温度", "℃", 18, 2, 1, 32, -273, "SPN 4363");

	public static final Field DPF_DP = Field.of("dpf_dp", "DPF压差", "kPa", 20, 2, 1, 10, 0, "SPN 3251");

	public static final Field COOLANT = Field.of("coolant", "发动机冷却液温度", "℃", 22, 1, 1, 1, -40, "SPN 110");

	public static final Field TANK = Field.of("tank", "油箱液位", "%", 23, 1, 2, 5, 0, "SPN 96");

	/** Bit 0: 1 is invalid; bit 1: 1 is south; bit 2: 1 is west. */
	public static final Field POSITION_STATUS = Field.code("position_status", "定位状态", 24);

	public static final Field LON = Field.degrees("lon", "经度", 25, 180);

	public static final Field LAT = Field.degrees("lat", "纬度", 29, 90);

	public static final Field ODOMETER = Field.of("odometer", "累计里程", "km", 33, 4, 1, 10, 0, "SPN 917, 245");

	/** The accumulated reagent of a supplementary body, in grams. */
	public static final Field UREA_TOTAL = Field.of("urea_total", "累计尿素消耗", "g", 11, 4, 1, 1, 0, "");

	/** Type 02, 37 bytes: vehicles with DPF or SCR. */
	static final List<Field> DPF_SCR = List.of(SPEED, PRESSURE, TORQUE, FRICTION, RPM, FUEL_FLOW, NOX_UP, NOX_DOWN,
			REAGENT, AIR, SCR_IN, SCR_OUT, DPF_DP, COOLANT, TANK, POSITION_STATUS, LON, LAT, ODOMETER);

	private static final List<Field> ENGINE = List.of(SPEED, PRESSURE, TORQUE, FRICTION, RPM, FUEL_FLOW,
			Field.of("lambda_up", "TWC上游氧传感器", "", 9, 2, 305, 10_000_000, 0, "SPN 3217"),
			Field.of("o2_down", "TWC下游氧传感器", "V", 11, 1, 1, 100, 0, "SPN 3227"));

	private static final Field TWC_TEMPERATURE = Field.of("twc_temp", "TWC温度", "℃", 15, 2, 1, 32, -273, "");

	/** Type 03, 30 bytes: vehicles with a three-way catalyst. */
	static final List<Field> TWC = Stream
		.concat(ENGINE.stream(), Stream.of(AIR.at(12), COOLANT.at(14), TWC_TEMPERATURE, POSITION_STATUS.at(17),
				LON.at(18), LAT.at(22), ODOMETER.at(26)))
		.toList();

	/** Type 05, and 03 of the draft of 2020, 32 bytes: the same with NOx. */
	static final List<Field> TWC_NOX = Stream
		.concat(ENGINE.stream(), Stream.of(NOX_DOWN.at(12), AIR.at(14), COOLANT.at(16), TWC_TEMPERATURE.at(17),
				POSITION_STATUS.at(19), LON.at(20), LAT.at(24), ODOMETER.at(28)))
		.toList();

	/** Type 04, 8 bytes: what a hybrid adds. */
	static final List<Field> HYBRID = List.of(Field.hybrid("motor_rpm", "电机转速", "rpm", 0, 2, 1, 0),
			Field.hybrid("motor_load", "电机负荷", "%", 2, 1, 1, 0),
			Field.hybrid("battery_voltage", "电池电压", "V", 3, 2, 10, 0),
			Field.hybrid("battery_current", "电池电流", "A", 5, 2, 10, -1000), Field.hybrid("soc", "SOC", "%", 7, 1, 1, 0));

	/** Type 80, 17 bytes: the supplementary stream of HJ 1239.3 Annex B. */
	static final List<Field> SUPPLEMENT = List.of(Field.code("torque_mode", "发动机扭矩模式", 0),
			Field.of("pedal", "油门踏板", "%", 1, 1, 2, 5, 0, "SPN 91"),
			Field.of("fuel_total", "累计油耗", "L", 2, 4, 1, 2, 0, "SPN 250"),
			Field.of("urea_tank_temp", "尿素箱温度", "℃", 6, 1, 1, 1, -40, "SPN 3031"),
			Field.of("urea_flow", "实际尿素喷射量", "ml/h", 7, 4, 1, 100, 0, "SPN 4331"), UREA_TOTAL,
			Field.of("dpf_temp", "DPF排气温度", "℃", 15, 2, 1, 32, -273, ""));

	private StreamFields() {
	}

}
