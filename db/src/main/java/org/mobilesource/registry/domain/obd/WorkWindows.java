package org.mobilesource.registry.domain.obd;

/**
 * NOx by windows of work (MAW): a window begins at each record and ends where the engine
 * has done the work of one WHTC; what counts of a window is its NOx by its work (GB
 * 17691-2018, annex K; §11.2 of the protocol). Only records with a running, warm engine
 * and all that both sides are computed from count; windows go on behind others.
 */
record WorkWindows(WorkCourse course, DaySettings settings, EngineData engine) implements DayMeasure {

	private static final double HOUR = 3600;

	private static final int PERCENT = 100;

	/** The result in units of its last decimal. */
	private static final double STEPS = Math.pow(10, DayColumn.MAW_NOX_G_KWH.decimals());

	/** 30 g/kWh: what is more is taken as this. */
	private static final int MOST = (int) (30 * STEPS);

	@Override
	public void measure(StreamDay day, DayValues values) {
		read(day);
		int windows = this.course.findWindows(this.engine.cycleWork() / kilowattHours());
		values.put(DayColumn.MAW_WINDOWS, windows);
		if (windows > 0) {
			evaluate(windows, values);
		}
	}

	private void read(StreamDay day) {
		this.course.begin(day.records());
		int[] held = day.held();
		int[] air = day.raws(Quantity.AIR);
		int[] fuel = day.raws(Quantity.FUEL_FLOW);
		int[] nox = day.raws(Quantity.NOX_DOWN);
		int[] torques = day.raws(Quantity.TORQUE);
		int[] frictions = day.raws(Quantity.FRICTION);
		int[] rpm = day.raws(Quantity.RPM);
		int[] coolant = day.raws(Quantity.COOLANT);
		boolean[] engineOn = day.engineOn();
		boolean indicated = this.engine.indicated();
		long warm = this.settings.warmCoolantRaw();
		double density = this.settings.density();
		for (int i = 0; i < day.records(); i++) {
			int lost = indicated ? frictions[i] : NoxMass.NO_TORQUE;
			boolean known = (air[i] | fuel[i] | nox[i] | torques[i] | lost) >= 0;
			if (known && engineOn[i] && coolant[i] >= warm) {
				double flow = NoxMass.exhaust(air[i], fuel[i], density) * held[i];
				this.course.add(NoxMass.work(torques[i], lost, rpm[i]) * held[i],
						(nox[i] - DaySettings.NOX_ZERO_RAW) * flow, held[i]);
			}
		}
	}

	private void evaluate(int windows, DayValues values) {
		var asked = this.settings.windows();
		int percent = asked.powerPercent();
		int valid = this.course.countAbove(workAt(percent));
		while (PERCENT * valid < asked.validPercent() * windows && percent > asked.leastPowerPercent()) {
			valid = this.course.countAbove(workAt(--percent));
		}
		values.put(DayColumn.MAW_POWER_SHARE, percent / (double) PERCENT)
			.ratio(DayColumn.MAW_VALID_SHARE, valid, windows);
		if (valid > 0 && PERCENT * valid >= asked.validPercent() * windows) {
			double grams = NoxMass.noxFlow(this.settings.noxFactor(), 1.0 / StreamFields.NOX_DOWN.divisor(),
					1.0 / StreamFields.AIR.divisor()) / HOUR;
			var specific = this.course.noxByWork(workAt(percent), STEPS * grams / kilowattHours(), MOST);
			values.put(DayColumn.MAW_NOX_G_KWH, specific.quantile(asked.percentile()) / STEPS);
		}
	}

	/** Work in a second at so many percent of the greatest power, in raw numbers. */
	private double workAt(int percent) {
		return this.engine.maxPower() * percent / PERCENT / HOUR / kilowattHours();
	}

	/** The unit of work: 1 % of torque × raw rpm × 1 s. */
	private double kilowattHours() {
		return NoxMass.power(1, this.engine.referenceTorque(), 1.0 / StreamFields.RPM.divisor()) / HOUR;
	}

}
