package org.mobilesource.registry.api.appeal;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.web.Paging;
import org.mobilesource.registry.db.appeal.AppealMapper;
import org.mobilesource.registry.db.appeal.AppealMapper.Appeal;
import org.mobilesource.registry.db.appeal.AppealMapper.Disputed;
import org.mobilesource.registry.db.appeal.AppealMapper.Effect;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.appeal.AppealReason;
import org.mobilesource.registry.domain.appeal.AppealState;

/** The appeals that a person may see, and the decision on one. */
@Controller
class AppealPages {

	private static final int PAGE = 50;

	private final AppealMapper appeals;

	private final AppealMatter matter;

	private final AppealDecisions decisions;

	private final AppealFiles files;

	AppealPages(AppealMapper appeals, AppealMatter matter, AppealDecisions decisions, AppealFiles files) {
		this.appeals = appeals;
		this.matter = matter;
		this.decisions = decisions;
		this.files = files;
	}

	@GetMapping("/appeals")
	String list(@RequestParam(required = false) @Nullable AppealState state, @RequestParam(defaultValue = "1") int page,
			Model model, Scope scope) {
		var paging = new Paging(page, PAGE, this.appeals.count(state, scope));
		model.addAttribute("state", state)
			.addAttribute("states", AppealState.values())
			.addAttribute("paging", paging)
			.addAttribute("appeals", this.appeals.find(state, PAGE, paging.offset(), scope));
		return "appeal/list";
	}

	@GetMapping("/appeals/{id:\\d{1,18}}")
	String one(@PathVariable long id, Model model, Scope scope, Account account) {
		var appeal = find(id, scope);
		var findings = this.matter.findings(appeal, scope);
		var records = this.matter.records(findings, scope);
		model.addAttribute("appeal", appeal)
			.addAttribute("files", this.appeals.findFiles(id))
			.addAttribute("records", records)
			.addAttribute("hadPart", this.matter.hadPart(account.name(), records))
			.addAttribute("reasons", AppealReason.values())
			.addAttribute("effects",
					this.appeals.findEffects(id).stream().filter((one) -> isSeen(one, appeal, scope)).toList())
			.addAttribute("recalls", (appeal.state() != AppealState.UPHELD || findings.isEmpty() || scope.isCompany())
					? List.of() : this.appeals.findSent(findings, scope));
		return "appeal/appeal";
	}

	@GetMapping("/appeals/{id:\\d{1,18}}/files/{sha256}")
	ResponseEntity<Resource> file(@PathVariable long id, @PathVariable String sha256, Scope scope) {
		find(id, scope);
		var file = this.appeals.findFiles(id)
			.stream()
			.filter((one) -> one.sha256().equals(sha256))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.mediaType()))
			.body(new FileSystemResource(this.files.file(file.sha256())));
	}

	@PostMapping("/appeals/{id:\\d{1,18}}/decision")
	String decide(@PathVariable long id, AppealAnswer answer, Model model, HttpServletResponse response, Scope scope,
			Account account) {
		var appeal = find(id, scope);
		var findings = this.matter.findings(appeal, scope);
		var records = this.matter.records(findings, scope);
		boolean known = records.stream().map(Disputed::recordNo).toList().containsAll(answer.records());
		if (!answer.isComplete() || !known) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("problem", "INCOMPLETE");
			return one(id, model, scope, account);
		}
		if (!this.decisions.decide(appeal, findings, records, answer, account)) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("problem", "CHANGED");
			return one(id, model, scope, account);
		}
		return "redirect:/appeals/" + id;
	}

	/** A company sees what became of itself and its truck, not of others concerned. */
	private static boolean isSeen(Effect effect, Appeal appeal, Scope scope) {
		return !scope.isCompany() || scope.creditCodes().contains(effect.subject())
				|| effect.subject().equals(appeal.vin()) || effect.subject().equals(appeal.subject());
	}

	private Appeal find(long id, Scope scope) {
		return this.appeals.findOne(id, scope).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
