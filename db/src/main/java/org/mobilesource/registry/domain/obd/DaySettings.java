package org.mobilesource.registry.domain.obd;

import java.math.BigDecimal;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * The numbers of a daily summary: design proposals, dated parameters.
 *
 * @param maxGapSeconds a record stands for the time to the next one, if that is not
 * longer
 * @param lossGapSeconds a longer time without records is a stop, not a loss
 * @param engineOnRaw the engine runs at so much or more, in raw rpm
 * @param drivingRaw the vehicle drives at so much or more, in raw km/h
 * @param warmCoolantRaw the engine is warm at so much or more, in raw ℃
 * @param warmScrRaw the SCR is warm at so much or more, in raw ℃
 * @param noxFloorRaw less is no reading of NOx, in raw ppm
 * @param noxHighRaw more is high, in raw ppm
 * @param reagentLowRaw the reagent is low at so much or less, in raw %
 * @param reagentEmptyRaw the reagent is nearly gone at so much or less, in raw %
 * @param density of the fuel, kg/L
 * @param noxFactor u of UN R49: g/h for each ppm and kg/h of exhaust
 * @param indicatedTorque whether the torque still holds the friction
 * @param noxBandRaw NOx that stays within so much is constant, in raw ppm
 * @param rpmSpanRaw the engine's speed varies if it spans so much, in raw rpm
 * @param repeatRecords so many records of NOx that come again are a repetition
 * @param repeatChanges if NOx changes so often at least within them
 * @param alikeRaw NOx before and behind the SCR is alike within so much, in raw ppm
 * @param alikeBelowRaw and low below so much before it, in raw ppm
 * @param aboveRaw NOx behind the SCR is higher by more, in raw ppm
 * @param dpfFlowRaw the flow at which the pressure difference of a DPF tells, in raw kg/h
 * @param jumpKmh faster from one fix to the next is a jump, in km/h
 * @param windows how windows of work are evaluated
 */
public record DaySettings(int maxGapSeconds, int lossGapSeconds, long engineOnRaw, long drivingRaw, long warmCoolantRaw,
		long warmScrRaw, long noxFloorRaw, long noxHighRaw, long reagentLowRaw, long reagentEmptyRaw, double density,
		double noxFactor, boolean indicatedTorque, long noxBandRaw, long rpmSpanRaw, int repeatRecords,
		int repeatChanges, long alikeRaw, long alikeBelowRaw, long aboveRaw, long dpfFlowRaw, double jumpKmh,
		WindowSettings windows) {

	/** 0 ppm as it is sent. */
	static final int NOX_ZERO_RAW = (int) StreamFields.NOX_DOWN.rawOf(0);

	/** The numbers in force. */
	public static DaySettings under(Policy policy) {
		return new DaySettings(policy.whole("obd.integrate.max-gap-s"), policy.whole("obd.loss.max-gap-s"),
				raw(policy, "obd.engine-on.rpm", StreamFields.RPM), raw(policy, "obd.driving.km-h", StreamFields.SPEED),
				raw(policy, "obd.warm.coolant-c", StreamFields.COOLANT),
				raw(policy, "obd.warm.scr-c", StreamFields.SCR_IN),
				raw(policy, "obd.nox.floor-ppm", StreamFields.NOX_DOWN),
				raw(policy, "obd.nox.high-ppm", StreamFields.NOX_DOWN),
				raw(policy, "obd.reagent.low-percent", StreamFields.REAGENT),
				raw(policy, "obd.reagent.empty-percent", StreamFields.REAGENT),
				policy.number("obd.fuel.density-kg-l").doubleValue(), policy.number("obd.nox.u").doubleValue(),
				policy.text("obd.torque").equals("INDICATED"),
				span(policy, "obd.tamper.nox-band-ppm", StreamFields.NOX_DOWN),
				span(policy, "obd.tamper.rpm-span", StreamFields.RPM), policy.whole("obd.tamper.repeat-records"),
				policy.whole("obd.tamper.repeat-changes"), span(policy, "obd.tamper.alike-ppm", StreamFields.NOX_UP),
				raw(policy, "obd.tamper.alike-below-ppm", StreamFields.NOX_UP),
				span(policy, "obd.tamper.above-ppm", StreamFields.NOX_UP),
				raw(policy, "obd.tamper.dpf-flow-kg-h", StreamFields.AIR),
				policy.number("obd.position.jump-km-h").doubleValue(), WindowSettings.under(policy));
	}

	private static long raw(Policy policy, String name, Field field) {
		return field.rawOf(policy.number(name).doubleValue());
	}

	/** A difference of values as one of raw numbers. */
	private static long span(Policy policy, String name, Field field) {
		return policy.number(name)
			.multiply(BigDecimal.valueOf(field.divisor()))
			.divideToIntegralValue(BigDecimal.valueOf(field.multiplier()))
			.longValueExact();
	}

}
