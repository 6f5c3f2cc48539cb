package org.mobilesource.registry.api.company;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.company.CompanyPages.Counts;
import org.mobilesource.registry.db.company.CompanyMergeMapper;
import org.mobilesource.registry.db.company.DuplicateMapper;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.db.reporting.CompanyArchiveMapper;
import org.mobilesource.registry.db.reporting.CompanyArchiveMapper.Firm;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.company.CreditCodeCheck;
import org.mobilesource.registry.domain.company.Identities;

/** Companies that look like one, and what merging two of them would count together. */
@Controller
class MergePages {

	private static final int SHOWN = 500;

	private final DuplicateMapper duplicates;

	private final CompanyMergeMapper merges;

	private final CompanyArchiveMapper archive;

	private final PolicyCache policies;

	private final Clock clock;

	MergePages(DuplicateMapper duplicates, CompanyMergeMapper merges, CompanyArchiveMapper archive,
			PolicyCache policies, Clock clock) {
		this.duplicates = duplicates;
		this.merges = merges;
		this.archive = archive;
		this.policies = policies;
		this.clock = clock;
	}

	/** Groups whose companies are not one yet. */
	@GetMapping("/companies/duplicates")
	String duplicates(Model model, Scope scope) {
		var identities = this.merges.identities();
		Map<String, Alike> groups = new LinkedHashMap<>();
		this.duplicates.findLikenesses(SHOWN, scope)
			.forEach((one) -> groups
				.computeIfAbsent(one.kind() + one.shared(), (any) -> new Alike(one.kind(), one.shared()))
				.companies()
				.add(one));
		model.addAttribute("groups", groups.values().stream().filter((group) -> !group.isOne(identities)).toList());
		return "company/duplicates";
	}

	/** The company beside the one that it would be merged into. */
	@GetMapping("/companies/{creditCode}/merge")
	String preview(@PathVariable String creditCode, @RequestParam(defaultValue = "") String into, Model model,
			Scope scope) {
		var today = BusinessTime.dateOf(this.clock.instant());
		var identities = this.merges.identities();
		var other = CreditCodeCheck.normalise(into);
		model
			.addAttribute("company",
					this.archive.findFirm(creditCode, scope)
						.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
			.addAttribute("into", into)
			.addAttribute("day", today)
			.addAttribute("threshold", this.policies.policies().on(today).whole("large-fleet.min-trucks"));
		this.archive.findFirm(other, scope)
			.ifPresent((firm) -> model.addAttribute("other", firm)
				.addAttribute("alreadyOne", identities.areOne(creditCode, other))
				.addAttribute("columns", columns(creditCode, firm, identities, today, scope)));
		return "company/merge";
	}

	private List<Counts> columns(String creditCode, Firm other, Identities identities, LocalDate day, Scope scope) {
		var one = identities.codesOf(List.of(identities.companyOf(creditCode)));
		var two = identities.codesOf(List.of(identities.companyOf(other.creditCode())));
		var both = Stream.of(one, two).flatMap(List::stream).distinct().toList();
		return List.of(counts(one, day, scope), counts(two, day, scope), counts(both, day, scope));
	}

	private Counts counts(List<String> codes, LocalDate day, Scope scope) {
		return Counts.of(this.archive.findFleet(codes, day, scope));
	}

}
