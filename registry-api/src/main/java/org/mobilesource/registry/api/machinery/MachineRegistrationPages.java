package org.mobilesource.registry.api.machinery;

import java.security.Principal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.web.Paging;
import org.mobilesource.registry.db.machinery.MachineApplicationMapper;
import org.mobilesource.registry.db.machinery.MachinePhotoMapper;
import org.mobilesource.registry.db.machinery.MachinePhotoMapper.Photo;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.imports.Problem;
import org.mobilesource.registry.domain.machinery.Application;
import org.mobilesource.registry.domain.machinery.Application.State;
import org.mobilesource.registry.domain.machinery.Application.Step;
import org.mobilesource.registry.domain.machinery.ApplicationField;
import org.mobilesource.registry.domain.machinery.ApplicationForm;
import org.mobilesource.registry.domain.machinery.PhotoSubject;

/** Applications for registration numbers: the desk, the form, and the way of each. */
@Controller
class MachineRegistrationPages {

	private static final String DESK = "/machine-registrations";

	private static final int PAGE = 20;

	private static final int OVERDUE_SHOWN = 50;

	private final MachineApplicationMapper applications;

	private final MachinePhotoMapper photos;

	private final MachineRegistration registration;

	private final MachineryRules rules;

	private final ApplicationOptions options;

	MachineRegistrationPages(MachineApplicationMapper applications, MachinePhotoMapper photos,
			MachineRegistration registration, MachineryRules rules, ApplicationOptions options) {
		this.applications = applications;
		this.photos = photos;
		this.registration = registration;
		this.rules = rules;
		this.options = options;
	}

	@GetMapping(DESK)
	String desk(@RequestParam(defaultValue = "1") int page, Model model, Scope scope) {
		var paging = new Paging(page, PAGE, this.applications.count(scope));
		var hereBefore = this.rules.today().minusDays(this.rules.overdue().days());
		model.addAttribute("paging", paging)
			.addAttribute("applications", this.applications.findListed(PAGE, paging.offset(), scope))
			.addAttribute("overdueCount", this.applications.countOverdue(hereBefore, scope))
			.addAttribute("overdue", this.applications.findOverdue(hereBefore, OVERDUE_SHOWN, scope));
		return "machinery/desk";
	}

	@GetMapping(DESK + "/new")
	String form(Model model) {
		return form(DESK, Map.of(), List.of(), model);
	}

	@PostMapping(DESK)
	String submit(Principal person, @RequestParam Map<String, String> values, Model model, Scope scope) {
		var form = this.registration.judge(values);
		requireOwn(form, scope);
		var problems = form.problems();
		if (!problems.isEmpty()) {
			return form(DESK, values, problems, model);
		}
		return "redirect:" + DESK + "/" + this.registration.submit(form, Signature.of(person, values));
	}

	@GetMapping(DESK + "/{id}")
	String application(@PathVariable long id, Model model, Scope scope) {
		var application = this.applications.find(id, scope)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("applied", application)
			.addAttribute("allowed", new Application(application.state()).allowed())
			.addAttribute("values", this.registration.values(id))
			.addAttribute("groups", groups())
			.addAttribute("options", this.options.named())
			.addAttribute("subjects", PhotoSubject.values())
			.addAttribute("photos",
					this.photos.findLatest(id).stream().collect(Collectors.toMap(Photo::subject, Function.identity())))
			.addAttribute("steps", this.applications.findSteps(id));
		return "machinery/application";
	}

	@PostMapping(DESK + "/{id}/steps")
	String step(@PathVariable long id, @RequestParam Step step, Principal person,
			@RequestParam Map<String, String> values, Model model, Scope scope) {
		var by = Signature.of(person, values);
		if (step == Step.SUBMIT || !by.isUsable()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		requireSeen(id, scope);
		var twin = this.registration.step(id, step, by, scope);
		if (twin.isPresent()) {
			model.addAttribute("twin", twin.get());
			return application(id, model, scope);
		}
		return "redirect:" + DESK + "/" + id;
	}

	@GetMapping(DESK + "/{id}/edit")
	String edit(@PathVariable long id, Model model, Scope scope) {
		requireReturned(id, scope);
		return form(DESK + "/" + id + "/edit", this.registration.values(id), List.of(), model);
	}

	@PostMapping(DESK + "/{id}/edit")
	String submitAgain(@PathVariable long id, Principal person, @RequestParam Map<String, String> values, Model model,
			Scope scope) {
		requireReturned(id, scope);
		var form = this.registration.judge(values);
		requireOwn(form, scope);
		var problems = form.problems();
		if (!problems.isEmpty()) {
			return form(DESK + "/" + id + "/edit", values, problems, model);
		}
		this.registration.submitAgain(id, form, Signature.of(person, values));
		return "redirect:" + DESK + "/" + id;
	}

	/** A county enters its own machines only; a form without a division is not stored. */
	private static void requireOwn(ApplicationForm form, Scope scope) {
		var division = form.text(ApplicationField.DIVISION);
		if (division != null && !scope.mayEnter(division)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
	}

	private void requireSeen(long id, Scope scope) {
		this.applications.find(id, scope).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private void requireReturned(long id, Scope scope) {
		this.applications.find(id, scope)
			.filter((application) -> application.state() == State.RETURNED)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private String form(String address, Map<String, String> values, List<Problem> problems, Model model) {
		model.addAttribute("address", address)
			.addAttribute("values", values)
			.addAttribute("groups", groups())
			.addAttribute("options", this.options.named())
			.addAttribute("problems",
					problems.stream()
						.collect(Collectors.toMap((problem) -> Objects.requireNonNull(problem.column()),
								Function.identity(), (first, second) -> first)));
		return "machinery/form";
	}

	private static Map<ApplicationField.Group, List<ApplicationField>> groups() {
		return Arrays.stream(ApplicationField.values())
			.collect(Collectors.groupingBy(ApplicationField::group, LinkedHashMap::new, Collectors.toList()));
	}

}
