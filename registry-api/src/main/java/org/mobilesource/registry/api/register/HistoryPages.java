package org.mobilesource.registry.api.register;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.mobilesource.registry.api.imports.HandEntry;
import org.mobilesource.registry.domain.access.Scope;

/** The history of one row of a register. */
@Controller
class HistoryPages {

	private final Registers registers;

	private final HandEntry entry;

	private final History history;

	private final AsOf asOf;

	HistoryPages(Registers registers, HandEntry entry, History history, AsOf asOf) {
		this.asOf = asOf;
		this.registers = registers;
		this.entry = entry;
		this.history = history;
	}

	@GetMapping("/registers/{feed}/history")
	String history(@PathVariable String feed, @RequestParam String key, Model model, Scope scope) {
		var register = this.registers.get(feed);
		var row = this.registers.row(register, key, scope);
		var columns = Registers.shown(this.entry.fields(feed).stream().map(HandEntry.Field::name).toList(), scope);
		model.addAttribute("register", register)
			.addAttribute("key", key)
			.addAttribute("row", row)
			.addAttribute("columns", columns)
			.addAttribute("changes",
					this.asOf.seen(feed, key, this.history.of(feed, key, row).changes(columns), scope));
		return "register/history";
	}

}
