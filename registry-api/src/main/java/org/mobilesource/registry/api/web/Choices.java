package org.mobilesource.registry.api.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.reporting.NameMapper;
import org.mobilesource.registry.db.reporting.NameMapper.Name;
import org.mobilesource.registry.domain.vehicle.PlateColour;
import org.mobilesource.registry.domain.vehicle.PlateType;

/**
 * The sets of codes from which a value is chosen, on pages and in workbooks, and what the
 * codes are called in the reader's language.
 */
@Component
public class Choices {

	private static final List<String> FLAG = List.of("1", "0");

	/** Codes that are words of ours and mean nothing to readers. */
	private static final Map<String, List<String>> WORDS = Map.ofEntries(
			Map.entry("company-status", List.of("ACTIVE", "CLOSED")), Map.entry("role", List.of("OWNED", "LEASED")),
			Map.entry("speed-unit", List.of("KMH", "MS")),
			Map.entry("calibration", List.of("VALID", "ENDING", "EXPIRED", "UNKNOWN")),
			Map.entry("water", List.of("RIVER", "SEA")),
			Map.entry("machine.status", List.of("IN_USE", "STOPPED", "SCRAPPED", "MOVED_OUT")),
			Map.entry("material", List.of("STEEL", "WOOD", "FRP", "FERRO_CEMENT", "OTHER")),
			Map.entry("inspection", List.of("PERIODIC", "RETEST", "ROADSIDE", "REGISTRATION")),
			Map.entry("colour", Stream.of(PlateColour.values()).map(Enum::name).toList()),
			Map.entry("residence", List.of("LOCAL", "FOREIGN")), Map.entry("fleet-size", List.of("LARGE", "SMALL")));

	private static final Map<String, List<String>> FIXED = Map.of("site-kind", List.of("A", "B", "C", "D"),
			"station-kind", List.of("I", "M"), "yes-no", FLAG, "passed-flag", FLAG, "machine_stage",
			List.of("1", "2", "3", "4", "D", "X"), "verdict", List.of("0", "1", "2"), "plate-colour-number",
			List.of("0", "1", "2", "3", "4", "5"), "plate_type",
			Arrays.stream(PlateType.values()).map(PlateType::code).toList());

	/** Sets of which a value may have several letters. */
	private static final Set<String> LETTERS = Set.of("fuel", "vehicle_status");

	private final NameMapper names;

	private final Shown shown;

	Choices(NameMapper names, Shown shown) {
		this.names = names;
		this.shown = shown;
	}

	/** The codes of a set in their order; empty when there is no such set. */
	public List<Name> of(String set) {
		if (set.equals("division")) {
			return this.names.findDivisions();
		}
		var fixed = WORDS.getOrDefault(set, FIXED.getOrDefault(set, List.of()));
		return !fixed.isEmpty() ? fixed.stream().map((code) -> named(set, code, code)).toList()
				: this.names.findCodes(set).stream().map((name) -> named(set, name.code(), name.name())).toList();
	}

	/** The codes of a set, those that people know with their codes before their names. */
	public List<Name> labelled(String set) {
		return of(set).stream()
			.map((name) -> WORDS.containsKey(set) || name.name().equals(name.code()) ? name
					: new Name(name.code(), name.code() + " " + name.name()))
			.toList();
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
		return LETTERS.contains(set) ? this.shown.letters(set, code) : this.shown.code(set, code);
	}

	/**
	 * By its message, which knows the reader's language, else by the name in the table.
	 */
	private Name named(String set, String code, String name) {
		var message = this.shown.code(set, code);
		return new Name(code, message.equals(code) ? name : message);
	}

}
