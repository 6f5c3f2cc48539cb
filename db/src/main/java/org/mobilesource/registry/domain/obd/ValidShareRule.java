package org.mobilesource.registry.domain.obd;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * A key field has too few valid values. Fields that the vehicle does not send are passed
 * over.
 */
record ValidShareRule(double percent, int engineSeconds) implements ObdRule {

	static final String ID = "Q3";

	static final List<Quantity> KEY_FIELDS = List.of(Quantity.SPEED, Quantity.RPM, Quantity.FUEL_FLOW, Quantity.NOX_UP,
			Quantity.NOX_DOWN, Quantity.REAGENT, Quantity.SCR_IN, Quantity.ODOMETER);

	static ValidShareRule under(Policy policy) {
		return new ValidShareRule(policy.number("obd.q3.percent").doubleValue(),
				policy.whole("obd.alarm.engine-min-s"));
	}

	@Override
	public Optional<ObdHit> evaluate(JudgedDay day) {
		var low = KEY_FIELDS.stream().filter((field) -> share(day, field) < this.percent / 100).toList();
		if (low.isEmpty() || day.seconds(DayColumn.ENGINE_ON_S) < this.engineSeconds) {
			return Optional.empty();
		}
		double least = low.stream().mapToDouble((field) -> share(day, field)).min().orElse(0);
		return Optional.of(ObdHit.warn(ID, day, 100 * least, this.percent, "%")
			.with(low.stream().map((field) -> field.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(" "))));
	}

	private static double share(JudgedDay day, Quantity field) {
		return day.get(DayColumn.validShare(field));
	}

}
