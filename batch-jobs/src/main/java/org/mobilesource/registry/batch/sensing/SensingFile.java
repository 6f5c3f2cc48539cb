package org.mobilesource.registry.batch.sensing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.batch.imports.Fields;
import org.mobilesource.registry.batch.imports.FileFacts;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.site.Site;

/**
 * A file of a site. What its name says is a hint only: it never decides where or when.
 *
 * @param siteCode as named, null when the name has no such form
 * @param date as named, null when it is no day of the calendar
 */
public record SensingFile(FileFacts facts, Map<String, Site> sites, @Nullable String siteCode,
		@Nullable LocalDate date) {

	/** Such as {@code rs_A450802001_20210301.csv}. */
	private static final Pattern NAME = Pattern.compile("(?:.*[^0-9A-Za-z])?([ABCD]\\d{9})_(\\d{8})(?!\\d).*");

	public static SensingFile of(FileFacts facts, Map<String, Site> sites) {
		var name = NAME.matcher(facts.name());
		return name.matches() ? new SensingFile(facts, sites, name.group(1), date(name.group(2)))
				: new SensingFile(facts, sites, null, null);
	}

	/** The site that the name of a file says, else an empty text. */
	public static String siteOf(String fileName) {
		var name = NAME.matcher(fileName);
		return name.matches() ? name.group(1) : "";
	}

	private static @Nullable LocalDate date(String digits) {
		try {
			return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
		}
		catch (DateTimeException ex) {
			return null; // the name says nothing
		}
	}

	/** Warns of a row of another site, and of a late one; much too late ones are bad. */
	void compare(String rowSite, Instant at, Fields fields) {
		if (this.siteCode == null) {
			return;
		}
		if (!this.siteCode.equals(rowSite)) {
			fields.warning("FILE_SITE_MIXED");
		}
		var day = BusinessTime.dateOf(at);
		if (this.date != null && !at.equals(Instant.EPOCH) && day.isBefore(this.date)) {
			int mostDays = this.facts.policies().on(this.facts.businessDate()).whole("import.late.max-days");
			if (day.isBefore(this.date.minusDays(mostDays))) {
				fields.problem("TIME_LATE", "JCSJ", this.date.toString(), Integer.toString(mostDays));
			}
			else {
				fields.warning("TIME_LATE");
			}
		}
	}

}
