package org.mobilesource.registry.api.register;

import java.util.List;
import java.util.Map;

import org.mobilesource.registry.db.reporting.NameMapper.Name;

/**
 * A filter that is set.
 *
 * @param value as readers read it
 * @param without the list without this filter
 */
record ActiveFilter(String name, String value, String without) {

	/** The filters of a list in their order. */
	static List<ActiveFilter> of(ListAddress list, Map<String, List<Name>> options) {
		return list.filters().entrySet().stream().map((filter) -> {
			var value = options.getOrDefault(filter.getKey(), List.of())
				.stream()
				.filter((option) -> option.code().equals(filter.getValue()))
				.map(Name::name)
				.findFirst()
				.orElse(filter.getValue());
			return new ActiveFilter(filter.getKey(), value, list.without(filter.getKey()).closed());
		}).toList();
	}

}
