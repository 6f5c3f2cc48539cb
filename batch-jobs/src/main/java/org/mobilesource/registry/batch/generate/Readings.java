package org.mobilesource.registry.batch.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.SplittableRandom;

/**
 * Makes rows of remote-sensing points whose values agree with each other and pass the
 * validity gate.
 */
final class Readings {

	private Readings() {
	}

	static SensingRow measure(Site site, String line, LocalDateTime at, Passage passage, SplittableRandom random) {
		SensingRow row = SensingRow.at(site, line, at, random.nextInt());
		row.set("JCDWRZH", Row.compact(at.toLocalDate()))
			.set("DDJD", site.longitude())
			.set("DDWD", site.latitude())
			.set("CDPD", site.slope())
			.set("PDJG", passage.exceeds() ? "0" : "1")
			.set("WXYY", "-1")
			.set("HPHM", passage.plate())
			.set("CPYS", passage.colour())
			.set("HPZL", passage.plateType())
			.set("RLZL", passage.fuel())
			.set("BTGDJG", passage.opacityPercent())
			.set("LGMHD", passage.ringelmann())
			.set("COXZ", "2.5")
			.set("NOXZ", "1500.0")
			.set("BTGDXZ", "30.0")
			.set("HDXZ", "1")
			.set("SBZXD", String.valueOf(passage.confidence()))
			.set("GJXXBH", Row.compact(at.toLocalDate()).substring(2)
					+ String.format("%06d", at.toLocalTime().toSecondOfDay()));
		if (!passage.exceeds()) {
			row.set("SP1", "");
		}
		drive(row, site, random);
		gases(row, site, passage.fuel().equals("C"), random);
		weather(row, at, random);
		return row;
	}

	/**
	 * Speed and specific power: the power follows from the speed and the slope as they
	 * are written.
	 */
	private static void drive(SensingRow row, Site site, SplittableRandom random) {
		double kilometresPerHour = 22 + 34 * random.nextDouble();
		String speed = decimal(site.metresPerSecond() ? kilometresPerHour / 3.6 : kilometresPerHour, 2);
		String acceleration = decimal(0.2 + 0.35 * random.nextDouble(), 2);
		String power = power(speed, acceleration, site.slope(), site.metresPerSecond());
		row.set("CLSD", speed).set("CLJSD", acceleration).set("VSP", power);
	}

	static String power(String speed, String acceleration, String slopeDegrees, boolean metresPerSecond) {
		double v = Double.parseDouble(speed) / (metresPerSecond ? 1 : 3.6);
		double a = Double.parseDouble(acceleration);
		double slope = StrictMath.toRadians(Double.parseDouble(slopeDegrees));
		return decimal(9.81 * StrictMath.sin(slope) * v + 1.1 * v * a + 0.213 * v + 0.000305 * v * v * v, 2);
	}

	/**
	 * CO2 follows from the ratios, the other gases from their ratio and CO2; an electric
	 * vehicle has no plume.
	 */
	private static void gases(SensingRow row, Site site, boolean electric, SplittableRandom random) {
		double share = electric ? 0 : 1;
		double co = share * (0.002 + 0.014 * random.nextDouble());
		double hc = rounded(share * (1 + 3.5 * random.nextDouble()), 2);
		double no = rounded(share * (15 + 75 * random.nextDouble()), 2);
		double co2 = share * rounded(42 / (2.79 + 2 * rounded(co, 4) + 0.42 * hc / 10_000), 2);
		row.set("CO2JG", decimal(co2, 2))
			.set("COCO2", site.horizontal() ? cut(co) : decimal(co, 4))
			.set("HCCO2", decimal(hc, 2))
			.set("NOCO2", decimal(no, 2))
			.set("COJG", decimal(rounded(co, 4) * co2, 2))
			.set("HCJG", decimal(hc * co2, 2))
			.set("NOJG", decimal(no * co2, 2));
	}

	private static void weather(SensingRow row, LocalDateTime at, SplittableRandom random) {
		double warmth = 14 + 8 * StrictMath.sin(StrictMath.PI * Math.max(0, at.getHour() - 6) / 18.0);
		row.set("FS", decimal(0.4 + 3.6 * random.nextDouble(), 1))
			.set("FX", String.valueOf(1 + random.nextInt(359)))
			.set("HJWD", decimal(warmth + 2 * random.nextDouble(), 1))
			.set("SD", decimal(58 + 30 * random.nextDouble(), 1))
			.set("DQY", decimal(100.9 + 0.6 * random.nextDouble(), 1));
	}

	static String decimal(double value, int places) {
		return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).toPlainString();
	}

	private static String cut(double value) {
		return BigDecimal.valueOf(value).setScale(2, RoundingMode.DOWN).toPlainString();
	}

	private static double rounded(double value, int places) {
		return Double.parseDouble(decimal(value, places));
	}

}
