package org.mobilesource.registry.domain.policy;

import java.time.LocalDate;

/**
 * One dated value of a parameter; the next row of its name ends it.
 *
 * @param name such as {@code large-fleet.min-trucks}
 * @param validFrom the first day on which it is in force
 * @param value as written; its unit is in {@code docs/rules.md}
 */
public record PolicyParameter(String name, LocalDate validFrom, String value) {
}
