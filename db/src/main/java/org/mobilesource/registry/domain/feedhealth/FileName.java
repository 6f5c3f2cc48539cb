package org.mobilesource.registry.domain.feedhealth;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the name of a file says of it, such as {@code rs_A450802001_20210301.csv}; a hint
 * only.
 */
public record FileName(String text) {

	private static final Pattern SITE = Pattern.compile("(?<![0-9A-Za-z])[ABCD]\\d{9}(?!\\d)");

	private static final Pattern DAY = Pattern.compile("(?<!\\d)\\d{8}(?!\\d)");

	public Optional<String> site() {
		var found = SITE.matcher(this.text);
		return found.find() ? Optional.of(found.group()) : Optional.empty();
	}

	/** The last date in the name. */
	public Optional<LocalDate> day() {
		Optional<LocalDate> day = Optional.empty();
		for (var found = DAY.matcher(this.text); found.find();) {
			try {
				day = Optional.of(LocalDate.parse(found.group(), DateTimeFormatter.BASIC_ISO_DATE));
			}
			catch (DateTimeException ex) {
				// eight digits that are no date
			}
		}
		return day;
	}

}
