package org.mobilesource.registry.api.register;

import java.util.List;
import java.util.Map;

import org.mobilesource.registry.db.register.RegisterTable;

/**
 * A register that has pages and REST. A register is added by declaring a bean of this
 * type.
 *
 * @param feed whose columns it has; also its name in addresses
 * @param listed the columns that its list shows
 * @param sortable the columns by which the list can be sorted
 * @param filters the filters in their order, {@code text} first
 * @param codeSets by column or filter, the set of codes that its values are taken from
 * @param keys the columns of the natural key, which cannot be edited
 * @param archive the address below which each record has a page of its own, empty when it
 * has none
 */
public record Register(String feed, RegisterTable table, List<String> listed, List<String> sortable,
		List<String> filters, Map<String, String> codeSets, List<String> keys, String archive) {

	public Register {
		listed = List.copyOf(listed);
		sortable = List.copyOf(sortable);
		filters = List.copyOf(filters);
		codeSets = Map.copyOf(codeSets);
		keys = List.copyOf(keys);
	}

}
