package org.mobilesource.registry.domain.obd;

import java.util.Optional;

import org.mobilesource.registry.domain.policy.Policy;

/** The DPF holds nothing back at high flow. */
record MissingFilterRule(double kilopascals, int seconds) implements ObdRule {

	static final String ID = "T6";

	static MissingFilterRule under(Policy policy) {
		return new MissingFilterRule(policy.number("obd.t6.kpa").doubleValue(), policy.whole("obd.t6.seconds"));
	}

	@Override
	public Optional<ObdHit> evaluate(JudgedDay day) {
		double median = day.get(DayColumn.DPF_DP_FLOW_MEDIAN);
		return (day.seconds(DayColumn.DPF_FLOW_S) >= this.seconds && median < this.kilopascals)
				? Optional.of(ObdHit.alarm(ID, day, median, this.kilopascals, "kPa")) : Optional.empty();
	}

}
