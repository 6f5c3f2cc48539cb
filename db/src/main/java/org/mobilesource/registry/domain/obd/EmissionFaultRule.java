package org.mobilesource.registry.domain.obd;

import java.util.Optional;

import org.mobilesource.registry.domain.policy.Policy;

/** Faults of emission control are open. */
record EmissionFaultRule(int codes, FaultDictionary dictionary) implements ObdRule {

	static final String ID = "D2";

	static EmissionFaultRule under(Policy policy) {
		return new EmissionFaultRule(policy.whole("obd.d2.codes"), FaultDictionary.SHIPPED);
	}

	@Override
	public Optional<ObdHit> evaluate(JudgedDay day) {
		var open = day.openFaults()
			.stream()
			.filter((fault) -> !fault.isLamp() && this.dictionary.isEmissionRelated(fault.code()))
			.map(FaultEpisode::code)
			.sorted()
			.toList();
		return (open.size() >= this.codes)
				? Optional.of(ObdHit.alarm(ID, day, open.size(), this.codes, "n").with(String.join(", ", open)))
				: Optional.empty();
	}

}
