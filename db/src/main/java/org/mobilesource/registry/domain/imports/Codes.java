package org.mobilesource.registry.domain.imports;

import java.util.Map;
import java.util.Set;

/**
 * The code tables of the feeds.
 *
 * @param sets allowed codes by code set: fuel, emission_stage, use, vehicle_status,
 * vehicle_type, division, ship_type, ship_power
 * @param terminalStatuses vehicle states that end the registration
 */
public record Codes(Map<String, Set<String>> sets, Set<String> terminalStatuses) {

	public Codes {
		sets = Map.copyOf(sets);
		terminalStatuses = Set.copyOf(terminalStatuses);
	}

	public Set<String> of(String set) {
		var codes = this.sets.get(set);
		if (codes == null) {
			throw new IllegalArgumentException("There is no code set " + set);
		}
		return codes;
	}

}
