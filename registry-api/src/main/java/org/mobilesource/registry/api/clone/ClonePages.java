package org.mobilesource.registry.api.clone;

import java.io.IOException;
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
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.api.web.CodeNames;
import org.mobilesource.registry.api.web.Paging;
import org.mobilesource.registry.db.clone.CloneCaseMapper;
import org.mobilesource.registry.db.clone.CloneCaseMapper.CloneCase;
import org.mobilesource.registry.db.clone.CloneCaseMapper.Filter;
import org.mobilesource.registry.db.reporting.TruckArchiveMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.clone.CloneDecision;
import org.mobilesource.registry.domain.clone.CloneKind;
import org.mobilesource.registry.domain.clone.CloneReason;
import org.mobilesource.registry.domain.clone.CloneState;
import org.mobilesource.registry.domain.vehicle.PlateCheck;

/** Suspected clones: the list, one of them with its records, and the decision. */
@Controller
class ClonePages {

	private static final int PAGE = 50;

	private final CloneCaseMapper cases;

	private final CloneRecords records;

	private final CloneDecisions decisions;

	private final TruckArchiveMapper trucks;

	private final CodeNames names;

	private final AuditTrail trail;

	ClonePages(CloneCaseMapper cases, CloneRecords records, CloneDecisions decisions, TruckArchiveMapper trucks,
			CodeNames names, AuditTrail trail) {
		this.cases = cases;
		this.records = records;
		this.decisions = decisions;
		this.trucks = trucks;
		this.names = names;
		this.trail = trail;
	}

	@GetMapping("/clones")
	String list(@RequestParam(required = false) @Nullable CloneKind kind,
			@RequestParam(required = false) @Nullable CloneState state,
			@RequestParam(required = false) @Nullable String plate, @RequestParam(defaultValue = "1") int page,
			Model model, Scope scope) {
		var filter = filter(kind, state, plate);
		var paging = new Paging(page, PAGE, this.cases.count(filter, scope));
		model.addAttribute("filter", filter)
			.addAttribute("kinds", CloneKind.values())
			.addAttribute("states", CloneState.values())
			.addAttribute("paging", paging)
			.addAttribute("items", this.cases.find(filter, PAGE, paging.offset(), scope));
		return "clone/list";
	}

	@GetMapping("/clones/export.csv")
	void export(@RequestParam(required = false) @Nullable CloneKind kind,
			@RequestParam(required = false) @Nullable CloneState state,
			@RequestParam(required = false) @Nullable String plate, HttpServletResponse response, Scope scope)
			throws IOException {
		var filter = filter(kind, state, plate);
		this.trail.note("rows",
				CloneCsv.FILE.write((limit, offset) -> this.cases.find(filter, limit, offset, scope), response));
	}

	@GetMapping("/clones/{id:\\d{1,18}}")
	String one(@PathVariable long id, Model model, Scope scope, Account account) {
		var suspect = suspect(id, scope);
		var held = this.records.of(suspect);
		boolean own = CloneDecisions.isImporter(account, held);
		model.addAttribute("suspect", suspect)
			.addAttribute("records", held)
			.addAttribute("pictures", this.records.pictures(held, scope))
			.addAttribute("truck", this.trucks.findVehicle(suspect.vin(), scope).orElse(null))
			.addAttribute("vehicleTypes", this.names.named("vehicle_type", BusinessTime.dateOf(suspect.seenAt())))
			.addAttribute("decisions", this.cases.findDecisions(id))
			.addAttribute("own", own)
			.addAttribute("open",
					own ? List.<Open>of()
							: CloneDecision.open(suspect.state(), account::may)
								.stream()
								.map((decision) -> new Open(decision, CloneReason.of(decision)))
								.toList());
		return "clone/case";
	}

	@PostMapping("/clones/{id:\\d{1,18}}/decisions")
	String decide(@PathVariable long id, CloneAnswer answer, Model model, HttpServletResponse response, Scope scope,
			Account account) {
		var suspect = suspect(id, scope);
		var held = this.records.of(suspect);
		boolean known = held.stream().map((one) -> one.record().recordNo()).toList().containsAll(answer.records());
		if (!answer.isComplete() || !known) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("problem", "INCOMPLETE");
			return one(id, model, scope, account);
		}
		if (!this.decisions.decide(suspect, held, answer, account)) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("problem", "CHANGED");
			return one(id, model, scope, account);
		}
		return "redirect:/clones/" + id;
	}

	private static Filter filter(@Nullable CloneKind kind, @Nullable CloneState state, @Nullable String plate) {
		return new Filter(kind, state, (plate == null || plate.isBlank()) ? null : PlateCheck.normalise(plate));
	}

	private CloneCase suspect(long id, Scope scope) {
		return this.cases.findOne(id, scope).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** A decision that the account may make, with the reasons for it. */
	record Open(CloneDecision decision, List<CloneReason> reasons) {
	}

}
