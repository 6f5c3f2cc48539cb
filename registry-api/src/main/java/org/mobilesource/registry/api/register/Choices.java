package org.mobilesource.registry.api.register;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.api.web.CodeNames;
import org.mobilesource.registry.api.web.Shown;
import org.mobilesource.registry.db.reporting.NameMapper.Name;

/** The codes from which a field is chosen, and what they are called. */
@Component
class Choices {

	/** States that follow from a date are in no table. */
	private static final List<String> CALIBRATION = List.of("VALID", "ENDING", "EXPIRED", "UNKNOWN");

	private final CodeNames names;

	private final Shown shown;

	Choices(CodeNames names, Shown shown) {
		this.names = names;
		this.shown = shown;
	}

	/** The codes of a set in their order. */
	List<Name> of(String set) {
		return set.equals("calibration")
				? CALIBRATION.stream().map((code) -> new Name(code, this.shown.code(set, code))).toList()
				: this.names.choices(set);
	}

	/**
	 * What a value of the set is called: a code by its name, a set of letters by all of
	 * theirs.
	 */
	String name(String set, @Nullable Object value, List<Name> codes) {
		var code = (value != null) ? value.toString() : "";
		for (var name : codes) {
			if (name.code().equals(code)) {
				return name.name();
			}
		}
		return set.equals("fuel") ? this.shown.letters(set, code) : this.names.name(set, code);
	}

}
