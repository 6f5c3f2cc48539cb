package org.mobilesource.registry.api.register;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.api.web.Shown;
import org.mobilesource.registry.db.reporting.NameMapper;
import org.mobilesource.registry.db.reporting.NameMapper.Name;
import org.mobilesource.registry.domain.vehicle.PlateType;

/** The codes from which a field is chosen, and what they are called. */
@Component
class Choices {

	private static final Map<String, List<String>> FIXED = Map.ofEntries(
			Map.entry("company-status", List.of("ACTIVE", "CLOSED")), Map.entry("role", List.of("OWNED", "LEASED")),
			Map.entry("merge-status", List.of("MERGED", "SPLIT")), Map.entry("site-kind", List.of("A", "B", "C", "D")),
			Map.entry("speed-unit", List.of("KMH", "MS")), Map.entry("station-kind", List.of("I", "M")),
			Map.entry("calibration", List.of("VALID", "ENDING", "EXPIRED", "UNKNOWN")),
			Map.entry("water", List.of("RIVER", "SEA")), Map.entry("yes-no", List.of("1", "0")),
			Map.entry("machine_stage", List.of("1", "2", "3", "4", "D", "X")),
			Map.entry("machine.status", List.of("IN_USE", "STOPPED", "SCRAPPED", "MOVED_OUT")),
			Map.entry("material", List.of("STEEL", "WOOD", "FRP", "FERRO_CEMENT", "OTHER")));

	private final NameMapper names;

	private final Shown shown;

	Choices(NameMapper names, Shown shown) {
		this.names = names;
		this.shown = shown;
	}

	/** The codes of a set in their order. */
	List<Name> of(String set) {
		if (set.equals("division")) {
			return this.names.findDivisions();
		}
		if (set.equals("plate_type")) {
			return List.of(PlateType.values()).stream().map((type) -> named(set, type.code(), type.code())).toList();
		}
		var fixed = FIXED.get(set);
		return (fixed != null) ? fixed.stream().map((code) -> named(set, code, code)).toList()
				: this.names.findCodes(set).stream().map((name) -> named(set, name.code(), name.name())).toList();
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
		return set.equals("fuel") ? this.shown.letters(set, code) : this.shown.code(set, code);
	}

	/**
	 * By its message, which knows the reader's language, else by the name in the table.
	 */
	private Name named(String set, String code, String name) {
		var message = this.shown.code(set, code);
		return new Name(code, message.equals(code) ? name : message);
	}

}
