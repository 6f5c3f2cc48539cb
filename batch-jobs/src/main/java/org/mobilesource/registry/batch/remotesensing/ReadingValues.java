package org.mobilesource.registry.batch.remotesensing;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.batch.imports.CsvRow;
import org.mobilesource.registry.batch.imports.Fields;
import org.mobilesource.registry.domain.remotesensing.SpecificPower;
import org.mobilesource.registry.domain.site.Site;

/**
 * The numbers of a reading: opacity in percent, Ringelmann as level, gases in percent or
 * ppm, speed in km/h whatever the site writes, weather. Readings that are judged must be
 * numbers in range; others are left out when they are not.
 */
record ReadingValues(@Nullable BigDecimal opacity, @Nullable BigDecimal ringelmann, @Nullable BigDecimal no,
		@Nullable BigDecimal co, @Nullable BigDecimal hc, @Nullable BigDecimal co2, @Nullable BigDecimal speedKmh,
		@Nullable BigDecimal acceleration, @Nullable BigDecimal slope, @Nullable BigDecimal specificPower,
		@Nullable BigDecimal wind, @Nullable BigDecimal temperature, @Nullable BigDecimal humidity,
		@Nullable BigDecimal pressure) {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final BigDecimal LARGEST_PPM = BigDecimal.valueOf(1_000_000);

	/** The column holds no larger one, and no vehicle has a thousandth of it. */
	private static final BigDecimal LARGEST_POWER = BigDecimal.valueOf(999_999);

	private static final int SCALE = 5;

	static ReadingValues of(CsvRow row, Fields fields, @Nullable Site site) {
		fields.text("CDXH", 6);
		fields.text("WXYY", 20);
		for (var file : new String[] { "TP1", "TP2", "SP1" }) {
			fields.text(file, 200);
		}
		var speed = fields.plainNumber("CLSD", 9_999, SCALE);
		var speedKmh = (speed != null && site != null)
				? site.speedUnit().toKmh(speed).setScale(SCALE, RoundingMode.HALF_UP) : null;
		var acceleration = fields.plainNumber("CLJSD", 999, SCALE);
		var sentSlope = fields.plainNumber("CDPD", 90, 3);
		var slope = (sentSlope != null || site == null) ? sentSlope : site.slopeDegrees();
		return new ReadingValues(fields.decimal("BTGDJG", BigDecimal.ZERO, HUNDRED, SCALE),
				fields.decimal("LGMHD", BigDecimal.ZERO, BigDecimal.valueOf(5), SCALE),
				fields.decimal("NOJG", BigDecimal.ZERO, LARGEST_PPM, SCALE), concentration(fields, "COJG", HUNDRED),
				concentration(fields, "HCJG", LARGEST_PPM), concentration(fields, "CO2JG", HUNDRED), speedKmh,
				acceleration, slope, power(speedKmh, acceleration, slope), fields.plainNumber("FS", 999, 3),
				fields.plainNumber("HJWD", 999, 3), fields.plainNumber("SD", 999, 3),
				fields.plainNumber("DQY", 9_999, 3));
	}

	/** From a speed or an acceleration that none can have, none is known. */
	private static @Nullable BigDecimal power(@Nullable BigDecimal speedKmh, @Nullable BigDecimal acceleration,
			@Nullable BigDecimal slope) {
		if (speedKmh == null || acceleration == null) {
			return null;
		}
		var power = SpecificPower.of(speedKmh, acceleration, (slope != null) ? slope : BigDecimal.ZERO);
		return (power.abs().compareTo(LARGEST_POWER) <= 0) ? power : null;
	}

	/** A gas that is not judged: left out when it is no number, but never negative. */
	private static @Nullable BigDecimal concentration(Fields fields, String column, BigDecimal most) {
		var value = fields.plainNumber(column, most.intValue(), SCALE);
		if (value != null && value.signum() < 0) {
			fields.problem("VALUE_OUT_OF_RANGE", column, "0", most.toPlainString());
		}
		return value;
	}

	/** Whether no exhaust gas was measured at all. */
	boolean hasNoPlume() {
		return ReadingRowParser.isZero(this.co) && ReadingRowParser.isZero(this.hc) && ReadingRowParser.isZero(this.no);
	}

}
