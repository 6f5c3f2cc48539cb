package org.mobilesource.registry.domain.remotesensing;

import java.math.BigDecimal;

/** Vehicle specific power (VSP), by the formula that the sites use. */
public final class SpecificPower {

	private static final double GRAVITY = 9.81;

	private static final double MASS_FACTOR = 1.1;

	private static final double ROLLING = 0.213;

	private static final double AIR_DRAG = 0.000305;

	private static final int SCALE = 4;

	/** In one kW/t, by this scale. */
	private static final double UNITS = 10_000;

	private SpecificPower() {
	}

	/**
	 * Specific power in kW/t, to four decimals, half up: 9.81·sin(θ)·v + 1.1·v·a +
	 * 0.213·v + 0.000305·v³ with v in m/s.
	 * @param speedKmh km/h
	 * @param accelerationMps2 m/s²
	 * @param slopeDegrees θ, degrees
	 */
	public static BigDecimal of(BigDecimal speedKmh, BigDecimal accelerationMps2, BigDecimal slopeDegrees) {
		double v = speedKmh.doubleValue() / 3.6;
		double power = GRAVITY * Math.sin(Math.toRadians(slopeDegrees.doubleValue())) * v
				+ MASS_FACTOR * v * accelerationMps2.doubleValue() + ROLLING * v + AIR_DRAG * v * v * v;
		return BigDecimal.valueOf(Math.round(UNITS * power), SCALE);
	}

}
