package org.mobilesource.registry.api.register;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.mobilesource.registry.api.imports.HandEntry;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.privacy.PersonalColumn;
import org.mobilesource.registry.domain.privacy.Sight;

/** The history of one row of a register. */
@Controller
class HistoryPages {

	private final Registers registers;

	private final HandEntry entry;

	private final History history;

	private final AsOf asOf;

	private final Unmasking unmasking;

	HistoryPages(Registers registers, HandEntry entry, History history, AsOf asOf, Unmasking unmasking) {
		this.asOf = asOf;
		this.registers = registers;
		this.entry = entry;
		this.history = history;
		this.unmasking = unmasking;
	}

	@GetMapping("/registers/{feed}/history")
	String history(@PathVariable String feed, @RequestParam String key, Model model, Scope scope, Account account) {
		return page(feed, key, account.sight(feed), model, scope);
	}

	/** The same with the names and phones of persons, for somebody who says why. */
	@PostMapping("/registers/{feed}/reveal")
	String reveal(@PathVariable String feed, @RequestParam(defaultValue = "") String key,
			@RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response, Scope scope,
			Account account) {
		this.registers.row(this.registers.get(feed), key, scope);
		var given = this.unmasking.reason(reason);
		if (given.isEmpty()) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			model.addAttribute("unreasoned", reason);
			return page(feed, key, account.sight(feed), model, scope);
		}
		this.unmasking.record(feed, key, given.get());
		model.addAttribute("revealed", true);
		return page(feed, key, Sight.PLAIN, model, scope);
	}

	private String page(String feed, String key, Sight sight, Model model, Scope scope) {
		var register = this.registers.get(feed);
		var row = this.registers.row(register, key, scope);
		var columns = Registers.shown(this.entry.fields(feed).stream().map(HandEntry.Field::name).toList(), scope);
		boolean personal = columns.stream().anyMatch(PersonalColumn::isPersonal);
		model.addAttribute("register", register)
			.addAttribute("key", key)
			.addAttribute("row", sight.of(row))
			.addAttribute("columns", columns)
			.addAttribute("personal", personal)
			.addAttribute("masks", personal && sight == Sight.MASKED)
			.addAttribute("changes",
					this.asOf.seen(feed, key, this.history.of(feed, key, row).changes(columns, sight), scope));
		return "register/history";
	}

}
