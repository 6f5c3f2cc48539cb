package org.mobilesource.registry.domain.obd;

import org.jspecify.annotations.Nullable;

/**
 * NOx by mass, as NO₂, and work (§9 of the protocol): exhaust = air + fuel × density; NOx
 * = u × ppm × exhaust; power = torque × speed ÷ 9549. Quotients take only records that
 * have both of their sides.
 */
final class NoxMass implements DayMeasure {

	private static final double HOUR = 3600;

	private static final double PERCENT = 100;

	/** 60 × 1000 ÷ 2π: Nm and rpm to kW. */
	private static final double POWER = 9549;

	private final DaySettings settings;

	private final @Nullable Integer referenceTorque;

	private double upByFlow;

	private double upFlow;

	private double downByFlow;

	private double downFlow;

	private double kilometres;

	private double fuelKilograms;

	private double grams;

	private double work;

	private double gramsAtWork;

	private double workWithGrams;

	private boolean anyWork;

	/** Torques in Nm; null when it is not known. */
	NoxMass(DaySettings settings, @Nullable Integer referenceTorque) {
		this.settings = settings;
		this.referenceTorque = referenceTorque;
	}

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
	public void see(StreamRecord record) {
		if (!record.engineOn()) {
			return;
		}
		double worked = work(record);
		this.work += worked;
		if (!record.has(Quantity.AIR) || !record.has(Quantity.FUEL_FLOW)) {
			return;
		}
		double litres = record.value(Quantity.FUEL_FLOW);
		double flow = exhaust(record.value(Quantity.AIR), litres, this.settings.density());
		if (record.hasNox(Quantity.NOX_UP)) {
			this.upByFlow += record.nox(Quantity.NOX_UP) * flow * record.seconds();
			this.upFlow += flow * record.seconds();
		}
		if (record.hasNox(Quantity.NOX_DOWN)) {
			double ppm = record.nox(Quantity.NOX_DOWN);
			double gramsNow = noxFlow(this.settings.noxFactor(), ppm, flow) * record.seconds() / HOUR;
			this.downByFlow += ppm * flow * record.seconds();
			this.downFlow += flow * record.seconds();
			this.grams += gramsNow;
			this.kilometres += record.has(Quantity.SPEED) ? record.value(Quantity.SPEED) * record.seconds() / HOUR : 0;
			this.fuelKilograms += litres * this.settings.density() * record.seconds() / HOUR;
			if (worked > 0) {
				this.gramsAtWork += gramsNow;
				this.workWithGrams += worked;
			}
		}
	}

	/** kWh; what the engine takes up is none. */
	private double work(StreamRecord record) {
		var reference = this.referenceTorque;
		if (reference == null || !record.has(Quantity.TORQUE)
				|| (this.settings.indicatedTorque() && !record.has(Quantity.FRICTION))) {
			return 0;
		}
		this.anyWork = true;
		double percent = record.value(Quantity.TORQUE)
				- (this.settings.indicatedTorque() ? record.value(Quantity.FRICTION) : 0);
		return Math.max(power(percent, reference, record.value(Quantity.RPM)), 0) * record.seconds() / HOUR;
	}

	@Override
	public void put(DayValues values) {
		values.ratio(DayColumn.NOX_UP_FLOW_PPM, this.upByFlow, this.upFlow)
			.ratio(DayColumn.NOX_DOWN_FLOW_PPM, this.downByFlow, this.downFlow)
			.ratio(DayColumn.NOX_G_KM, this.grams, this.kilometres)
			.ratio(DayColumn.NOX_G_KG_FUEL, this.grams, this.fuelKilograms)
			.ratio(DayColumn.NOX_G_KWH, this.gramsAtWork, this.workWithGrams);
		if (this.downFlow > 0) {
			values.put(DayColumn.NOX_G, this.grams);
		}
		if (this.anyWork) {
			values.put(DayColumn.WORK_KWH, this.work);
		}
	}

}
