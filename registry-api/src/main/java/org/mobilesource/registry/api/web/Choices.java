package org.mobilesource.registry.api.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.reporting.NameMapper.Name;
import org.mobilesource.registry.domain.vehicle.PlateColour;

/**
 * The codes from which a value is chosen, and what they are called in the reader's
 * language.
 */
@Component
public class Choices {

	/** What is chosen but never stored, and so is in no table. */
	private static final Map<String, List<String>> UNSTORED = Map.of("calibration",
			List.of("VALID", "ENDING", "EXPIRED", "UNKNOWN"), "colour",
			Stream.of(PlateColour.values()).map(Enum::name).toList(), "residence", List.of("LOCAL", "FOREIGN"),
			"fleet-size", List.of("LARGE", "SMALL"), "passed-flag", List.of("1", "0"));

	/** Sets whose codes are words of ours and mean nothing to readers. */
	private static final Set<String> WORDS = Set.of("company-status", "merge-status", "role", "speed-unit", "water",
			"machine.status", "material", "inspection");

	/** Sets of which a value may have several letters. */
	private static final Set<String> LETTERS = Set.of("fuel", "vehicle_status");

	private final CodeNames names;

	private final Shown shown;

	Choices(CodeNames names, Shown shown) {
		this.names = names;
		this.shown = shown;
	}

	/** The codes of a set in their order; empty when there is no such set. */
	public List<Name> of(String set) {
		var unstored = UNSTORED.get(set);
		return (unstored != null) ? unstored.stream().map((code) -> new Name(code, this.shown.code(set, code))).toList()
				: this.names.choices(set);
	}

	/** The codes of a set, those that people know with their codes before their names. */
	public List<Name> labelled(String set) {
		return of(set).stream()
			.map((name) -> isWord(set) || name.name().equals(name.code()) ? name
					: new Name(name.code(), name.code() + " " + name.name()))
			.toList();
	}

	private static boolean isWord(String set) {
		return WORDS.contains(set) || UNSTORED.containsKey(set);
	}

	/**
	 * What a value of the set is called: a code by its name, a set of letters by all of
	 * theirs.
	 */
	public String name(String set, @Nullable Object value, List<Name> codes) {
		var code = (value != null) ? value.toString() : "";
		for (var name : codes) {
			if (name.code().equals(code)) {
				return name.name();
			}
		}
		return LETTERS.contains(set) ? this.shown.letters(set, code) : this.names.name(set, code);
	}

}
