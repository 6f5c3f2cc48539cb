package org.mobilesource.registry.api.machinery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.db.machinery.MachineLifeMapper;
import org.mobilesource.registry.db.machinery.MachineLifeMapper.Inspected;
import org.mobilesource.registry.db.machinery.MachineLifeMapper.Moved;
import org.mobilesource.registry.db.machinery.MachineLifeMapper.Registered;
import org.mobilesource.registry.domain.machinery.MachineMove;
import org.mobilesource.registry.domain.machinery.SmokeLimit;
import org.mobilesource.registry.domain.machinery.SmokeTest;

/** Records what becomes of registered machines. */
@Service
@Transactional
class MachineLife {

	private final MachineLifeMapper machines;

	private final MachineryRules rules;

	private final Clock clock;

	MachineLife(MachineLifeMapper machines, MachineryRules rules, Clock clock) {
		this.machines = machines;
		this.rules = rules;
		this.clock = clock;
	}

	/** Records a move that the state allows. */
	void move(String registrationNo, MachineMove move, LocalDate on, Signature by) {
		var state = this.machines.lockState(registrationNo)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		var after = state.after(move)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT, move + " in state " + state));
		this.machines.setState(registrationNo, after);
		this.machines.insertMove(registrationNo,
				new Moved(move, after, on, by.person(), by.remark(), this.clock.instant()));
	}

	/** Judges and records an inspection whose form has no problem. */
	void inspect(Registered machine, InspectionForm form, Signature by) {
		var testedOn = Objects.requireNonNull(form.testedOn());
		var test = new SmokeTest(testedOn, machine.emissionStage(), machine.powerKw(), form.inZone(), form.readings(),
				form.ringelmann(), form.altitude());
		var verdict = this.rules.smoke(testedOn).judge(test);
		SmokeLimit limit = verdict.limit();
		this.machines.insertInspection(machine.registrationNo(),
				new Inspected(Objects.requireNonNull(form.reportNo()).strip(), testedOn, form.inZone(), form.k1(),
						form.k2(), form.k3(), form.ringelmann(), form.altitude(), machine.emissionStage(),
						machine.powerKw(), verdict.outcome(), verdict.reference(), (limit != null) ? limit.id() : null,
						verdict.maxKPerMetre(), (limit != null) ? limit.limitClass() : null,
						(limit != null) ? limit.standard() : null, by.person(), this.clock.instant()));
	}

}
