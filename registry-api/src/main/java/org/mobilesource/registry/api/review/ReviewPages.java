package org.mobilesource.registry.api.review;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.mobilesource.registry.api.web.Paging;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.review.ReviewPurpose;

/** Reviews: the queue, a record of it, and the decision. */
@Controller
class ReviewPages {

	private static final int PAGE = 50;

	private static final int LONGEST_REASON = 300;

	private final ReviewQueue queue;

	private final ReviewRecords records;

	private final ReviewDecisions decisions;

	private final ReviewFacts facts;

	ReviewPages(ReviewQueue queue, ReviewRecords records, ReviewDecisions decisions, ReviewFacts facts) {
		this.queue = queue;
		this.records = records;
		this.decisions = decisions;
		this.facts = facts;
	}

	@GetMapping("/reviews")
	String queue(Asked asked, @RequestParam(defaultValue = "1") int page, Model model, Scope scope) {
		var filter = this.queue.filter(asked);
		var paging = new Paging(page, PAGE, this.queue.count(filter, scope));
		model.addAttribute("filter", filter)
			.addAttribute("asked", asked)
			.addAttribute("ageing", this.queue.ageing(filter, scope))
			.addAttribute("purposes", ReviewPurpose.values())
			.addAttribute("sources",
					List.of(ExceedanceSource.BLACK_SMOKE, ExceedanceSource.REMOTE_SENSING, ExceedanceSource.OBD,
							ExceedanceSource.ROADSIDE, ExceedanceSource.PERIODIC))
			.addAttribute("paging", paging)
			.addAttribute("items", this.queue.find(filter, PAGE, paging.offset(), scope));
		return "review/queue";
	}

	@GetMapping("/reviews/{source}/{recordNo}")
	String record(@PathVariable ExceedanceSource source, @PathVariable String recordNo,
			@RequestParam(defaultValue = "TO_COUNT") ReviewPurpose purpose, Model model, Scope scope, Account account) {
		var seen = this.records.of(source, recordNo, scope);
		this.facts.show(seen, purpose, account, scope, model);
		return "review/record";
	}

	/** Goes on to the next record once the decision is stored; stays when it is not. */
	@PostMapping("/reviews/{source}/{recordNo}")
	String decide(@PathVariable ExceedanceSource source, @PathVariable String recordNo,
			@RequestParam(defaultValue = "TO_COUNT") ReviewPurpose purpose, Decision decision, Model model,
			HttpServletResponse response, Scope scope, Account account) {
		if (!decision.isComplete()) {
			return again("INCOMPLETE", HttpStatus.UNPROCESSABLE_CONTENT, source, recordNo, purpose, model, response,
					scope, account);
		}
		var next = this.facts.next(source, recordNo, purpose, scope);
		if (!this.decisions.decide(source, recordNo, decision, account, scope)) {
			return again("CHANGED", HttpStatus.CONFLICT, source, recordNo, purpose, model, response, scope, account);
		}
		return "redirect:" + next;
	}

	@PostMapping("/reviews/{source}/{recordNo}/stand")
	String stand(@PathVariable ExceedanceSource source, @PathVariable String recordNo,
			@RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response, Scope scope,
			Account account) {
		var seen = this.records.of(source, recordNo, scope);
		if (reason.isBlank() || reason.length() > LONGEST_REASON) {
			return again("INCOMPLETE", HttpStatus.UNPROCESSABLE_CONTENT, source, recordNo, ReviewPurpose.FLAGGED, model,
					response, scope, account);
		}
		return this.decisions.stand(seen, reason.strip(), account) ? "redirect:/reviews?purpose=FLAGGED"
				: again("CHANGED", HttpStatus.CONFLICT, source, recordNo, ReviewPurpose.FLAGGED, model, response, scope,
						account);
	}

	private String again(String problem, HttpStatus status, ExceedanceSource source, String recordNo,
			ReviewPurpose purpose, Model model, HttpServletResponse response, Scope scope, Account account) {
		response.setStatus(status.value());
		model.addAttribute("problem", problem);
		return record(source, recordNo, purpose, model, scope, account);
	}

}
