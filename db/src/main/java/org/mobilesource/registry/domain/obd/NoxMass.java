package org.mobilesource.registry.domain.obd;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * NOx by mass, as NO₂, and work (§9 of the protocol): exhaust = air + fuel × density; NOx
 * = u × ppm × exhaust; power = torque × speed ÷ 9549. Quotients take only records that
 * have both of their sides.
 */
record NoxMass(DaySettings settings, @Nullable Integer referenceTorque) implements DayMeasure {

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

	@Override
	public void measure(StreamDay day, DayValues values) {
		int[] held = day.held();
		int[] air = day.raws(Quantity.AIR);
		int[] fuel = day.raws(Quantity.FUEL_FLOW);
		int[] up = day.raws(Quantity.NOX_UP);
		int[] down = day.raws(Quantity.NOX_DOWN);
		int[] speeds = day.raws(Quantity.SPEED);
		boolean[] engineOn = day.engineOn();
		double[] work = work(day);
		double upByFlow = 0;
		double upFlow = 0;
		double downByFlow = 0;
		double downFlow = 0;
		double kilometres = 0;
		double litres = 0;
		double byFlowAtWork = 0;
		double workWithNox = 0;
		for (int i = 0; i < day.records(); i++) {
			if (!engineOn[i] || (air[i] | fuel[i]) < 0) {
				continue;
			}
			double burned = StreamFields.FUEL_FLOW.value(fuel[i]);
			double flow = exhaust(StreamFields.AIR.value(air[i]), burned, this.settings.density()) * held[i];
			if (up[i] >= 0) {
				upByFlow += StreamFields.NOX_UP.value(up[i]) * flow;
				upFlow += flow;
			}
			if (down[i] >= 0) {
				double byFlow = StreamFields.NOX_DOWN.value(down[i]) * flow;
				downByFlow += byFlow;
				downFlow += flow;
				kilometres += StreamFields.SPEED.value(Math.max(speeds[i], 0)) * held[i];
				litres += burned * held[i];
				byFlowAtWork += (work[i] > 0) ? byFlow : 0;
				workWithNox += work[i];
			}
		}
		double grams = noxFlow(this.settings.noxFactor(), downByFlow, 1) / HOUR;
		values.ratio(DayColumn.NOX_UP_FLOW_PPM, upByFlow, upFlow)
			.ratio(DayColumn.NOX_DOWN_FLOW_PPM, downByFlow, downFlow)
			.ratio(DayColumn.NOX_G_KM, grams, kilometres / HOUR)
			.ratio(DayColumn.NOX_G_KG_FUEL, grams, litres * this.settings.density() / HOUR)
			.ratio(DayColumn.NOX_G_KWH, noxFlow(this.settings.noxFactor(), byFlowAtWork, 1) / HOUR, workWithNox);
		if (downFlow > 0) {
			values.put(DayColumn.NOX_G, grams);
		}
		if (this.referenceTorque != null) {
			values.put(DayColumn.WORK_KWH, Arrays.stream(work).sum());
		}
	}

	/** The work of each record in kWh; what the engine takes up is none. */
	private double[] work(StreamDay day) {
		double[] work = new double[day.records()];
		var reference = this.referenceTorque;
		if (reference == null) {
			return work;
		}
		int[] torques = day.raws(Quantity.TORQUE);
		int[] frictions = day.raws(Quantity.FRICTION);
		int[] rpm = day.raws(Quantity.RPM);
		boolean indicated = this.settings.indicatedTorque();
		for (int i = 0; i < day.records(); i++) {
			if (day.engineOn()[i] && torques[i] >= 0 && (!indicated || frictions[i] >= 0)) {
				double percent = StreamFields.TORQUE.value(torques[i])
						- (indicated ? StreamFields.FRICTION.value(frictions[i]) : 0);
				work[i] = Math.max(power(percent, reference, StreamFields.RPM.value(rpm[i])), 0) * day.held()[i] / HOUR;
			}
		}
		return work;
	}

}
