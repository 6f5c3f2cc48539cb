package org.mobilesource.registry.domain.policy;

import java.time.LocalDate;
import java.util.List;

/**
 * One dated value of a parameter; the next row of its name ends it.
 *
 * @param name such as {@code large-fleet.min-trucks}
 * @param validFrom the first day on which it is in force
 * @param value as written; its unit is in {@code docs/rules.md}
 */
public record PolicyParameter(String name, LocalDate validFrom, String value) {

	private static final List<String> KINDS = List.of("true|false", "-?[0-9]+", "-?[0-9]+([.][0-9]+)?");

	/** Whether the text is of the same kind: a flag, a whole number, a number, words. */
	public boolean canBecome(String text) {
		return KINDS.stream()
			.filter(this.value::matches)
			.findFirst()
			.map(text::matches)
			.orElse(text.matches("[^\\s,]+(,[^\\s,]+)*"));
	}

}
