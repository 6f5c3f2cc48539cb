package org.mobilesource.registry.api.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.mobilesource.registry.api.imports.HandEntry;
import org.mobilesource.registry.api.web.Choices;
import org.mobilesource.registry.api.web.Paging;
import org.mobilesource.registry.api.web.Shown;
import org.mobilesource.registry.db.reporting.NameMapper.Name;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.privacy.PersonalColumn;

/** The list of a register: filters, columns, sorting, pages. */
@Controller
class RegisterPages {

	private static final List<Integer> SIZES = List.of(10, 20, 50, 100);

	private final Registers registers;

	private final HandEntry entry;

	private final RegisterRows rows;

	private final Choices choices;

	private final Shown shown;

	RegisterPages(Registers registers, HandEntry entry, RegisterRows rows, Choices choices, Shown shown) {
		this.registers = registers;
		this.entry = entry;
		this.rows = rows;
		this.choices = choices;
		this.shown = shown;
	}

	@GetMapping("/registers/{feed}")
	String list(@PathVariable String feed, @RequestParam MultiValueMap<String, String> parameters,
			@RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "20") int size, Model model,
			Scope scope, Account account) {
		var register = this.registers.get(feed);
		var query = this.registers.query(register, parameters.toSingleValueMap());
		var asked = parameters.getOrDefault("columns", List.of());
		var columns = Columns.of(register,
				Registers.shown(this.entry.fields(feed).stream().map(HandEntry.Field::name).toList(), scope), asked);
		var list = new ListAddress(query.filters(), query.sort(), query.descending(),
				SIZES.contains(size) ? size : ListAddress.USUAL_SIZE, columns.chosen());
		if (asked.size() > 1) {
			return "redirect:/registers/" + feed + list.closed();
		}
		var paging = new Paging(page, list.size(), register.table().count(query, scope));
		var rows = register.table()
			.findRows(query.page(list.size(), paging.offset()), scope)
			.stream()
			.map(account.sight(feed)::of)
			.toList();
		var filters = Registers.filters(register, query.day());
		var options = options(register, filters);
		model.addAttribute("register", register)
			.addAttribute("query", query)
			.addAttribute("paging", paging)
			.addAttribute("columns", columns)
			.addAttribute("labels", labels(columns.all()))
			.addAttribute("rows", this.rows.of(register, columns.shown(), rows, this.registers.today()))
			.addAttribute("personal", columns.all().stream().anyMatch(PersonalColumn::isPersonal))
			.addAttribute("sizes", SIZES)
			.addAttribute("filters", FilterCard.of(filters, query.filters()))
			.addAttribute("options", options)
			.addAttribute("active", ActiveFilter.of(list, options))
			.addAttribute("filtered", list.open())
			.addAttribute("unsized", list.unsized().open())
			.addAttribute("unsorted", list.unsorted().open());
		return "register/list";
	}

	private Map<String, List<Name>> options(Register register, List<String> filters) {
		Map<String, List<Name>> options = new LinkedHashMap<>();
		filters.stream()
			.filter(register.codeSets()::containsKey)
			.forEach((name) -> options.put(name, this.choices.labelled(register.codeSets().getOrDefault(name, name))));
		return options;
	}

	private Map<String, String> labels(List<String> columns) {
		Map<String, String> labels = new LinkedHashMap<>();
		columns.forEach((column) -> labels.put(column, this.shown.code("field", column)));
		return labels;
	}

}
