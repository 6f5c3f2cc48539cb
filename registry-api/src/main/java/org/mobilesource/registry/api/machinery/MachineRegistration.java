package org.mobilesource.registry.api.machinery;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.db.imports.ImportMapper;
import org.mobilesource.registry.db.imports.ImportMapper.SupersededRow;
import org.mobilesource.registry.db.machinery.MachineApplicationMapper;
import org.mobilesource.registry.db.machinery.MachineApplicationMapper.NewApplication;
import org.mobilesource.registry.db.machinery.MachineApplicationMapper.Taken;
import org.mobilesource.registry.db.machinery.MachineMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.imports.Loaded;
import org.mobilesource.registry.domain.machinery.Application;
import org.mobilesource.registry.domain.machinery.Application.State;
import org.mobilesource.registry.domain.machinery.Application.Step;
import org.mobilesource.registry.domain.machinery.ApplicationForm;
import org.mobilesource.registry.domain.machinery.RegistrationNumberRule;
import org.mobilesource.registry.domain.machinery.RegistrationOverdueRule;

/** Leads applications from step to step, and issues the numbers of machines. */
@Service
@Transactional
class MachineRegistration {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final MachineApplicationMapper applications;

	private final MachineMapper machines;

	private final ImportMapper imports;

	private final MachineryRules rules;

	private final ApplicationOptions options;

	private final Clock clock;

	MachineRegistration(MachineApplicationMapper applications, MachineMapper machines, ImportMapper imports,
			MachineryRules rules, ApplicationOptions options, Clock clock) {
		this.applications = applications;
		this.machines = machines;
		this.imports = imports;
		this.rules = rules;
		this.options = options;
		this.clock = clock;
	}

	/** The form as it is judged now. */
	ApplicationForm judge(Map<String, String> values) {
		var form = ApplicationForm.of(values, this.options.allowed(), this.rules.stages(), this.rules::isTaken);
		if (form.problems().isEmpty() && this.rules.overdue()
			.overdue(form.machine().registrationNo(), form.hereSince().orElse(null), this.rules.today())) {
			form.warn(RegistrationOverdueRule.CODE);
		}
		return form;
	}

	/** Hands in a form without problems. */
	long submit(ApplicationForm form, Signature by) {
		var application = new NewApplication(this.clock.instant());
		this.applications.insert(application);
		this.applications.setFields(application.getId(), form.columns(), form.warnings());
		this.applications.insertStep(application.getId(), taken(Step.SUBMIT, State.SUBMITTED, by));
		return application.getId();
	}

	/** Hands in a returned application again. */
	void submitAgain(long id, ApplicationForm form, Signature by) {
		take(id, Step.SUBMIT, null, by);
		this.applications.setFields(id, form.columns(), form.warnings());
	}

	/**
	 * Takes a step; an approval issues the number.
	 * @return the number of a machine that seems to be the same and so keeps this one
	 * from a number of its own
	 * @throws ResponseStatusException 403 for an approval that would take the place of a
	 * machine without a number outside of the scope
	 */
	Optional<String> step(long id, Step step, Signature by, Scope scope) {
		if (step != Step.APPROVE) {
			take(id, step, null, by);
			return Optional.empty();
		}
		after(id, step);
		var form = judge(values(id));
		var machine = form.machine();
		var rule = this.rules.numbers();
		this.applications.lockSerial(rule.letters());
		var twin = this.machines.findTwin(machine.registrationNo(), machine.pin(), machine.engineModel(),
				machine.engineNo());
		if (twin.isEmpty()) {
			var given = machine.registrationNo();
			var number = (given != null) ? given : draw(rule, machine.emissionStage());
			register(id, form, number, scope);
			take(id, step, number, by);
		}
		return twin;
	}

	/** The warnings stay those of the day on which it was handed in. */
	private void register(long id, ApplicationForm form, String number, Scope scope) {
		var codes = this.applications.find(id, Scope.CITY).orElseThrow().codes();
		var machine = form.machine().registeredAs(number);
		this.machines.putAll(List.of(new Loaded<>(machine, number, 0, 0, 0, codes)));
		if (machine.pin() != null) {
			var unregistered = this.machines.findByKeys(List.of(machine.pin()));
			if (unregistered.stream().anyMatch((row) -> !scope.mayEnter(String.valueOf(row.get("division"))))) {
				throw new ResponseStatusException(HttpStatus.FORBIDDEN);
			}
			if (!unregistered.isEmpty()) {
				this.imports.insertSuperseded("machinery", 0, List
					.of(new SupersededRow(number, Math.toIntExact(id), JSON.writeValueAsString(unregistered.get(0)))));
			}
			this.machines.deleteUnregistered(List.of(machine.pin()));
		}
		this.machines.setRegistered(number, id, form.hereSince().orElse(this.rules.today()));
	}

	/** The next number that no machine has, whoever issued it. */
	private String draw(RegistrationNumberRule rule, String stage) {
		long serial = this.applications.findSerial(rule.letters()) + 1;
		while (!this.machines.findKnown(List.of(rule.number(stage, serial)), List.of("")).isEmpty()) {
			serial++;
		}
		this.applications.setSerial(rule.letters(), serial);
		return rule.number(stage, serial);
	}

	private void take(long id, Step step, @Nullable String issuedNo, Signature by) {
		var state = after(id, step);
		this.applications.setState(id, state, issuedNo);
		this.applications.insertStep(id, taken(step, state, by));
	}

	private State after(long id, Step step) {
		var state = this.applications.lockState(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return new Application(state).after(step)
			.map(Application::state)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT, step + " after " + state));
	}

	private Taken taken(Step step, State state, Signature by) {
		return new Taken(step, state, by.person(), by.remark(), this.clock.instant());
	}

	/** The stored fields as the form writes them. */
	Map<String, String> values(long id) {
		Map<String, String> values = new HashMap<>();
		this.applications.findFields(id).forEach((column, value) -> values.put(column, value.toString()));
		return values;
	}

}
