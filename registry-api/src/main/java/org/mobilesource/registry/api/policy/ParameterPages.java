package org.mobilesource.registry.api.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.policy.ParameterCatalogue.Described;
import org.mobilesource.registry.db.audit.AuditMapper;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.db.policy.ProposalMapper;
import org.mobilesource.registry.db.policy.ProposalMapper.Proposal;
import org.mobilesource.registry.db.policy.ProposalMapper.ProposedValue;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Permission;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.audit.AuditKind;
import org.mobilesource.registry.domain.calendar.BusinessTime;

/** The dated parameters: all of them, and one with its history. */
@Controller
class ParameterPages {

	private static final int RECORDS = 50;

	private final PolicyMapper parameters;

	private final ParameterCatalogue catalogue;

	private final ProposalMapper proposals;

	private final AuditMapper audit;

	private final MessageSource messages;

	private final Clock clock;

	ParameterPages(PolicyMapper parameters, ParameterCatalogue catalogue, ProposalMapper proposals, AuditMapper audit,
			MessageSource messages, Clock clock) {
		this.parameters = parameters;
		this.catalogue = catalogue;
		this.proposals = proposals;
		this.audit = audit;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/parameters")
	String list(@RequestParam(required = false) @Nullable LocalDate asOf, @RequestParam(defaultValue = "") String q,
			Model model, Locale locale) {
		var day = Objects.requireNonNullElseGet(asOf, this::today);
		var wanted = q.strip().toLowerCase(Locale.ROOT);
		var found = Parameter.all(this.parameters.findDated(), day, this.catalogue)
			.stream()
			.filter((one) -> text(one, locale).contains(wanted))
			.collect(Collectors.groupingBy((one) -> one.described().feature()));
		model.addAttribute("asOf", asOf)
			.addAttribute("day", day)
			.addAttribute("q", q)
			.addAttribute("features", Described.features())
			.addAttribute("found", found);
		return "policy/list";
	}

	@GetMapping("/parameters/{name}")
	String one(@PathVariable String name, @RequestParam(required = false) @Nullable LocalDate asOf, Model model,
			Scope scope, Account account) {
		var day = Objects.requireNonNullElseGet(asOf, this::today);
		var found = Parameter.all(this.parameters.findDated(), day, this.catalogue)
			.stream()
			.filter((one) -> one.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		var proposed = scope.isCompany() ? List.<Proposal>of() : this.proposals.findOf(name);
		model.addAttribute("one", found)
			.addAttribute("asOf", asOf)
			.addAttribute("proposals", proposed)
			.addAttribute("proposed",
					proposed.stream()
						.collect(Collectors.toMap(Proposal::id,
								(one) -> this.proposals.findValues(one.id())
									.stream()
									.filter((value) -> value.name().equals(name))
									.map(ProposedValue::value)
									.collect(Collectors.joining()))))
			.addAttribute("proposable",
					account.may(Permission.CHANGE_RULES) && scope.isCity()
							&& found.described().feature() != Affected.Feature.SYSTEM)
			.addAttribute("changes", scope.isCompany() ? List.of()
					: this.audit.findExactly(AuditKind.PARAMETER, "parameter:" + name, RECORDS));
		return "policy/parameter";
	}

	/** Everything of a parameter that can be searched, in small letters. */
	private String text(Parameter parameter, Locale locale) {
		var current = parameter.current();
		return Stream
			.of(Stream.of(parameter.name(), say("parameter." + parameter.name(), locale)),
					parameter.described().affected().stream().map((one) -> one.id() + " " + say(one.key(), locale)),
					(current != null) ? Stream.of(current.value(), current.basis()) : Stream.<String>empty())
			.flatMap((part) -> part)
			.collect(Collectors.joining(" "))
			.toLowerCase(Locale.ROOT);
	}

	private String say(String key, Locale locale) {
		return Objects.requireNonNullElse(this.messages.getMessage(key, null, "", locale), "");
	}

	private LocalDate today() {
		return BusinessTime.dateOf(this.clock.instant());
	}

}
