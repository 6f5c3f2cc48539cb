package org.mobilesource.registry.api.enforcement;

import java.security.Principal;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.api.enforcement.Deadlines.ChangedMeanwhileException;
import org.mobilesource.registry.api.enforcement.Deadlines.Outcome;
import org.mobilesource.registry.api.enforcement.ServiceBatch.Choice;
import org.mobilesource.registry.api.enforcement.ServiceBatch.Preview;
import org.mobilesource.registry.api.imports.Rejudging;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.casework.WorkList;

/** The service of notices of many cases (批量告知): what was chosen, preview, recording. */
@Controller
class ServiceBatchPages {

	private final ServiceBatch batch;

	private final Deadlines deadlines;

	private final Rejudging rejudging;

	private final AuditTrail trail;

	ServiceBatchPages(ServiceBatch batch, Deadlines deadlines, Rejudging rejudging, AuditTrail trail) {
		this.batch = batch;
		this.deadlines = deadlines;
		this.rejudging = rejudging;
		this.trail = trail;
	}

	@GetMapping("/deadlines/services")
	String preview(@RequestParam(defaultValue = "") List<Long> key,
			@RequestParam(defaultValue = "TO_SERVE") WorkList list, @RequestParam(required = false) @Nullable String q,
			@RequestParam(defaultValue = "false") boolean all, ServiceForm form, Model model, Scope scope) {
		return page(choice(key, list, q, all), form, model, scope);
	}

	@PostMapping("/deadlines/services")
	String serve(@RequestParam(defaultValue = "") List<Long> key,
			@RequestParam(defaultValue = "TO_SERVE") WorkList list, @RequestParam(required = false) @Nullable String q,
			@RequestParam(defaultValue = "false") boolean all, ServiceForm form,
			@RequestParam(defaultValue = "-1") int seen, Principal person, Model model, Scope scope) {
		var choice = choice(key, list, q, all);
		var service = form.service();
		if (service == null) {
			model.addAttribute("problem", "INCOMPLETE");
			return page(choice, form, model, scope);
		}
		var outcome = record(() -> this.batch.serve(choice, service, seen, person.getName(), scope));
		if (outcome != Outcome.DONE) {
			model.addAttribute("problem", outcome.name());
			return page(choice, form, model, scope);
		}
		this.trail.note("rows", seen);
		this.rejudging.soon();
		return "redirect:/work/ecology?list=" + list;
	}

	private static Outcome record(Supplier<Outcome> act) {
		try {
			return act.get();
		}
		catch (ChangedMeanwhileException ex) {
			return Outcome.CHANGED;
		}
	}

	private String page(Choice choice, ServiceForm form, Model model, Scope scope) {
		var chosen = this.batch.find(choice, scope);
		var service = form.service();
		var possible = (service != null) ? this.deadlines.possible(service) : Outcome.DONE;
		if (possible != Outcome.DONE) {
			model.addAttribute("problem", possible.name());
		}
		else if (service != null) {
			var preview = new Preview(chosen, service);
			model.addAttribute("due", preview.due()).addAttribute("refused", preview.refused());
		}
		model.addAttribute("choice", choice)
			.addAttribute("chosen", chosen)
			.addAttribute("form", form)
			.addAttribute("today", this.deadlines.today());
		return "enforcement/services";
	}

	private static Choice choice(List<Long> key, WorkList list, @Nullable String q, boolean all) {
		if (!list.isServed()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return new Choice(key, list, q, all);
	}

}
