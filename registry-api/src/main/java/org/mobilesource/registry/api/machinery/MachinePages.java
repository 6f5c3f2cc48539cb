package org.mobilesource.registry.api.machinery;

import java.security.Principal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.register.AsOf;
import org.mobilesource.registry.db.machinery.MachineLifeMapper;
import org.mobilesource.registry.db.machinery.MachineLifeMapper.Registered;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.machinery.ApplicationField;
import org.mobilesource.registry.domain.machinery.MachineMove;

/** A registered machine: what it is, its moves and its smoke inspections. */
@Controller
@RequestMapping("/machines/{registrationNo}")
class MachinePages {

	private final MachineLifeMapper machines;

	private final MachineLife life;

	private final MachineryRules rules;

	private final ApplicationOptions options;

	private final AsOf asOf;

	MachinePages(MachineLifeMapper machines, MachineLife life, MachineryRules rules, ApplicationOptions options,
			AsOf asOf) {
		this.asOf = asOf;
		this.machines = machines;
		this.life = life;
		this.rules = rules;
		this.options = options;
	}

	@GetMapping
	String machine(@PathVariable String registrationNo, @RequestParam(defaultValue = "basic") String tab,
			@RequestParam(required = false) @Nullable LocalDate on, Model model, Scope scope, Account account) {
		var now = find(registrationNo, scope);
		var file = new MachineFile(this.asOf.of("machinery", registrationNo, on, scope, account.sight("machinery")),
				now, this.machines.findMoves(registrationNo, scope),
				this.machines.findInspections(registrationNo, scope));
		var machine = file.machine();
		model.addAttribute("machine", machine)
			.addAttribute("tab", tab)
			.addAttribute("seen", file.seen())
			.addAttribute("today", this.rules.today())
			.addAttribute("divisionNames", this.options.named().getOrDefault(ApplicationField.DIVISION, Map.of()))
			.addAttribute("stageWarnings", this.rules.stageWarnings(machine))
			.addAttribute("owners", file.owners())
			.addAttribute("moves", file.moves())
			.addAttribute("inspections", file.inspections());
		return "machinery/machine";
	}

	@PostMapping("/moves")
	String move(@PathVariable String registrationNo, @RequestParam MachineMove move, @RequestParam LocalDate on,
			Principal person, @RequestParam Map<String, String> values, Scope scope) {
		var by = Signature.of(person, values);
		if (!by.isUsable() || on.isAfter(this.rules.today())) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		find(registrationNo, scope);
		this.life.move(registrationNo, move, on, by);
		return "redirect:/machines/" + registrationNo;
	}

	@PostMapping("/inspections")
	String inspect(@PathVariable String registrationNo, @ModelAttribute("inspection") InspectionForm inspection,
			Principal person, @RequestParam Map<String, String> values, Model model, Scope scope, Account account) {
		var machine = find(registrationNo, scope);
		var by = Signature.of(person, values);
		var problem = inspection.problem(this.rules.today())
			.or(() -> by.isUsable() ? Optional.empty() : Optional.of("machine.inspection.long-remark"))
			.or(() -> known(inspection) ? Optional.of("machine.inspection.known") : Optional.empty());
		if (problem.isPresent()) {
			model.addAttribute("problem", problem.get());
			return machine(registrationNo, "basic", null, model, scope, account);
		}
		this.life.inspect(machine, inspection, by);
		return "redirect:/machines/" + registrationNo;
	}

	private boolean known(InspectionForm inspection) {
		var reportNo = inspection.reportNo();
		return reportNo != null && this.machines.countReports(reportNo.strip()) > 0;
	}

	private Registered find(String registrationNo, Scope scope) {
		return this.machines.find(registrationNo, scope)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
