package org.mobilesource.registry.domain.obd;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/** Where the vehicle was first and last, and how often its position jumped. */
final class Positions implements DayMeasure {

	/** A degree of latitude × 10⁻⁶ in km. */
	private static final double KILOMETRES = 111.195e-6;

	private static final double HOUR = 3600;

	private static final int NONE = -1;

	private final DaySettings settings;

	private long firstLon = NONE;

	private long firstLat;

	private long lon;

	private long lat;

	private long time;

	private double narrowing;

	private int jumps;

	Positions(DaySettings settings) {
		this.settings = settings;
	}

	@Override
	public void see(StreamRecord record) {
		if (!record.positioned()) {
			return;
		}
		long newLon = record.raw(Quantity.LON);
		long newLat = record.raw(Quantity.LAT);
		if (this.firstLon == NONE) {
			this.firstLon = newLon;
			this.firstLat = newLat;
			this.narrowing = Math.cos(Math.toRadians(record.value(Quantity.LAT)));
		}
		else if (newLon != this.lon || newLat != this.lat) {
			double east = (newLon - this.lon) * this.narrowing;
			double north = newLat - this.lat;
			double fastest = this.settings.jumpKmh() * (record.time() - this.time) / HOUR / KILOMETRES;
			this.jumps += (east * east + north * north > fastest * fastest) ? 1 : 0;
		}
		this.lon = newLon;
		this.lat = newLat;
		this.time = record.time();
	}

	@Override
	public void put(DayValues values) {
		values.put(DayColumn.POSITION_JUMPS, this.jumps);
	}

	/** The first position, rounded to 0.01°, longitude first. */
	@Nullable String firstCell() {
		return (this.firstLon == NONE) ? null : cell(this.firstLon, this.firstLat);
	}

	/** The last position, rounded to 0.01°, longitude first. */
	@Nullable String lastCell() {
		return (this.firstLon == NONE) ? null : cell(this.lon, this.lat);
	}

	private static String cell(long longitude, long latitude) {
		return rounded(longitude) + " " + rounded(latitude);
	}

	private static BigDecimal rounded(long degrees) {
		return BigDecimal.valueOf(degrees, 6).setScale(2, RoundingMode.HALF_UP);
	}

}
