package org.mobilesource.registry.domain.obd;

/**
 * NOx by mass, as NO₂, and work (§9 of the protocol): exhaust = air + fuel × density; NOx
 * = u × ppm × exhaust; power = torque × speed ÷ 9549. Quotients take only records that
 * have both of their sides.
 */
record NoxMass(DaySettings settings, VehicleFacts vehicle) implements DayMeasure {

	/** No torque at all, as it is sent. */
	static final int NO_TORQUE = (int) StreamFields.TORQUE.rawOf(0);

	private static final double HOUR = 3600;

	private static final double PERCENT = 100;

	/** 60 × 1000 ÷ 2π: Nm and rpm to kW. */
	private static final double POWER = 9549;

	/** Mass flow of the exhaust in kg/h. */
	static double exhaust(double air, double fuelLitres, double density) {
		return air + fuelLitres * density;
	}

	/** Mass flow of NOx in g/h. */
	static double noxFlow(double factor, double ppm, double exhaust) {
		return factor * ppm * exhaust;
	}

	/** Power in kW, of a torque in percent of the reference. */
	static double power(double torquePercent, double reference, double rpm) {
		return torquePercent / PERCENT * reference * rpm / POWER;
	}

	/** Sums are of raw numbers; their units are put in at the end. */
	@Override
	public void measure(StreamDay day, DayValues values) {
		int[] held = day.held();
		int[] air = day.raws(Quantity.AIR);
		int[] fuel = day.raws(Quantity.FUEL_FLOW);
		int[] up = day.raws(Quantity.NOX_UP);
		int[] down = day.raws(Quantity.NOX_DOWN);
		int[] speeds = day.raws(Quantity.SPEED);
		int[] torques = day.raws(Quantity.TORQUE);
		int[] frictions = day.raws(Quantity.FRICTION);
		int[] rpm = day.raws(Quantity.RPM);
		boolean[] engineOn = day.engineOn();
		var engine = this.vehicle.engine();
		boolean indicated = (engine != null) ? engine.indicated() : this.settings.indicatedTorque();
		double density = this.settings.density();
		double upByFlow = 0;
		double upFlow = 0;
		double downByFlow = 0;
		double downFlow = 0;
		long way = 0;
		long burned = 0;
		double atWork = 0;
		long allWork = 0;
		long workWithNox = 0;
		for (int i = 0; i < day.records(); i++) {
			if (!engineOn[i]) {
				continue;
			}
			long work = work(torques[i], indicated ? frictions[i] : NO_TORQUE, rpm[i]) * held[i];
			allWork += work;
			if ((air[i] | fuel[i]) < 0) {
				continue;
			}
			double flow = exhaust(air[i], fuel[i], density) * held[i];
			if (up[i] >= 0) {
				upByFlow += (up[i] - DaySettings.NOX_ZERO_RAW) * flow;
				upFlow += flow;
			}
			if (down[i] >= 0) {
				double byFlow = (down[i] - DaySettings.NOX_ZERO_RAW) * flow;
				downByFlow += byFlow;
				downFlow += flow;
				way += (long) Math.max(speeds[i], 0) * held[i];
				burned += (long) fuel[i] * held[i];
				atWork += (work > 0) ? byFlow : 0;
				workWithNox += work;
			}
		}
		double ppm = 1.0 / StreamFields.NOX_DOWN.divisor();
		double unit = noxFlow(this.settings.noxFactor(), ppm, 1.0 / StreamFields.AIR.divisor()) / HOUR;
		double grams = downByFlow * unit;
		values.ratio(DayColumn.NOX_UP_FLOW_PPM, upByFlow * ppm, upFlow)
			.ratio(DayColumn.NOX_DOWN_FLOW_PPM, downByFlow * ppm, downFlow)
			.ratio(DayColumn.NOX_G_KM, grams, StreamFields.SPEED.value(way) / HOUR)
			.ratio(DayColumn.NOX_G_KG_FUEL, grams,
					StreamFields.FUEL_FLOW.value(burned) * this.settings.density() / HOUR)
			.ratio(DayColumn.NOX_G_KWH, atWork * unit, kilowattHours(workWithNox));
		if (downFlow > 0) {
			values.put(DayColumn.NOX_G, grams);
		}
		if (this.vehicle.referenceTorque() != null) {
			values.put(DayColumn.WORK_KWH, kilowattHours(allWork));
		}
	}

	/** The work of a second in % × raw rpm × s; what the engine takes up is none. */
	static long work(int torque, int lost, int rpm) {
		return ((torque | lost) < 0) ? 0 : (long) Math.max(torque - lost, 0) * rpm;
	}

	private double kilowattHours(long work) {
		var reference = this.vehicle.referenceTorque();
		return (reference == null) ? 0 : work * power(1, reference, 1.0 / StreamFields.RPM.divisor()) / HOUR;
	}

}
