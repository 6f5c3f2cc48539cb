package org.mobilesource.registry.api.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A declared emission stage that does not fit the day which decides it.
 *
 * @param code {@code STAGE_LOW} or {@code STAGE_HIGH}
 * @param day first registration of a vehicle, production of a machine
 * @param expected the stage of that day, null before the first
 * @param since from when on that one was asked for
 */
public record StageWarning(String code, String declared, LocalDate day, @Nullable String expected,
		@Nullable LocalDate since) {
}
