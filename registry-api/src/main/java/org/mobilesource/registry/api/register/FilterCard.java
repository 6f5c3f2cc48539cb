package org.mobilesource.registry.api.register;

import java.util.List;
import java.util.Map;

/**
 * The filters above a list.
 *
 * @param front those that always stand there
 * @param folded those that stand behind a fold
 * @param unfolded whether one of those is set, so that they are shown from the start
 */
record FilterCard(List<String> front, List<String> folded, boolean unfolded) {

	private static final int FRONT = 4;

	static FilterCard of(List<String> filters, Map<String, String> set) {
		int front = Math.min(FRONT, filters.size());
		var folded = filters.subList(front, filters.size());
		return new FilterCard(filters.subList(0, front), folded, folded.stream().anyMatch(set::containsKey));
	}

}
