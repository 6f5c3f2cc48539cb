package org.mobilesource.registry.domain.obd;

import java.util.Arrays;

/**
 * NOx by windows of work (MAW): a window begins at each record and ends where the engine
 * has done the work of one WHTC; what counts of a window is its NOx by its work (GB
 * 17691-2018, annex K; §11.2 of the protocol). Only records with a running, warm engine
 * and all that both sides are computed from count; windows go on behind others.
 */
record WorkWindows(DaySettings settings, EngineData engine) implements DayMeasure {

	private static final double HOUR = 3600;

	@Override
	public void measure(StreamDay day, DayValues values) {
		var course = course(day);
		double workUnit = NoxMass.power(1, this.engine.referenceTorque(), 1.0 / StreamFields.RPM.divisor()) / HOUR;
		double noxUnit = NoxMass.noxFlow(this.settings.noxFactor(), 1.0 / StreamFields.NOX_DOWN.divisor(),
				1.0 / StreamFields.AIR.divisor()) / HOUR;
		double cycle = this.engine.cycleWork() / workUnit;
		double[] powers = new double[course.records];
		double[] specific = new double[course.records];
		int windows = 0;
		int end = 0;
		for (int start = 0; start < course.records; start++) {
			while (end < course.records && course.work[end] - course.work[start] < cycle) {
				end++;
			}
			double work = course.work[end] - course.work[start];
			if (work < cycle) {
				break;
			}
			double hours = (course.seconds[end] - course.seconds[start]) / HOUR;
			powers[windows] = work * workUnit / hours / this.engine.maxPower();
			specific[windows++] = (course.nox[end] - course.nox[start]) * noxUnit / (work * workUnit);
		}
		values.put(DayColumn.MAW_WINDOWS, windows);
		if (windows > 0) {
			evaluate(powers, specific, windows, values);
		}
	}

	/** What the day holds, summed up from its beginning on, by record that counts. */
	private Course course(StreamDay day) {
		var course = new Course(day.records());
		int[] held = day.held();
		int[] air = day.raws(Quantity.AIR);
		int[] fuel = day.raws(Quantity.FUEL_FLOW);
		int[] nox = day.raws(Quantity.NOX_DOWN);
		int[] torques = day.raws(Quantity.TORQUE);
		int[] frictions = day.raws(Quantity.FRICTION);
		int[] rpm = day.raws(Quantity.RPM);
		int[] coolant = day.raws(Quantity.COOLANT);
		boolean[] engineOn = day.engineOn();
		for (int i = 0; i < day.records(); i++) {
			int lost = this.engine.indicated() ? frictions[i] : NoxMass.NO_TORQUE;
			boolean known = (air[i] | fuel[i] | nox[i] | torques[i] | lost) >= 0;
			if (known && engineOn[i] && coolant[i] >= this.settings.warmCoolantRaw()) {
				double flow = NoxMass.exhaust(air[i], fuel[i], this.settings.density());
				course.add(NoxMass.work(torques[i], lost, rpm[i]), (nox[i] - DaySettings.NOX_ZERO_RAW) * flow, held[i]);
			}
		}
		return course;
	}

	private void evaluate(double[] powers, double[] specific, int windows, DayValues values) {
		var asked = this.settings.windows();
		int percent = asked.powerPercent();
		int valid = valid(powers, windows, percent);
		while (100 * valid < asked.validPercent() * windows && percent > asked.leastPowerPercent()) {
			percent--;
			valid = valid(powers, windows, percent);
		}
		values.put(DayColumn.MAW_POWER_SHARE, percent / 100.0).ratio(DayColumn.MAW_VALID_SHARE, valid, windows);
		if (valid == 0 || 100 * valid < asked.validPercent() * windows) {
			return;
		}
		double[] sorted = new double[valid];
		int next = 0;
		for (int i = 0; i < windows; i++) {
			if (100 * powers[i] > percent) {
				sorted[next++] = specific[i];
			}
		}
		Arrays.sort(sorted);
		values.put(DayColumn.MAW_NOX_G_KWH, sorted[(valid * asked.percentile() + 99) / 100 - 1]);
	}

	private static int valid(double[] powers, int windows, int percent) {
		int valid = 0;
		for (int i = 0; i < windows; i++) {
			valid += (100 * powers[i] > percent) ? 1 : 0;
		}
		return valid;
	}

	/** Sums up to each record, in raw numbers. */
	private static final class Course {

		private final long[] work;

		private final double[] nox;

		private final int[] seconds;

		private int records;

		Course(int most) {
			this.work = new long[most + 1];
			this.nox = new double[most + 1];
			this.seconds = new int[most + 1];
		}

		void add(long workOfSecond, double noxOfSecond, int held) {
			this.work[this.records + 1] = this.work[this.records] + workOfSecond * held;
			this.nox[this.records + 1] = this.nox[this.records] + noxOfSecond * held;
			this.seconds[this.records + 1] = this.seconds[this.records] + held;
			this.records++;
		}

	}

}
