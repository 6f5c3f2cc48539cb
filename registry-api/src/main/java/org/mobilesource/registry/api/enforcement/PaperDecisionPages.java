package org.mobilesource.registry.api.enforcement;

import java.security.Principal;
import java.time.Clock;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.mobilesource.registry.db.enforcement.CasePaperMapper;
import org.mobilesource.registry.db.enforcement.CasePaperMapper.State;
import org.mobilesource.registry.domain.access.Scope;

/**
 * What the transport bureau makes of papers that a company sent. Neither answer clears a
 * case: the repair and the re-test on record do.
 */
@Controller
@RequestMapping("/deadlines/{openedBy:\\d{1,18}}/papers/{id:\\d{1,18}}")
class PaperDecisionPages {

	private final CasePaperMapper papers;

	private final CasePapers files;

	private final Clock clock;

	PaperDecisionPages(CasePaperMapper papers, CasePapers files, Clock clock) {
		this.papers = papers;
		this.files = files;
		this.clock = clock;
	}

	@GetMapping
	ResponseEntity<Resource> show(@PathVariable long openedBy, @PathVariable long id, Scope scope) {
		return this.files.show(openedBy, id, scope);
	}

	/** A paper is refused with a reason only, and decided on once. */
	@PostMapping
	String decide(@PathVariable long openedBy, @PathVariable long id, @RequestParam boolean accepted,
			@RequestParam(defaultValue = "") String reason, Principal person, RedirectAttributes notice, Scope scope) {
		this.papers.findOne(openedBy, id, scope).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!accepted && !DeadlinePages.isText(reason)) {
			notice.addFlashAttribute("problem", "INCOMPLETE");
		}
		else if (this.papers.decide(openedBy, id, accepted ? State.ACCEPTED : State.REFUSED,
				accepted ? null : reason.strip(), person.getName(), this.clock.instant()) == 0) {
			notice.addFlashAttribute("problem", "CHANGED");
		}
		return "redirect:/deadlines/" + openedBy;
	}

}
