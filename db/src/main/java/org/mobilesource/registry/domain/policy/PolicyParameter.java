package org.mobilesource.registry.domain.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One dated value of a parameter; the next row of its name ends it.
 *
 * @param name such as {@code large-fleet.min-trucks}
 * @param validFrom the first day on which it is in force
 * @param value as written; its unit is in {@code docs/rules.md}
 */
public record PolicyParameter(String name, LocalDate validFrom, String value) {

	private static final int LONGEST = 100;

	private static final List<String> KINDS = List.of("true|false", "[0-9]{1,9}", "-?[0-9]{1,9}",
			"-?[0-9]{1,9}([.][0-9]{1,9})?", "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9])");

	/**
	 * Whether the parameter can have the text as its value: it is of the same kind (a
	 * flag, a whole number, a number, a day, different words) and one of those that are
	 * allowed.
	 */
	public boolean canBecome(String text) {
		boolean ofItsKind = KINDS.stream()
			.filter(this.value::matches)
			.findFirst()
			.map(text::matches)
			.orElseGet(() -> text.matches("[^\\s,]+(,[^\\s,]+)*")
					&& Stream.of(text.split(",")).distinct().count() == text.split(",").length);
		return text.length() <= LONGEST
				&& AllowedValues.of(this.name).map((allowed) -> allowed.allow(text)).orElse(ofItsKind);
	}

}
