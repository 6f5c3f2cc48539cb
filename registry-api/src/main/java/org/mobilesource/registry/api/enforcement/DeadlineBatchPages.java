package org.mobilesource.registry.api.enforcement;

import java.security.Principal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.mobilesource.registry.api.enforcement.Deadlines.ChangedMeanwhileException;
import org.mobilesource.registry.api.enforcement.Deadlines.Outcome;
import org.mobilesource.registry.api.web.CodeNames;
import org.mobilesource.registry.db.enforcement.DeadlineMapper;
import org.mobilesource.registry.db.enforcement.DeadlineMapper.Due;
import org.mobilesource.registry.db.enforcement.DeadlineMapper.Grant;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.geo.DivisionPrefix;

/** One extension of all cases that are due in a period in a division. */
@Controller
class DeadlineBatchPages {

	private final DeadlineMapper mapper;

	private final Deadlines deadlines;

	private final CodeNames names;

	DeadlineBatchPages(DeadlineMapper mapper, Deadlines deadlines, CodeNames names) {
		this.mapper = mapper;
		this.deadlines = deadlines;
		this.names = names;
	}

	@GetMapping("/deadlines/extensions")
	String preview(Search search, Model model, Scope scope) {
		var due = search.due();
		model.addAttribute("search", search)
			.addAttribute("divisions", this.names.named("division", this.deadlines.today()))
			.addAttribute("count", (due != null) ? this.mapper.countDue(due, scope) : null)
			.addAttribute("entryId", UUID.randomUUID().toString());
		return "enforcement/extensions";
	}

	@PostMapping("/deadlines/extensions")
	String extend(Search search, @RequestParam(defaultValue = "-1") int seen,
			@RequestParam(required = false) @Nullable LocalDate until, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "") String entryId, Principal person, Model model, Scope scope) {
		var due = search.due();
		if (due == null || until == null || !DeadlinePages.isText(reason) || entryId.isEmpty()
				|| entryId.length() > UUID.randomUUID().toString().length()) {
			return again("INCOMPLETE", search, model, scope);
		}
		var grant = new Grant(this.deadlines.today(), until, reason.strip(), person.getName(), entryId);
		try {
			var outcome = this.deadlines.extendDue(due, seen, grant, scope);
			if (outcome != Outcome.DONE) {
				return again(outcome.name(), search, model, scope);
			}
		}
		catch (ChangedMeanwhileException ex) {
			return again(Outcome.CHANGED.name(), search, model, scope);
		}
		model.addAttribute("extended", seen).addAttribute("until", until);
		return preview(search, model, scope);
	}

	private String again(String problem, Search search, Model model, Scope scope) {
		model.addAttribute("problem", problem);
		return preview(search, model, scope);
	}

	/** Which cases are looked for. */
	record Search(@Nullable LocalDate first, @Nullable LocalDate last, @Nullable String division) {

		@Nullable Due due() {
			var prefix = (this.division != null) ? DivisionPrefix.of(this.division) : null;
			return (this.first == null || this.last == null || prefix == null || prefix.isEmpty()) ? null
					: new Due(this.first, this.last, prefix.get().digits());
		}

	}

}
