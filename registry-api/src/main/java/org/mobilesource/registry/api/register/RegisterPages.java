package org.mobilesource.registry.api.register;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import org.mobilesource.registry.api.web.Choices;
import org.mobilesource.registry.api.web.Paging;
import org.mobilesource.registry.api.web.Shown;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.db.register.RegisterQuery;
import org.mobilesource.registry.db.reporting.NameMapper.Name;
import org.mobilesource.registry.domain.calendar.BusinessTime;

/** The list of a register: filters, sorting, pages. */
@Controller
class RegisterPages {

	private static final Set<Integer> SIZES = Set.of(10, 20, 50, 100);

	private static final int USUAL_SIZE = 20;

	private final Registers registers;

	private final Choices choices;

	private final Shown shown;

	private final PolicyMapper policies;

	private final Clock clock;

	RegisterPages(Registers registers, Choices choices, Shown shown, PolicyMapper policies, Clock clock) {
		this.policies = policies;
		this.clock = clock;
		this.registers = registers;
		this.choices = choices;
		this.shown = shown;
	}

	@GetMapping("/registers/{feed}")
	String list(@PathVariable String feed, @RequestParam Map<String, String> parameters,
			@RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "20") int size, Model model) {
		var register = this.registers.get(feed);
		int rows = SIZES.contains(size) ? size : USUAL_SIZE;
		var all = Registers.query(register, parameters, rows, 0);
		var paging = new Paging(page, rows, register.table().count(all));
		var query = Registers.query(register, parameters, rows, paging.offset());
		model.addAttribute("register", register)
			.addAttribute("query", query)
			.addAttribute("paging", paging)
			.addAttribute("rows", shown(register, register.table().findRows(query)))
			.addAttribute("labels", labels(register.listed()))
			.addAttribute("sizes", SIZES.stream().sorted().toList())
			.addAttribute("options", options(register.codeSets(), register.filters()))
			.addAttribute("filtered", address(query, rows))
			.addAttribute("unsized", address(query, USUAL_SIZE))
			.addAttribute("unsorted",
					address(new RegisterQuery(null, query.filters(), null, null, false, rows, 0), rows));
		return "register/list";
	}

	/**
	 * The address of the list with its filters, its sorting and its size, for others to
	 * go on with.
	 */
	private static String address(RegisterQuery query, int size) {
		var address = UriComponentsBuilder.newInstance();
		query.filters().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
		if (query.sort() != null) {
			address.queryParam("sort", query.sort()).queryParam("dir", query.descending() ? "desc" : "asc");
		}
		if (size != USUAL_SIZE) {
			address.queryParam("size", size);
		}
		var built = address.encode().buildAndExpand(query.filters()).toUriString();
		return built.isEmpty() ? "?" : built + "&";
	}

	private Map<String, List<Name>> options(Map<String, String> codeSets, List<String> names) {
		Map<String, List<Name>> options = new LinkedHashMap<>();
		names.stream()
			.filter(codeSets::containsKey)
			.forEach((name) -> options.put(name, this.choices.of(codeSets.getOrDefault(name, name))));
		return options;
	}

	private Map<String, String> labels(List<String> columns) {
		Map<String, String> labels = new LinkedHashMap<>();
		columns.forEach((column) -> labels.put(column, this.shown.code("field", column)));
		return labels;
	}

	/** The rows with the listed columns as readers read them. */
	private List<Row> shown(Register register, List<Map<String, Object>> rows) {
		var options = options(register.codeSets(), register.listed());
		var policy = this.policies.policies().on(BusinessTime.dateOf(this.clock.instant()));
		List<Row> shown = new ArrayList<>();
		for (var row : rows) {
			var derived = register.derived().of(row, policy);
			Map<String, String> cells = new LinkedHashMap<>();
			for (var column : register.listed()) {
				var codes = options.get(column);
				var value = row.containsKey(column) ? row.get(column) : derived.get(column);
				cells.put(column,
						(codes != null && value != null)
								? this.choices.name(register.codeSets().getOrDefault(column, column), value, codes)
								: String.valueOf((value != null) ? value : "—"));
			}
			shown
				.add(new Row(String.valueOf(row.get("row_key")), String.valueOf(row.getOrDefault("codes", "")), cells));
		}
		return shown;
	}

	/**
	 * A row of the list.
	 *
	 * @param codes of the warnings that it carries, parted by blanks
	 * @param cells by column
	 */
	record Row(String key, String codes, Map<String, String> cells) {
	}

}
