package org.mobilesource.registry.api.fleet;

import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.mobilesource.registry.api.imports.HandEntry;
import org.mobilesource.registry.db.fleet.FleetRegisterMapper;
import org.mobilesource.registry.db.register.RegisterQuery;
import org.mobilesource.registry.db.reporting.CompanyArchiveMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.company.CreditCodeCheck;
import org.mobilesource.registry.domain.imports.Problem;

/**
 * A truck goes from one company's fleet to another's on a day: the one membership ends
 * and the other begins, both or neither.
 */
@Controller
class TransferPages {

	private final FleetRegisterMapper fleet;

	private final CompanyArchiveMapper companies;

	private final HandEntry entry;

	private final Clock clock;

	TransferPages(FleetRegisterMapper fleet, CompanyArchiveMapper companies, HandEntry entry, Clock clock) {
		this.fleet = fleet;
		this.companies = companies;
		this.entry = entry;
		this.clock = clock;
	}

	@GetMapping("/fleet/transfer")
	String form(@RequestParam String key, Model model, Scope scope) {
		return form(key, TransferForm.of(row(key, scope), today()), List.of(), model, scope);
	}

	@PostMapping("/fleet/transfer")
	String transfer(@RequestParam String key, @ModelAttribute TransferForm form, Principal person, Model model,
			Locale locale, RedirectAttributes done, Scope scope) throws IOException {
		var row = row(key, scope);
		var day = form.day();
		var missing = form.missing(today());
		if (!missing.isEmpty() || day == null) {
			return form(key, form, missing, model, scope);
		}
		Map<String, String> ended = values(row);
		ended.put("to", day.toString());
		Map<String, String> begun = values(row);
		begun.put("credit_code", TransferForm.text(form.company()));
		begun.put("from", day.toString());
		begun.put("contract_no", TransferForm.text(form.contractNo()));
		if (day.toString().equals(begun.get("to"))) {
			return form(key, form, List.of("ended"), model, scope);
		}
		requireOwn(List.of(ended, begun), scope);
		var outcome = this.entry.follow("fleet", ended, TransferForm.text(form.seen()), begun, person.getName(),
				form.reason(), TransferForm.text(form.entryId()));
		if (!outcome.problems().isEmpty()) {
			model.addAttribute("problems",
					outcome.problems().stream().map((problem) -> sentence(problem, locale)).toList());
			return form(key, form, missing, model, scope);
		}
		if (outcome.changed()) {
			return form(key, form, List.of("changed"), model, scope);
		}
		done.addAttribute("from", row.get("credit_code"));
		done.addAttribute("to", form.company());
		done.addAttribute("day", day);
		return "redirect:/fleet/transferred";
	}

	/** How many diesel trucks both companies have before, on and after the day. */
	@GetMapping("/fleet/transferred")
	String transferred(@RequestParam String from, @RequestParam String to, @RequestParam LocalDate day, Model model,
			Scope scope) {
		var days = List.of(day.minusDays(1), day, day.isBefore(today()) ? today() : day.plusDays(1));
		Map<String, List<Long>> counts = new LinkedHashMap<>();
		List.of(from, to)
			.forEach((company) -> counts.put(company, days.stream().map((one) -> count(company, one, scope)).toList()));
		model.addAttribute("days", days).addAttribute("counts", counts).addAttribute("late", day.isBefore(today()));
		return "fleet/transferred";
	}

	private long count(String company, LocalDate day, Scope scope) {
		return this.companies.findFleet(List.of(company), day, scope)
			.stream()
			.filter((truck) -> truck.registered() && truck.isDiesel())
			.map(CompanyArchiveMapper.FleetTruck::vin)
			.distinct()
			.count();
	}

	private String form(String key, TransferForm form, List<String> missing, Model model, Scope scope) {
		model.addAttribute("key", key)
			.addAttribute("row", row(key, scope))
			.addAttribute("form", form)
			.addAttribute("missing", missing)
			.addAttribute("today", today());
		return "fleet/transfer";
	}

	private Map<String, Object> row(String key, Scope scope) {
		return this.fleet.findRows(RegisterQuery.of(key), scope)
			.stream()
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** A county transfers trucks between its own companies; the city does the others. */
	private void requireOwn(List<Map<String, String>> rows, Scope scope) {
		boolean own = scope.isCity() || rows.stream()
			.map((row) -> CreditCodeCheck.normalise(row.getOrDefault("credit_code", "")))
			.allMatch((code) -> this.companies.findFirm(code, scope).isPresent());
		if (!own) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
	}

	private static Map<String, String> values(Map<String, Object> row) {
		Map<String, String> values = new LinkedHashMap<>();
		row.forEach((column, value) -> values.put(column, String.valueOf(value)));
		return values;
	}

	private static String sentence(Problem problem, Locale locale) {
		return locale.getLanguage().equals("en") ? problem.inEnglish() : problem.inChinese();
	}

	private LocalDate today() {
		return BusinessTime.dateOf(this.clock.instant());
	}

}
