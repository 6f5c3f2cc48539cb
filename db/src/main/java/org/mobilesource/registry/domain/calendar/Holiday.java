package org.mobilesource.registry.domain.calendar;

import java.time.LocalDate;

/**
 * A day of the yearly holiday notice of the State Council.
 *
 * @param name of the holiday that it belongs to
 * @param basis number of the notice
 */
public record Holiday(LocalDate day, WorkingCalendar.Kind kind, String name, String basis) {
}
