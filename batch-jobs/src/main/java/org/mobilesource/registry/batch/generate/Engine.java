package org.mobilesource.registry.batch.generate;

import java.util.SplittableRandom;

import org.mobilesource.registry.domain.obd.BodyType;
import org.mobilesource.registry.domain.obd.StreamBody;
import org.mobilesource.registry.domain.obd.StreamFields;

/**
 * The engine of a loaded truck on its way, as its terminal sees it: one state after the
 * other, roughly as physics has them.
 */
final class Engine {

	private static final int[] SPEEDS_KMH = { 0, 30, 45, 60, 60, 75, 85 };

	/** As trucks are registered. */
	static final String MODEL = "虚构6L";

	static final int TORQUE_NM = 1600;

	/** Litres of its tank of reagent. */
	private static final double REAGENT_TANK = 60;

	private static final double REAGENT_GRAMS = 1090;

	private static final double FUEL_TANK = 600;

	private final SplittableRandom random;

	private final Behaviour behaviour;

	private boolean on;

	private double speed;

	private double target;

	private int targetLeft;

	private double load;

	private double rpm;

	private double fuelFlow;

	private double scrIn = 40;

	private double scrOut = 40;

	private double coolant = 25;

	private double reagent;

	private double reagentUsed;

	private double tank = 92;

	private double lon;

	private double lat;

	private double odometer;

	private int records;

	Engine(SplittableRandom random, Behaviour behaviour) {
		this.random = random;
		this.behaviour = behaviour;
		this.reagent = 80 + random.nextInt(8);
		this.odometer = 40_000 + random.nextInt(260_000);
		this.lon = 109.4 + random.nextInt(400) / 1000.0;
		this.lat = 22.9 + random.nextInt(400) / 1000.0;
	}

	/** What is on record of its model. */
	static Row model() {
		return Row.of(Feed.ENGINE_MODELS, MODEL, "虚构发动机有限公司", "INDICATED", TORQUE_NM, 228, "22.5", "虚构公开0001");
	}

	void start() {
		this.on = true;
	}

	/** The engine stands still and cools down. */
	void stop() {
		this.on = false;
		this.speed = 0;
		this.rpm = 0;
		this.load = 0;
		this.fuelFlow = 0;
		this.scrIn = 40;
		this.scrOut = 40;
		this.coolant = 25;
	}

	/** Fills up what is not half full. */
	void fillUp() {
		this.tank = (this.tank < 50) ? 92 : this.tank;
		this.reagent = (this.reagent < 50) ? 86 : this.reagent;
	}

	/** Sets the odometer back, as a rogue does. */
	void windBack(double km) {
		this.odometer -= km;
	}

	/** Goes on by seconds. */
	void run(int seconds) {
		if (!this.on) {
			return;
		}
		this.targetLeft -= seconds;
		if (this.targetLeft <= 0) {
			this.target = SPEEDS_KMH[this.random.nextInt(SPEEDS_KMH.length)];
			this.targetLeft = 30 + this.random.nextInt(150);
		}
		double change = Math.max(-2.5 * seconds, Math.min(1.2 * seconds, this.target - this.speed));
		this.speed = Math.max(0, this.speed + change);
		double wanted = (this.speed < 1) ? 0.04 : 0.16 + this.speed / 260 + 0.28 * Math.max(0, change) / seconds;
		this.load = Math.min(0.95, wanted + 0.03 * this.random.nextDouble());
		this.rpm = (this.speed < 1) ? 640 + 5 * this.random.nextInt(4)
				: 1000 + this.speed % 25 * 22 + 5 * this.random.nextInt(6);
		double kilowatts = this.load * TORQUE_NM * this.rpm / 9549;
		this.fuelFlow = 1 + kilowatts * 0.21 / 0.84;
		near(seconds);
	}

	private void near(int seconds) {
		double step = Math.min(1, seconds / 90.0);
		this.scrIn += (170 + 260 * this.load - this.scrIn) * step;
		this.scrOut += (this.scrIn - this.scrOut) * step / 2;
		this.coolant += (84 - this.coolant) * Math.min(1, seconds / 150.0);
		this.odometer += this.speed * seconds / 3600;
		this.tank -= this.fuelFlow * seconds / 3600 / FUEL_TANK * 100;
		double litres = this.fuelFlow * seconds / 3600 * 0.05;
		this.reagent -= litres / REAGENT_TANK * 100;
		this.reagentUsed += litres * REAGENT_GRAMS;
		double degrees = this.speed * seconds / 3600 / 111;
		double heading = this.odometer / 17;
		this.lon += Math.cos(heading) * degrees;
		this.lat += Math.sin(heading) * degrees;
	}

	double lon() {
		return this.lon;
	}

	double lat() {
		return this.lat;
	}

	/** Grams of reagent since the truck was new. */
	long reagentUsed() {
		return Math.round(this.reagentUsed);
	}

	/** The state as a stream body of type 02. */
	StreamBody body() {
		var body = new StreamBody(BodyType.DPF_SCR).with(StreamFields.SPEED, this.speed)
			.with(StreamFields.PRESSURE, 100.5)
			.with(StreamFields.TORQUE, this.on ? Math.round(100 * this.load) + 9 : 0)
			.with(StreamFields.FRICTION, 9)
			.with(StreamFields.RPM, this.rpm)
			.with(StreamFields.FUEL_FLOW, this.fuelFlow)
			.with(StreamFields.REAGENT, this.behaviour.reagent(this.reagent))
			.with(StreamFields.COOLANT, this.coolant)
			.with(StreamFields.TANK, Math.max(0, this.tank))
			.raw(StreamFields.POSITION_STATUS, 0)
			.with(StreamFields.LON, this.lon)
			.with(StreamFields.LAT, this.lat)
			.with(StreamFields.ODOMETER, this.odometer);
		if (!this.on) {
			return body.raw(StreamFields.NOX_UP, 0)
				.raw(StreamFields.NOX_DOWN, 0)
				.raw(StreamFields.AIR, 0)
				.raw(StreamFields.SCR_IN, 0xFEFF)
				.raw(StreamFields.SCR_OUT, 0xFEFF)
				.raw(StreamFields.DPF_DP, 0xFEFF);
		}
		double air = this.rpm * (0.26 + 0.35 * this.load);
		double up = 180 + 900 * this.load + 5 * this.random.nextInt(8);
		body.with(StreamFields.NOX_UP, up)
			.with(StreamFields.NOX_DOWN, up * (1 - efficiency()))
			.with(StreamFields.AIR, air)
			.with(StreamFields.SCR_IN, this.scrIn)
			.with(StreamFields.SCR_OUT, this.scrOut)
			.with(StreamFields.DPF_DP, 0.6 + air / 150);
		return this.behaviour.distort(body, up, this.records++);
	}

	/** What the catalyst converts, from nothing when cold. */
	private double efficiency() {
		return this.behaviour.efficiency() * Math.max(0, Math.min(1, (this.scrIn - 180) / 60));
	}

}
