package org.mobilesource.registry.domain.obd;

import java.util.Optional;
import java.util.stream.Stream;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * NOx by work, fuel or distance, the first of them that has a reference for the stage and
 * a value, over so many times the reference. By work only where it is known which torque
 * the engine sends (§6.7), which days with windows of work show.
 */
record NoxReferenceRule(StageNumbers byWork, StageNumbers byFuel, StageNumbers byDistance, double warn, double alarm,
		double leastKm) implements ObdRule {

	static final String ID = "E4";

	static NoxReferenceRule under(Policy policy) {
		return new NoxReferenceRule(StageNumbers.under(policy, "obd.e4.g-kwh"),
				StageNumbers.under(policy, "obd.e4.g-kg"), StageNumbers.under(policy, "obd.e4.g-km"),
				policy.number("obd.e4.warn-times").doubleValue(), policy.number("obd.e4.alarm-times").doubleValue(),
				policy.number("obd.e4.min-km").doubleValue());
	}

	@Override
	public Optional<ObdHit> evaluate(JudgedDay day) {
		if (!(day.get(DayColumn.KM_INTEGRATED) >= this.leastKm)) {
			return Optional.empty();
		}
		var stage = day.vehicle().stage();
		return Stream
			.of(new Measure(DayColumn.NOX_G_KWH, this.byWork.of(stage)),
					new Measure(DayColumn.NOX_G_KG_FUEL, this.byFuel.of(stage)),
					new Measure(DayColumn.NOX_G_KM, this.byDistance.of(stage)))
			.filter((measure) -> day.values().has(measure.column()) && !Double.isNaN(measure.reference()))
			.filter((measure) -> measure.column() != DayColumn.NOX_G_KWH || day.values().has(DayColumn.MAW_WINDOWS))
			.findFirst()
			.flatMap((measure) -> judge(measure, day));
	}

	private Optional<ObdHit> judge(Measure measure, JudgedDay day) {
		double value = day.get(measure.column());
		double warnAt = this.warn * measure.reference();
		double alarmAt = this.alarm * measure.reference();
		var unit = measure.column().unit();
		return (value > alarmAt) ? Optional.of(ObdHit.alarm(ID, day, value, alarmAt, unit))
				: (value > warnAt) ? Optional.of(ObdHit.warn(ID, day, value, warnAt, unit)) : Optional.empty();
	}

	private record Measure(DayColumn column, double reference) {
	}

}
