package org.mobilesource.registry.api.enforcement;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.enforcement.Deadlines.Outcome;
import org.mobilesource.registry.api.imports.Rejudging;
import org.mobilesource.registry.db.document.DocumentMapper;
import org.mobilesource.registry.db.enforcement.CasePaperMapper;
import org.mobilesource.registry.db.enforcement.DeadlineMapper;
import org.mobilesource.registry.db.enforcement.DeadlineMapper.Grant;
import org.mobilesource.registry.db.enforcement.NoticeReceiptMapper;
import org.mobilesource.registry.db.reminder.OutboxPageMapper;
import org.mobilesource.registry.db.reminder.OutboxPageMapper.Filter;
import org.mobilesource.registry.domain.access.Scope;

/**
 * The deadline of a case, its extensions, the service of the notice and who has read it,
 * its reminders, and the papers that the company sent.
 */
@Controller
class DeadlinePages {

	private static final int LONGEST_TEXT = 300;

	private static final int MESSAGES = 100;

	private final DeadlineMapper mapper;

	private final NoticeReceiptMapper receipts;

	private final CasePaperMapper papers;

	private final Deadlines deadlines;

	private final DocumentMapper documents;

	private final OutboxPageMapper outbox;

	private final CaseStory story;

	private final Rejudging rejudging;

	DeadlinePages(DeadlineMapper mapper, NoticeReceiptMapper receipts, CasePaperMapper papers, Deadlines deadlines,
			DocumentMapper documents, OutboxPageMapper outbox, CaseStory story, Rejudging rejudging) {
		this.story = story;
		this.mapper = mapper;
		this.receipts = receipts;
		this.papers = papers;
		this.deadlines = deadlines;
		this.documents = documents;
		this.outbox = outbox;
		this.rejudging = rejudging;
	}

	@GetMapping("/deadlines/{openedBy:\\d{1,18}}")
	String page(@PathVariable long openedBy, Model model, Scope scope) {
		var one = this.mapper.find(openedBy, scope)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("one", one)
			.addAttribute("history", this.story.of(one, scope))
			.addAttribute("extensions", this.mapper.findExtensions(openedBy))
			.addAttribute("services", this.mapper.findServices(openedBy))
			.addAttribute("documents", this.documents.findOf(List.of(openedBy), scope))
			.addAttribute("messages", this.outbox.find(new Filter(null, null, null, openedBy), MESSAGES, 0, scope))
			.addAttribute("receipts", this.receipts.findReceipts(openedBy, scope))
			.addAttribute("papers", this.papers.find(openedBy, scope))
			.addAttribute("today", this.deadlines.today())
			.addAttribute("entryId", UUID.randomUUID().toString());
		return "enforcement/deadline";
	}

	@PostMapping("/deadlines/{openedBy:\\d{1,18}}/extensions")
	String extend(@PathVariable long openedBy, @RequestParam(required = false) @Nullable LocalDate seen,
			@RequestParam(required = false) @Nullable LocalDate until, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "") String entryId, Principal person, Model model, Scope scope) {
		require(openedBy, scope);
		if (until == null || !isText(reason) || entryId.length() != UUID.randomUUID().toString().length()) {
			return again("INCOMPLETE", openedBy, model, scope);
		}
		var grant = new Grant(this.deadlines.today(), until, reason.strip(), person.getName(), entryId);
		var outcome = this.deadlines.extend(openedBy, seen, grant, scope);
		return (outcome == Outcome.DONE) ? "redirect:/deadlines/" + openedBy
				: again(outcome.name(), openedBy, model, scope);
	}

	@PostMapping("/deadlines/{openedBy:\\d{1,18}}/service")
	String serve(@PathVariable long openedBy, ServiceForm form, Principal person, Model model, Scope scope) {
		require(openedBy, scope);
		var service = form.service();
		if (service == null) {
			return again("INCOMPLETE", openedBy, model, scope);
		}
		var outcome = this.deadlines.serve(openedBy, service, person.getName(), scope);
		if (outcome != Outcome.DONE) {
			return again(outcome.name(), openedBy, model, scope);
		}
		this.rejudging.soon();
		return "redirect:/deadlines/" + openedBy;
	}

	private void require(long openedBy, Scope scope) {
		this.mapper.find(openedBy, scope).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private String again(String problem, long openedBy, Model model, Scope scope) {
		model.addAttribute("problem", problem);
		return page(openedBy, model, scope);
	}

	static boolean isText(String text) {
		return !text.isBlank() && text.strip().length() <= LONGEST_TEXT;
	}

}
