package org.mobilesource.registry.api.register;

import java.util.List;
import java.util.Map;

import org.mobilesource.registry.db.register.RegisterTable;
import org.mobilesource.registry.domain.policy.Policy;

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
 * @param derived what the list shows besides the columns of the feed
 * @param archive the address below which each record has a page of its own, empty when it
 * has none; a row without the first column of its key has no page
 */
public record Register(String feed, RegisterTable table, List<String> listed, List<String> sortable,
		List<String> filters, Map<String, String> codeSets, List<String> keys, Derived derived, String archive) {

	/** A register whose list shows columns of the feed alone. */
	public Register(String feed, RegisterTable table, List<String> listed, List<String> sortable, List<String> filters,
			Map<String, String> codeSets, List<String> keys, String archive) {
		this(feed, table, listed, sortable, filters, codeSets, keys, (row, policy) -> Map.of(), archive);
	}

	public Register {
		listed = List.copyOf(listed);
		sortable = List.copyOf(sortable);
		filters = List.copyOf(filters);
		codeSets = Map.copyOf(codeSets);
		keys = List.copyOf(keys);
	}

	/** What follows from a row under the policy of a day. */
	@FunctionalInterface
	public interface Derived {

		/** Columns of the list with their values. */
		Map<String, Object> of(Map<String, Object> row, Policy policy);

	}

}
