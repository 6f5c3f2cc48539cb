package org.mobilesource.registry.api.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.db.policy.ProposalMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.policy.PolicyParameter;
import org.mobilesource.registry.domain.policy.ProposalState;

/** Proposed changes of parameters: all, a new one, and one with what becomes of it. */
@Controller
@RequestMapping("/parameters/proposals")
class ProposalPages {

	private static final int MOST = 100;

	/** What an address or a form has beside the parameters. */
	private static final Set<String> OTHERS = Set.of("from", "basis", "lang", "_csrf");

	private final Proposals proposals;

	private final ProposalMapper mapper;

	private final PolicyMapper parameters;

	private final WatchListMapper lists;

	ProposalPages(Proposals proposals, ProposalMapper mapper, PolicyMapper parameters, WatchListMapper lists) {
		this.proposals = proposals;
		this.mapper = mapper;
		this.parameters = parameters;
		this.lists = lists;
	}

	/** The numbers are the whole city's, so a county decides on none. */
	@ModelAttribute
	void ofTheCity(Scope scope) {
		if (!scope.isCity()) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
	}

	@GetMapping
	String list(Model model) {
		var found = this.mapper.findAll(MOST);
		model.addAttribute("proposals", found)
			.addAttribute("values", found.stream()
				.collect(Collectors.toMap((one) -> one.id(), (one) -> this.proposals.values(one.id()))));
		return "policy/proposals";
	}

	@GetMapping("/new")
	String form(@RequestParam MultiValueMap<String, String> address, Model model) {
		this.lists.findCurrentRun().ifPresent((run) -> model.addAttribute("latest", run.businessDate()));
		var values = values(address);
		model.addAttribute("values", values).addAttribute("given", address).addAttribute("inForce", inForce(values));
		return "policy/propose";
	}

	@PostMapping
	String propose(@RequestParam MultiValueMap<String, String> form,
			@RequestParam(required = false) @Nullable LocalDate from, @RequestParam(defaultValue = "") String basis,
			Model model, HttpServletResponse response, Account account) {
		try {
			if (from == null) {
				throw new ProposalRefused("PAST", "from");
			}
			return "redirect:/parameters/proposals/"
					+ this.proposals.propose(values(form), from, basis.strip(), account);
		}
		catch (ProposalRefused ex) {
			refused(ex, model, response);
			return form(form, model);
		}
	}

	@GetMapping("/{id:\\d{1,18}}")
	String one(@PathVariable long id, Model model, Account account) {
		var proposal = this.mapper.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		var values = this.proposals.values(id);
		boolean open = proposal.state() == ProposalState.OPEN;
		boolean toCome = this.proposals.isToCome(proposal.validFrom());
		model.addAttribute("one", proposal)
			.addAttribute("values", values)
			.addAttribute("inForce", inForce(values))
			.addAttribute("toCome", toCome)
			.addAttribute("own", proposal.proposedBy().equals(account.name()))
			.addAttribute("withdrawable", open || proposal.state() == ProposalState.APPROVED && toCome);
		return "policy/proposal";
	}

	@PostMapping("/{id:\\d{1,18}}/decision")
	String decide(@PathVariable long id, @RequestParam(defaultValue = "false") boolean approved,
			@RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response,
			Account account) {
		return done(id, () -> this.proposals.decide(id, approved, reason.strip(), account), model, response, account);
	}

	@PostMapping("/{id:\\d{1,18}}/withdrawal")
	String withdraw(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Model model,
			HttpServletResponse response, Account account) {
		return done(id, () -> this.proposals.withdraw(id, reason.strip(), account), model, response, account);
	}

	private String done(long id, Runnable step, Model model, HttpServletResponse response, Account account) {
		try {
			step.run();
			return "redirect:/parameters/proposals/" + id;
		}
		catch (ProposalRefused ex) {
			refused(ex, model, response);
			return one(id, model, account);
		}
	}

	private static void refused(ProposalRefused refused, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("problem", refused.code()).addAttribute("problemField", refused.field());
	}

	private static Map<String, String> values(MultiValueMap<String, String> given) {
		var values = new TreeMap<String, String>();
		given.forEach((name, texts) -> {
			if (!OTHERS.contains(name)) {
				values.put(name, String.join(",", texts).strip());
			}
		});
		return values;
	}

	/** The latest dated value of each, which is in force or to come. */
	private Map<String, PolicyParameter> inForce(Map<String, String> values) {
		List<PolicyParameter> stored = this.parameters.findParameters();
		return stored.stream()
			.filter((row) -> values.containsKey(row.name()))
			.collect(Collectors.toMap(PolicyParameter::name, (row) -> row,
					(one, other) -> one.validFrom().isAfter(other.validFrom()) ? one : other));
	}

}
