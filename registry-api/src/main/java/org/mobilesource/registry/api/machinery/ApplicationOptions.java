package org.mobilesource.registry.api.machinery;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.api.web.CodeNames;
import org.mobilesource.registry.api.web.Shown;
import org.mobilesource.registry.db.reporting.NameMapper.Name;
import org.mobilesource.registry.domain.machinery.ApplicationField;

/** The codes among which fields of an application choose, with their names. */
@Component
class ApplicationOptions {

	private static final List<String> FLAGS = List.of("1", "0");

	private final CodeNames names;

	private final Shown shown;

	ApplicationOptions(CodeNames names, Shown shown) {
		this.names = names;
		this.shown = shown;
	}

	/** Names by code, in the order of the form and the language of the reader. */
	Map<ApplicationField, Map<String, String>> named() {
		Map<ApplicationField, Map<String, String>> options = new EnumMap<>(ApplicationField.class);
		options.put(ApplicationField.MACHINE_TYPE, coded("machine_type", "machine_type"));
		options.put(ApplicationField.FUEL, coded("machine_fuel", "fuel"));
		options.put(ApplicationField.EMISSION_STAGE, coded("machine_stage", "emission_stage"));
		options.put(ApplicationField.DIVISION, divisions());
		for (var flag : List.of(ApplicationField.POSITIONED, ApplicationField.RETROFITTED,
				ApplicationField.CONNECTED)) {
			options.put(flag, codes(FLAGS, "flag"));
		}
		return options;
	}

	Map<ApplicationField, Set<String>> allowed() {
		return named().entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> Set.copyOf(entry.getValue().keySet())));
	}

	private Map<String, String> coded(String codeSet, String messages) {
		return codes(this.names.choices(codeSet).stream().map(Name::code).toList(), messages);
	}

	private Map<String, String> codes(List<String> codes, String messages) {
		Map<String, String> named = new LinkedHashMap<>();
		codes.forEach((code) -> named.put(code, this.shown.code(messages, code)));
		return named;
	}

	private Map<String, String> divisions() {
		Map<String, String> named = new LinkedHashMap<>();
		this.names.choices("division").forEach((division) -> named.put(division.code(), division.name()));
		return named;
	}

}
