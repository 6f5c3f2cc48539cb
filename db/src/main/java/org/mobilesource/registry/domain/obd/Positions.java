package org.mobilesource.registry.domain.obd;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/** How often the position jumped, and where the vehicle was first and last. */
record Positions(DaySettings settings) implements DayMeasure {

	/** A degree of latitude × 10⁻⁶ in km. */
	private static final double KILOMETRES = 111.195e-6;

	private static final double HOUR = 3600;

	@Override
	public void measure(StreamDay day, DayValues values) {
		int[] seconds = day.seconds();
		int[] lon = day.raws(Quantity.LON);
		int[] lat = day.raws(Quantity.LAT);
		double perSecond = this.settings.jumpKmh() / HOUR / KILOMETRES;
		// Nearer than this on either axis is no jump, without looking closer.
		int near = (int) (perSecond / 2);
		double narrowing = 0;
		int last = StreamDay.NONE;
		int jumps = 0;
		for (int i = 0; i < day.records(); i++) {
			if (lon[i] < 0) {
				continue;
			}
			if (last < 0) {
				narrowing = Math.cos(Math.toRadians(StreamFields.LAT.value(lat[i])));
			}
			else if (Math.max(Math.abs(lon[i] - lon[last]), Math.abs(lat[i] - lat[last])) > near
					* (seconds[i] - seconds[last])) {
				double east = (lon[i] - lon[last]) * narrowing;
				double north = lat[i] - lat[last];
				double fastest = perSecond * (seconds[i] - seconds[last]);
				jumps += (east * east + north * north > fastest * fastest) ? 1 : 0;
			}
			last = i;
		}
		values.put(DayColumn.POSITION_JUMPS, jumps);
	}

	/** The first position, rounded to 0.01°, longitude first. */
	static @Nullable String firstCell(StreamDay day) {
		int i = 0;
		while (i < day.records() && day.raws(Quantity.LON)[i] < 0) {
			i++;
		}
		return (i < day.records()) ? cell(day, i) : null;
	}

	/** The last position, rounded to 0.01°, longitude first. */
	static @Nullable String lastCell(StreamDay day) {
		int i = day.records() - 1;
		while (i >= 0 && day.raws(Quantity.LON)[i] < 0) {
			i--;
		}
		return (i >= 0) ? cell(day, i) : null;
	}

	private static String cell(StreamDay day, int record) {
		return rounded(day.raws(Quantity.LON)[record]) + " " + rounded(day.raws(Quantity.LAT)[record]);
	}

	private static BigDecimal rounded(long degrees) {
		return BigDecimal.valueOf(degrees, 6).setScale(2, RoundingMode.HALF_UP);
	}

}
