package org.mobilesource.registry.api.machinery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.api.web.StageWarning;
import org.mobilesource.registry.db.machinery.MachineLifeMapper.Registered;
import org.mobilesource.registry.db.machinery.MachineMapper;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.machinery.RegistrationNumberRule;
import org.mobilesource.registry.domain.machinery.RegistrationOverdueRule;
import org.mobilesource.registry.domain.machinery.SmokeLimitRule;
import org.mobilesource.registry.domain.machinery.StagePlausibility;
import org.mobilesource.registry.domain.machinery.StageStart;
import org.mobilesource.registry.domain.policy.Policy;

/** The rules of machinery with the numbers in force. */
@Component
class MachineryRules {

	private final PolicyCache policies;

	private final MachineMapper machines;

	private final Clock clock;

	MachineryRules(PolicyCache policies, MachineMapper machines, Clock clock) {
		this.policies = policies;
		this.machines = machines;
		this.clock = clock;
	}

	LocalDate today() {
		return BusinessTime.dateOf(this.clock.instant());
	}

	StagePlausibility stages() {
		return new StagePlausibility(this.machines.findStageStarts());
	}

	/** What is odd about the declared stage of a machine; at most one. */
	List<StageWarning> stageWarnings(Registered machine) {
		var check = stages();
		var made = machine.manufacturedOn();
		var expected = check.expected(made, machine.powerKw());
		return check.assess(machine.emissionStage(), made, machine.powerKw())
			.map((reason) -> new StageWarning(reason.code(), machine.emissionStage(), made,
					expected.map(StageStart::stage).orElse(null), expected.map(StageStart::madeFrom).orElse(null)))
			.stream()
			.toList();
	}

	RegistrationNumberRule numbers() {
		return RegistrationNumberRule.under(on(today()));
	}

	RegistrationOverdueRule overdue() {
		return RegistrationOverdueRule.under(on(today()));
	}

	/** The limits for a test of the day. */
	SmokeLimitRule smoke(LocalDate testedOn) {
		return SmokeLimitRule.under(on(testedOn), this.machines.findSmokeLimits());
	}

	/** Whether an active machine has the number. */
	boolean isTaken(String registrationNo) {
		return this.machines.findKnown(List.of(registrationNo), List.of(""))
			.stream()
			.anyMatch((known) -> known.status().active());
	}

	private Policy on(LocalDate day) {
		return this.policies.policies().on(day);
	}

}
