package org.mobilesource.registry.api.watchlist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.vehicle.TruckRecords;
import org.mobilesource.registry.db.appeal.AppealMapper;
import org.mobilesource.registry.db.enforcement.ObservationMapper;
import org.mobilesource.registry.db.evidence.EvidenceFileMapper;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.db.reporting.EvidenceMapper;
import org.mobilesource.registry.db.reporting.NameMapper;
import org.mobilesource.registry.db.reporting.NameMapper.Name;
import org.mobilesource.registry.db.reporting.TruckArchiveMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper.ListedEntry;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.Item;

/** Why a subject is on a list: the rule, the numbers, and what stands behind them. */
@Controller
class EntryPages {

	private final WatchListMapper lists;

	private final EvidenceMapper evidence;

	private final EvidenceFileMapper pictures;

	private final PolicyMapper parameters;

	private final NameMapper names;

	private final ObservationMapper observations;

	private final TruckArchiveMapper trucks;

	private final AppealMapper appeals;

	EntryPages(WatchListMapper lists, EvidenceMapper evidence, EvidenceFileMapper pictures, PolicyMapper parameters,
			NameMapper names, ObservationMapper observations, TruckArchiveMapper trucks, AppealMapper appeals) {
		this.lists = lists;
		this.evidence = evidence;
		this.pictures = pictures;
		this.parameters = parameters;
		this.names = names;
		this.observations = observations;
		this.trucks = trucks;
		this.appeals = appeals;
	}

	@GetMapping("/watch-lists/{slug}/{subject}")
	String entry(@PathVariable String slug, @PathVariable String subject,
			@RequestParam(required = false) @Nullable LocalDate asOf, Model model, Scope scope) {
		var list = ListPages.list(slug);
		var run = this.lists.findRunAsOf(asOf).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		var entry = this.lists.findEntry(list, subject, run.sequence(), scope)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		var all = this.parameters.findParameters();
		var policy = new Policies(all, Map.of()).on(run.businessDate());
		var proof = Proof.of(this.lists.findEvidence(entry.id(), scope), this.evidence, scope);
		model.addAttribute("list", list)
			.addAttribute("asOf", asOf)
			.addAttribute("run", run)
			.addAttribute("entry", entry)
			.addAttribute("item", Item.of(entry.entry(), entry.listedSince(), run.businessDate()))
			.addAttribute("percent", ListRows.percent(entry, policy))
			.addAttribute("smallSample", ListRows.smallSample(entry, policy))
			.addAttribute("window", Window.of(policy, run.businessDate()))
			.addAttribute("policy", policy)
			.addAttribute("rule", RuleInForce.of(list, all, run.businessDate()))
			.addAttribute("proof", proof)
			.addAttribute("pictures", this.pictures.ofRecords(proof.recordNos(), scope))
			.addAttribute("openAppeals", this.appeals.countOpenAgainst(subject, scope))
			.addAttribute("facts", facts(entry, run, scope))
			.addAttribute("divisionNames",
					this.names.findDivisions().stream().collect(Collectors.toMap(Name::code, Name::name)));
		return "watchlist/entry";
	}

	private @Nullable RepairFacts facts(ListedEntry entry, EvaluationRun run, Scope scope) {
		var exceededAt = entry.exceededAt();
		if (exceededAt == null) {
			return null;
		}
		var records = TruckRecords.of(entry.subject(), this.observations, this.trucks, scope);
		return RepairFacts.of(this.evidence.findCases(List.of(entry.subject()), scope), records, exceededAt,
				run.businessDate());
	}

}
