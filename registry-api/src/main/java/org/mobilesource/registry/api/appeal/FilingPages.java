package org.mobilesource.registry.api.appeal;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.db.appeal.AppealMapper;
import org.mobilesource.registry.db.appeal.AppealMapper.Against;
import org.mobilesource.registry.db.appeal.AppealMapper.AttachedFile;
import org.mobilesource.registry.db.appeal.AppealMapper.NewAppeal;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.appeal.AppealGround;
import org.mobilesource.registry.domain.appeal.AppealState;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.calendar.WorkingCalendar;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** A company files an appeal against what it sees of its own, or withdraws it. */
@Controller
class FilingPages {

	private static final int LONGEST_TEXT = 2_000;

	private final AppealMapper appeals;

	private final AppealMatter matter;

	private final AppealFiles files;

	private final PolicyMapper policies;

	private final Clock clock;

	FilingPages(AppealMapper appeals, AppealMatter matter, AppealFiles files, PolicyMapper policies, Clock clock) {
		this.appeals = appeals;
		this.matter = matter;
		this.files = files;
		this.policies = policies;
		this.clock = clock;
	}

	@GetMapping("/appeals/new")
	String form(@RequestParam(required = false) @Nullable Long exceedance,
			@RequestParam(required = false) @Nullable WatchList list,
			@RequestParam(required = false) @Nullable String subject, Model model, Scope scope, Account account) {
		model.addAttribute("against", against(exceedance, list, subject, scope, account))
			.addAttribute("grounds", AppealGround.values());
		return "appeal/new";
	}

	@PostMapping("/appeals")
	String file(@RequestParam(required = false) @Nullable Long exceedance,
			@RequestParam(required = false) @Nullable WatchList list,
			@RequestParam(required = false) @Nullable String subject,
			@RequestParam(required = false) @Nullable AppealGround ground, @RequestParam(defaultValue = "") String text,
			@RequestParam(required = false) @Nullable List<MultipartFile> attachments, Model model,
			HttpServletResponse response, Scope scope, Account account) throws IOException {
		var against = against(exceedance, list, subject, scope, account);
		boolean complete = ground != null && !text.isBlank() && text.strip().length() <= LONGEST_TEXT;
		var kept = complete ? this.files.keep((attachments != null) ? attachments : List.of())
				: Optional.<List<AttachedFile>>empty();
		if (ground == null || kept.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("problem", complete ? "FILES" : "INCOMPLETE").addAttribute("text", text);
			return form(exceedance, list, subject, model, scope, account);
		}
		var now = this.clock.instant();
		var today = BusinessTime.dateOf(now);
		int days = this.policies.policies().on(today).whole("appeal.working-days");
		var due = new WorkingCalendar(this.policies.findCalendarDays()).plusWorkingDays(today, days);
		var appeal = new NewAppeal(against, ground, text.strip(), account.name(), now, due);
		this.appeals.insert(appeal);
		kept.get().forEach((one) -> this.appeals.insertFile(appeal.getId(), one));
		return "redirect:/appeals/" + appeal.getId();
	}

	@PostMapping("/appeals/{id:\\d{1,18}}/withdrawal")
	String withdraw(@PathVariable long id, Scope scope, Account account) {
		this.appeals.findOne(id, scope).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (this.appeals.decide(id, AppealState.WITHDRAWN, null, null, account.name(), this.clock.instant()) == 0) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
		return "redirect:/appeals/" + id;
	}

	private Against against(@Nullable Long exceedance, @Nullable WatchList list, @Nullable String subject, Scope scope,
			Account account) {
		var against = new Against((account.creditCode() != null) ? account.creditCode() : "", exceedance,
				(exceedance == null) ? list : null, (exceedance == null) ? subject : null);
		if (!this.matter.exists(against, scope)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return against;
	}

}
