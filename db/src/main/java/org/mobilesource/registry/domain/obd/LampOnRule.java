package org.mobilesource.registry.domain.obd;

import java.util.Optional;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * The lamp has been on for too long: light vehicles by distance, heavy ones by the time
 * with the engine on, which stands for the driving time of the regulations.
 */
record LampOnRule(double lightKm, double heavyHours) implements ObdRule {

	static final String ID = "D1";

	private static final double HOUR = 3600;

	static LampOnRule under(Policy policy) {
		return new LampOnRule(policy.number("obd.d1.light-km").doubleValue(),
				policy.number("obd.d1.heavy-h").doubleValue());
	}

	@Override
	public Optional<ObdHit> evaluate(JudgedDay day) {
		return day.openFaults().stream().filter(FaultEpisode::isLamp).findFirst().flatMap((lamp) -> {
			var length = day.lengthOf(lamp);
			double hours = length.engineOn() / HOUR;
			double km = length.km().orElse(Double.NaN);
			if (day.vehicle().heavy()) {
				return (hours > this.heavyHours) ? Optional.of(ObdHit.alarm(ID, day, hours, this.heavyHours, "h"))
						: Optional.empty();
			}
			return (km > this.lightKm) ? Optional.of(ObdHit.alarm(ID, day, km, this.lightKm, "km")) : Optional.empty();
		});
	}

}
