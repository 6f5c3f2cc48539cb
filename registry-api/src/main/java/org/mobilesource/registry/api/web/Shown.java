package org.mobilesource.registry.api.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.vehicle.PlateType;

/** How values are shown on pages; an unknown one is a dash, never a zero. */
@Component
public class Shown {

	private static final String UNKNOWN = "—";

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
		.withZone(BusinessTime.ZONE);

	private final MessageSource messages;

	Shown(MessageSource messages) {
		this.messages = messages;
	}

	public String time(@Nullable Instant instant) {
		return (instant != null) ? TIME.format(instant) : UNKNOWN;
	}

	/** A text, number or date as it is. */
	public String value(@Nullable Object value) {
		return (value == null || value.toString().isEmpty()) ? UNKNOWN : value.toString();
	}

	/** A measured number without the zeros that storage adds. */
	public String number(@Nullable BigDecimal number) {
		return (number != null) ? number.stripTrailingZeros().toPlainString() : UNKNOWN;
	}

	/** A whole number with thousands separators. */
	public String count(long number) {
		return String.format(Locale.ROOT, "%,d", number);
	}

	/**
	 * The name of a code such as {@code emission_stage}, the code itself when unnamed.
	 */
	public String code(String set, @Nullable String code) {
		return (code == null || code.isEmpty()) ? UNKNOWN : name(set + "." + code, code);
	}

	/** The names of a set of letters, such as the fuels {@code BE}. */
	public String letters(String set, @Nullable String letters) {
		return (letters == null || letters.isEmpty()) ? UNKNOWN
				: letters.codePoints()
					.mapToObj(Character::toString)
					.map((letter) -> code(set, letter))
					.collect(Collectors.joining(name("separator", ", ")));
	}

	/** The value of a parameter, each word of a list by its name. */
	public String parameter(String value) {
		return Arrays.stream(value.split(","))
			.map((word) -> name("parameter-value." + word, word))
			.collect(Collectors.joining(name("separator", ", ")));
	}

	/** The colour of a plate by its type. */
	public String colour(@Nullable String plateType) {
		var colour = (plateType != null) ? PlateType.ofCode(plateType).flatMap(PlateType::colour) : null;
		return (colour != null && colour.isPresent()) ? code("colour", colour.get().name()) : UNKNOWN;
	}

	private String name(String key, String otherwise) {
		return String.valueOf(this.messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
	}

}
