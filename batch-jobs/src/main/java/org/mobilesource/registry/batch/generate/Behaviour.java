package org.mobilesource.registry.batch.generate;

import org.mobilesource.registry.domain.obd.StreamBody;
import org.mobilesource.registry.domain.obd.StreamFields;

/** What is odd about the exhaust treatment of a truck, named by what is to be found. */
enum Behaviour {

	HONEST(0.93),
	/** The catalyst is dead: E1. */
	HIGH_NOX(0.03),
	/** The catalyst fails under load: E2, and not E1. */
	NOX_BURSTS(0.2),
	/** The catalyst is weak: E3, and not E2. */
	WEAK_CATALYST(0.45),
	/** The catalyst converts less than it should: E5, and neither E1 nor E3. */
	TIRED_CATALYST(0.85),
	/** Driven with next to no reagent: U1. */
	REAGENT_LOW(0.9),
	/** The level never changes: U2. */
	REAGENT_FIXED(0.9),
	/** A box that says what pleases: T1. */
	NOX_EMULATOR(0.93),
	/** A box that plays a recording: T1. */
	NOX_REPLAY(0.93),
	/** The sensors are pulled: T2. */
	NO_NOX(0.93),
	/** Both sensors in the same clean air: T3. */
	SENSORS_MOVED(0.93),
	/** The temperature is a resistor's: T4. */
	TEMPERATURE_FIXED(0.93),
	/** The filter is gone: T6. */
	NO_FILTER(0.93);

	private final double efficiency;

	Behaviour(double efficiency) {
		this.efficiency = efficiency;
	}

	/** The share of NOx that the warm catalyst converts. */
	double efficiency() {
		return this.efficiency;
	}

	/** The level of the reagent that is sent, with the engine on or off. */
	double reagent(double level) {
		return switch (this) {
			case REAGENT_FIXED -> 64;
			case REAGENT_LOW -> 8;
			default -> Math.max(0, level);
		};
	}

	/**
	 * What the sensors say instead of the truth.
	 * @param up the NOx before the catalyst
	 * @param record how many there were before with the engine on
	 */
	StreamBody distort(StreamBody body, double up, int record) {
		return switch (this) {
			case HIGH_NOX -> body.with(StreamFields.NOX_UP, 1.4 * up).with(StreamFields.NOX_DOWN, 1.36 * up);
			case NOX_EMULATOR -> body.with(StreamFields.NOX_UP, 420).with(StreamFields.NOX_DOWN, 35);
			case NOX_REPLAY -> body.with(StreamFields.NOX_DOWN, 25 + record * 7 % 45);
			case NO_NOX -> body.raw(StreamFields.NOX_UP, 0xFFFF).raw(StreamFields.NOX_DOWN, 0xFEFF);
			case SENSORS_MOVED ->
				body.with(StreamFields.NOX_UP, 40 + up / 50).with(StreamFields.NOX_DOWN, 42 + up / 50);
			case TEMPERATURE_FIXED -> body.with(StreamFields.SCR_IN, 265).with(StreamFields.SCR_OUT, 264);
			case NO_FILTER -> body.with(StreamFields.DPF_DP, 0.1);
			default -> body;
		};
	}

}
