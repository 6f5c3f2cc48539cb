package org.mobilesource.registry.api.register;

import java.io.IOException;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.mobilesource.registry.api.imports.HandEntry;
import org.mobilesource.registry.api.web.Choices;
import org.mobilesource.registry.db.reporting.NameMapper.Name;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.imports.Problem;

/** The form by which a row of a register is entered and changed. */
@Controller
class RegisterForms {

	private final Registers registers;

	private final Choices choices;

	private final HandEntry entry;

	RegisterForms(Registers registers, Choices choices, HandEntry entry) {
		this.registers = registers;
		this.choices = choices;
		this.entry = entry;
	}

	@GetMapping("/registers/{feed}/new")
	String create(@PathVariable String feed, @RequestParam Map<String, String> values, Model model) {
		return form(this.registers.get(feed), new Form("", "", values, UUID.randomUUID().toString()), model);
	}

	@GetMapping("/registers/{feed}/edit")
	String edit(@PathVariable String feed, @RequestParam String key, Model model, Scope scope) {
		var register = this.registers.get(feed);
		return form(register, stored(register, key, scope), model);
	}

	@PostMapping("/registers/{feed}/save")
	String save(@PathVariable String feed, @RequestParam(defaultValue = "") String key,
			@RequestParam(defaultValue = "") String seen, Principal person, @RequestParam String entryId,
			@RequestParam Map<String, String> parameters, Model model, Locale locale, RedirectAttributes saved,
			Scope scope) throws IOException {
		var register = this.registers.get(feed);
		Map<String, String> values = new LinkedHashMap<>();
		this.entry.fields(feed).forEach((field) -> values.put(field.name(), parameters.getOrDefault(field.name(), "")));
		var typed = new Form(key, seen, values, entryId);
		requireSeen(register, key, seen, values, scope);
		if (!this.registers.mayEnter(values, scope)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		var outcome = this.entry.enter(feed, values, seen, person.getName(), entryId);
		if (!outcome.problems().isEmpty()) {
			model.addAttribute("problems", sentences(outcome.problems(), locale));
			return form(register, typed, model);
		}
		if (outcome.key() != null && !this.registers.sees(register, outcome.key(), scope)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		if (outcome.changed() && outcome.key() != null) {
			var now = stored(register, outcome.key(), scope);
			model.addAttribute("now", now.values());
			return form(register, new Form(now.key(), now.seen(), values, UUID.randomUUID().toString()), model);
		}
		saved.addAttribute("key", outcome.key());
		return "redirect:/registers/" + feed + "/history";
	}

	/** Nobody changes a row whose key is outside of the scope. */
	private void requireSeen(Register register, String key, String seen, Map<String, String> values, Scope scope) {
		if (scope.isCity() || (key.isEmpty() && seen.isEmpty())) {
			return;
		}
		var row = this.registers.row(register, key, scope);
		boolean same = register.keys()
			.stream()
			.allMatch((column) -> String.valueOf(row.getOrDefault(column, "")).equals(values.get(column)));
		if (!same) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	private Form stored(Register register, String key, Scope scope) {
		var row = this.registers.row(register, key, scope);
		Map<String, String> values = new LinkedHashMap<>();
		this.entry.fields(register.feed())
			.forEach((field) -> values.put(field.name(), String.valueOf(row.getOrDefault(field.name(), ""))));
		return new Form(key, String.valueOf(row.get("row_version")), values, UUID.randomUUID().toString());
	}

	private String form(Register register, Form form, Model model) {
		Map<String, List<Name>> options = new LinkedHashMap<>();
		register.codeSets()
			.forEach((column, set) -> options.put(column, with(form.values().get(column), this.choices.of(set))));
		model.addAttribute("register", register)
			.addAttribute("fields", this.entry.fields(register.feed()))
			.addAttribute("options", options)
			.addAttribute("form", form);
		return "register/form";
	}

	/** The codes, and the value that stands there although it is none of them. */
	private static List<Name> with(@Nullable String value, List<Name> codes) {
		if (value == null || value.isEmpty() || codes.stream().anyMatch((code) -> code.code().equals(value))) {
			return codes;
		}
		return Stream.concat(Stream.of(new Name(value, value)), codes.stream()).toList();
	}

	/**
	 * The first sentence for each column; those for no column are under an empty name.
	 */
	private static Map<String, String> sentences(List<Problem> problems, Locale locale) {
		Map<String, String> sentences = new LinkedHashMap<>();
		problems.forEach((problem) -> sentences.putIfAbsent((problem.column() != null) ? problem.column() : "",
				locale.getLanguage().equals("en") ? problem.inEnglish() : problem.inChinese()));
		return sentences;
	}

	/**
	 * What a person sees and types.
	 *
	 * @param key of the row, empty for a new one
	 * @param seen the version of the row that is shown
	 */
	record Form(String key, String seen, Map<String, String> values, String entryId) {
	}

}
