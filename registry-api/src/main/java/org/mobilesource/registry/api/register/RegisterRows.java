package org.mobilesource.registry.api.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.api.web.Choices;
import org.mobilesource.registry.db.reporting.NameMapper.Name;
import org.mobilesource.registry.domain.policy.Policy;

/** The rows of a list as readers read them. */
@Component
class RegisterRows {

	private final Choices choices;

	RegisterRows(Choices choices) {
		this.choices = choices;
	}

	List<Row> of(Register register, List<String> columns, List<Map<String, Object>> rows, Policy policy) {
		Map<String, List<Name>> names = new LinkedHashMap<>();
		columns.stream()
			.filter(register.codeSets()::containsKey)
			.forEach((column) -> names.put(column, this.choices.of(register.codeSets().getOrDefault(column, ""))));
		List<Row> shown = new ArrayList<>();
		for (var row : rows) {
			var derived = register.derived().of(row, policy);
			Map<String, String> cells = new LinkedHashMap<>();
			for (var column : columns) {
				var value = row.containsKey(column) ? row.get(column) : derived.get(column);
				cells.put(column, (value != null) ? text(register, column, value, names) : "—");
			}
			shown.add(new Row(String.valueOf(row.get("row_key")), String.valueOf(row.getOrDefault("codes", "")),
					row.get(register.keys().get(0)) != null, cells));
		}
		return shown;
	}

	private String text(Register register, String column, Object value, Map<String, List<Name>> names) {
		var codes = names.get(column);
		return (codes != null) ? this.choices.name(register.codeSets().getOrDefault(column, column), value, codes)
				: value.toString();
	}

	/**
	 * A row of the list.
	 *
	 * @param codes of the warnings that it carries, parted by blanks
	 * @param numbered whether it has the first column of its key
	 * @param cells by column
	 */
	record Row(String key, String codes, boolean numbered, Map<String, String> cells) {
	}

}
