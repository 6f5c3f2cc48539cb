package org.mobilesource.registry.domain.remotesensing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * Identities between the values of a reading that a sound device cannot break: specific
 * power, the CO2 balance and the ratios of the gases to CO2. A broken one is a warning.
 */
public record Plausibility(BigDecimal vspAbsolute, BigDecimal vspPercent, BigDecimal co2Absolute, BigDecimal coAbsolute,
		BigDecimal ratioAbsolute, BigDecimal ratioPercent) {

	private static final BigDecimal CARBON = new BigDecimal("42");

	private static final BigDecimal CO2_ALONE = new BigDecimal("2.79");

	private static final BigDecimal CO_SHARE = new BigDecimal("2");

	private static final BigDecimal HC_SHARE = new BigDecimal("0.42");

	public static Plausibility under(Policy policy) {
		return new Plausibility(policy.number("check.vsp.absolute"), policy.number("check.vsp.percent"),
				policy.number("check.co2.absolute"), policy.number("check.co.absolute"),
				policy.number("check.ratio.absolute"), policy.number("check.ratio.percent"));
	}

	/**
	 * The codes of the identities that do not hold; values that were not sent are not
	 * checked.
	 */
	public List<String> contradictions(Values sent) {
		List<String> codes = new ArrayList<>();
		if (sent.vspSent() != null && sent.vspRecomputed() != null
				&& differ(sent.vspSent(), sent.vspRecomputed(), this.vspAbsolute, this.vspPercent)) {
			codes.add("VSP_MISMATCH");
		}
		var co2 = sent.co2Percent();
		if (co2 == null || co2.signum() == 0) {
			return codes;
		}
		if (sent.coPerCo2() != null && sent.hcPerCo2() != null
				&& breaksBalance(co2, sent.coPerCo2(), sent.hcPerCo2())) {
			codes.add("CO2_MISMATCH");
		}
		if (breaksRatio(sent.coPercent(), sent.coPerCo2(), co2, this.coAbsolute, BigDecimal.ZERO)
				|| breaksRatio(sent.hcPpm(), sent.hcPerCo2(), co2, this.ratioAbsolute, this.ratioPercent)
				|| breaksRatio(sent.noPpm(), sent.noPerCo2(), co2, this.ratioAbsolute, this.ratioPercent)) {
			codes.add("RATIO_MISMATCH");
		}
		return codes;
	}

	/**
	 * Whether CO2 in percent is another than the ratios imply: 42 / (2.79 + 2·CO/CO2 +
	 * 0.42·HC/CO2), both in % per %. Held against each other without the division, since
	 * ratios that no engine has can make nothing of the divisor.
	 */
	private boolean breaksBalance(BigDecimal co2, BigDecimal coPerCo2, BigDecimal hcPpmPerPercent) {
		var hcPerCo2 = hcPpmPerPercent.movePointLeft(4);
		var divisor = CO2_ALONE.add(coPerCo2.multiply(CO_SHARE)).add(hcPerCo2.multiply(HC_SHARE));
		return co2.multiply(divisor).subtract(CARBON).abs().compareTo(this.co2Absolute.multiply(divisor.abs())) > 0;
	}

	private static boolean breaksRatio(@Nullable BigDecimal gas, @Nullable BigDecimal perCo2, BigDecimal co2,
			BigDecimal absolute, BigDecimal percent) {
		return gas != null && perCo2 != null && differ(gas, perCo2.multiply(co2), absolute, percent);
	}

	private static boolean differ(BigDecimal sent, BigDecimal expected, BigDecimal absolute, BigDecimal percent) {
		var tolerance = absolute.max(expected.abs().multiply(percent).movePointLeft(2));
		return sent.subtract(expected).abs().compareTo(tolerance) > 0;
	}

	/**
	 * The values that are held against each other.
	 *
	 * @param coPerCo2 % per %
	 * @param hcPerCo2 ppm per %
	 * @param noPerCo2 ppm per %
	 */
	public record Values(@Nullable BigDecimal vspSent, @Nullable BigDecimal vspRecomputed,
			@Nullable BigDecimal co2Percent, @Nullable BigDecimal coPerCo2, @Nullable BigDecimal hcPerCo2,
			@Nullable BigDecimal noPerCo2, @Nullable BigDecimal coPercent, @Nullable BigDecimal hcPpm,
			@Nullable BigDecimal noPpm) {
	}

}
