package org.mobilesource.registry.api.simulation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

import org.mobilesource.registry.domain.policy.AllowedValues;
import org.mobilesource.registry.domain.policy.Policy;
import org.mobilesource.registry.domain.policy.PolicyParameter;

/**
 * Values that somebody wants to try instead of those in force, as an address has them:
 * {@code a.large-fleet.min-trucks=14}.
 *
 * @param values that differ from those in force
 * @param refused values that the parameter cannot have
 */
record Setting(String side, Map<String, String> values, Map<String, String> refused, Set<String> unknown) {

	static Setting of(String side, MultiValueMap<String, String> address, Policy inForce, Set<String> simulated) {
		var values = new TreeMap<String, String>();
		var refused = new TreeMap<String, String>();
		var unknown = new TreeSet<String>();
		address.forEach((key, given) -> {
			var name = key.startsWith(side + ".") ? key.substring(side.length() + 1) : "";
			var value = String.join(",", given).strip();
			if (name.isEmpty() || value.isEmpty()) {
				return;
			}
			if (!simulated.contains(name)) {
				unknown.add(name);
				return;
			}
			var present = new PolicyParameter(name, inForce.day(), inForce.text(name));
			if (!present.canBecome(value)) {
				refused.put(name, value);
			}
			else if (!AllowedValues.isSame(value, present.value())) {
				values.put(name, value);
			}
		});
		return new Setting(side, values, refused, unknown);
	}

	public boolean isEmpty() {
		return this.values.isEmpty();
	}

	boolean isRefused() {
		return !this.refused.isEmpty() || !this.unknown.isEmpty();
	}

	/** What stands in the field of the parameter; empty for the value in force. */
	public String shown(String name) {
		return this.refused.getOrDefault(name, this.values.getOrDefault(name, ""));
	}

	/** Its values as they stand in the address of a proposal. */
	public String query() {
		return this.values.entrySet()
			.stream()
			.map((one) -> one.getKey() + "=" + UriUtils.encode(one.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	/** Whether the field of the parameter has the word. */
	public boolean has(String name, String word) {
		return List.of(shown(name).split(",")).contains(word);
	}

}
