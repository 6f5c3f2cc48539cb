package org.mobilesource.registry.api.rescue;

import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import org.mobilesource.registry.api.web.CodeNames;
import org.mobilesource.registry.api.web.Paging;
import org.mobilesource.registry.db.evidence.EvidenceFileMapper;
import org.mobilesource.registry.db.rescue.RescueQueueMapper;
import org.mobilesource.registry.db.rescue.RescueQueueMapper.Unmatched;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.rescue.NoTruckReason;
import org.mobilesource.registry.domain.rescue.PlateDecision;
import org.mobilesource.registry.domain.vehicle.PlateCheck;

/** Plate rescue: the queue, a record of it, and the decision. */
@Controller
class RescuePages {

	private static final int PAGE = 20;

	private static final List<ExceedanceSource> SOURCES = List.of(ExceedanceSource.REMOTE_SENSING,
			ExceedanceSource.BLACK_SMOKE);

	private final RescueQueue queue;

	private final RescueQueueMapper decided;

	private final RescueRecords records;

	private final RescueCandidates candidates;

	private final RescueDecisions decisions;

	private final EvidenceFileMapper files;

	private final CodeNames names;

	RescuePages(RescueQueue queue, RescueQueueMapper decided, RescueRecords records, RescueCandidates candidates,
			RescueDecisions decisions, EvidenceFileMapper files, CodeNames names) {
		this.queue = queue;
		this.decided = decided;
		this.records = records;
		this.candidates = candidates;
		this.decisions = decisions;
		this.files = files;
		this.names = names;
	}

	@GetMapping("/rescue")
	String queue(@RequestParam(required = false) @Nullable ExceedanceSource source,
			@RequestParam(required = false) @Nullable String site,
			@RequestParam(required = false) @Nullable LocalDate day, @RequestParam(defaultValue = "1") int page,
			Model model, Scope scope) {
		var filter = this.queue.filter(source, site, day);
		var paging = new Paging(page, PAGE, this.queue.count(filter, scope));
		model.addAttribute("filter", filter)
			.addAttribute("day", day)
			.addAttribute("days", this.queue.days())
			.addAttribute("sources", SOURCES)
			.addAttribute("paging", paging)
			.addAttribute("items", this.queue.find(filter, PAGE, paging.offset(), scope));
		return "rescue/queue";
	}

	@GetMapping("/rescue/decided")
	String decided(@RequestParam(defaultValue = "1") int page, Model model, Scope scope) {
		var paging = new Paging(page, PAGE, this.decided.countDecided(scope));
		model.addAttribute("paging", paging)
			.addAttribute("items", this.decided.findDecided(PAGE, paging.offset(), scope));
		return "rescue/decided";
	}

	@GetMapping("/rescue/{source}/{recordNo}")
	String record(@PathVariable ExceedanceSource source, @PathVariable String recordNo,
			@RequestParam(required = false) @Nullable String plate, Model model, Scope scope, Account account) {
		var seen = this.records.of(source, recordNo, scope);
		var typed = (plate == null || plate.isBlank()) ? null : PlateCheck.normalise(plate);
		boolean own = seen.isImporter(account);
		boolean open = !own && seen.allows(PlateDecision.ASSIGNED);
		model.addAttribute("seen", seen)
			.addAttribute("record", seen.record())
			.addAttribute("typed", typed)
			.addAttribute("own", own)
			.addAttribute("open", open)
			.addAttribute("undoable", !own && seen.allows(PlateDecision.UNDONE))
			.addAttribute("after", this.queue.after(seen.record(), scope))
			.addAttribute("vehicleTypes", this.names.named("vehicle_type", seen.record().day()))
			.addAttribute("reasons", NoTruckReason.values())
			.addAttribute("candidates", open ? this.candidates.of(seen.record(), typed, scope) : List.of())
			.addAttribute("pictures", this.files.ofRecords(List.of(recordNo), scope).get(recordNo));
		return "rescue/record";
	}

	/** Goes on to the next record once the decision is stored; shows what was undone. */
	@PostMapping("/rescue/{source}/{recordNo}")
	String decide(@PathVariable ExceedanceSource source, @PathVariable String recordNo, Decision decision, Model model,
			HttpServletResponse response, Scope scope, Account account) {
		if (!decision.isComplete()) {
			return again("INCOMPLETE", HttpStatus.UNPROCESSABLE_CONTENT, source, recordNo, model, response, scope,
					account);
		}
		var after = this.queue.after(this.records.of(source, recordNo, scope).record(), scope);
		if (!this.decisions.decide(source, recordNo, decision, account, scope)) {
			return again("CHANGED", HttpStatus.CONFLICT, source, recordNo, model, response, scope, account);
		}
		return (decision.decision() == PlateDecision.UNDONE) ? "redirect:/rescue/{source}/{recordNo}" : next(after);
	}

	private static String next(@Nullable Unmatched after) {
		return (after == null) ? "redirect:/rescue"
				: "redirect:" + UriComponentsBuilder.fromPath("/rescue/{source}/{recordNo}")
					.encode()
					.buildAndExpand(after.source(), after.recordNo())
					.toUriString();
	}

	private String again(String problem, HttpStatus status, ExceedanceSource source, String recordNo, Model model,
			HttpServletResponse response, Scope scope, Account account) {
		response.setStatus(status.value());
		model.addAttribute("problem", problem);
		return record(source, recordNo, null, model, scope, account);
	}

}
