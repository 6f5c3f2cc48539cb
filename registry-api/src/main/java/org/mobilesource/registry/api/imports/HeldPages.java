package org.mobilesource.registry.api.imports;

import java.security.Principal;
import java.time.Clock;
import java.util.Map;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.mobilesource.registry.batch.imports.ImportRequest;
import org.mobilesource.registry.db.imports.HeldMapper;
import org.mobilesource.registry.db.imports.HeldMapper.Decision;
import org.mobilesource.registry.db.imports.HeldMapper.Verdict;
import org.mobilesource.registry.db.imports.ImportMapper;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.imports.ImportRun;
import org.mobilesource.registry.domain.imports.ImportState;

/** What a person decides about a held file: that it counts all the same, or never. */
@Controller
@RequestMapping("/imports/{id:\\d+}")
@ConditionalOnBooleanProperty(name = "registry.jobs.enabled", matchIfMissing = true)
class HeldPages {

	private final HeldMapper held;

	private final HeldFiles files;

	private final StartedImports started;

	private final ImportMapper imports;

	private final TransactionTemplate transaction;

	private final Clock clock;

	HeldPages(HeldMapper held, HeldFiles files, StartedImports started, ImportMapper imports,
			TransactionTemplate transaction, Clock clock) {
		this.held = held;
		this.files = files;
		this.started = started;
		this.imports = imports;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Imports the file in spite of its bad rows. */
	@PostMapping("/release")
	String release(@PathVariable long id, Principal principal, @RequestParam String reason, RedirectAttributes notice) {
		var run = run(id);
		var person = principal.getName();
		var why = Given.reason(reason);
		var file = this.files.find(run).orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
		decide(id, Verdict.RELEASED, person, why);
		var now = this.clock.instant();
		return this.started.redirect(new ImportRequest(run.feed(), file, BusinessTime.dateOf(now), now, false, false,
				true, person, why, Map.of()), notice);
	}

	/** Ends the file; nothing of it was stored, and nothing will be. */
	@PostMapping("/refuse")
	String refuse(@PathVariable long id, Principal principal, @RequestParam String reason) {
		run(id);
		var person = principal.getName();
		var why = Given.reason(reason);
		this.transaction.executeWithoutResult((status) -> {
			decide(id, Verdict.REFUSED, person, why);
			this.imports.finish(id, ImportState.REFUSED, null, this.clock.instant());
		});
		return "redirect:/imports/" + id;
	}

	private void decide(long id, Verdict verdict, String person, String reason) {
		if (this.held.decide(new Decision(id, verdict, person, this.clock.instant(), reason)) == 0) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
	}

	private ImportRun run(long id) {
		return this.imports.findRun(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
