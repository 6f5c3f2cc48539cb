package org.mobilesource.registry.domain.obd;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.policy.Policy;

/** A number for each of the emission stages 5 and 6; 0 is none. */
record StageNumbers(double five, double six) {

	static StageNumbers under(Policy policy, String name) {
		return new StageNumbers(policy.number(name + ".5").doubleValue(), policy.number(name + ".6").doubleValue());
	}

	/** The number of a stage, such as 6A; NaN where there is none. */
	double of(@Nullable String stage) {
		double number = (stage == null || stage.isEmpty()) ? 0 : switch (stage.charAt(0)) {
			case '5' -> this.five;
			case '6' -> this.six;
			default -> 0;
		};
		return (number == 0) ? Double.NaN : number;
	}

}
