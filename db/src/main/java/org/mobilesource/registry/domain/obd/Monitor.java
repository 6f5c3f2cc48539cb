package org.mobilesource.registry.domain.obd;

import java.util.Arrays;
import java.util.List;

/**
 * The monitors of the support and readiness words, from the least significant bit on (GB
 * 17691-2018 Table Q.6).
 */
public enum Monitor {

	CATALYST, HEATED_CATALYST, EVAPORATIVE_SYSTEM, SECONDARY_AIR, AC_REFRIGERANT, GAS_SENSOR, GAS_SENSOR_HEATER,
	EGR_VVT, COLD_START_AID, BOOST_PRESSURE, DPF, SCR, NMHC_CATALYST, MISFIRE, FUEL_SYSTEM, COMPREHENSIVE;

	/** Misfire, fuel system and comprehensive are monitored all the time. */
	public static final int CONTINUOUS = MISFIRE.bit() | FUEL_SYSTEM.bit() | COMPREHENSIVE.bit();

	/** Its place in a word. */
	public int bit() {
		return 1 << ordinal();
	}

	/** The monitors of a word. */
	public static List<Monitor> of(int word) {
		return Arrays.stream(values()).filter((monitor) -> (word & monitor.bit()) != 0).toList();
	}

}
