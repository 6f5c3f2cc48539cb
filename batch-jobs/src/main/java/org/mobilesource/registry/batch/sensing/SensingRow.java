package org.mobilesource.registry.batch.sensing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.batch.imports.CsvRow;
import org.mobilesource.registry.batch.imports.Fields;
import org.mobilesource.registry.batch.imports.FileFacts;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.site.Site;

/**
 * What every sensing row says first: which record, from which site, when. The record
 * number (JLBH) is made of site, line and time, and must agree with the columns that say
 * the same.
 *
 * @param site null when it is not known or was not yet running
 */
public record SensingRow(String recordNo, String siteCode, String lineNo, Instant at, @Nullable Site site) {

	private static final Pattern RECORD_NO = Pattern.compile("([ABCD]\\d{9})(\\d{2})(\\d{14})(\\d{2})?");

	private static final DateTimeFormatter RECORD_TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

	private static final Pattern FILE_NAME = Pattern.compile(".*([ABCD]\\d{9})_(\\d{8}).*");

	private static final int SITE_LENGTH = 10;

	/** The natural key of the row: its record number, when it has the form of one. */
	public static Optional<String> key(CsvRow row) {
		return Optional.ofNullable(row.value("JLBH")).filter((number) -> RECORD_NO.matcher(number).matches());
	}

	/**
	 * Reads the row's identity, and tells the fields everything that is wrong with it.
	 */
	public static SensingRow of(CsvRow row, Fields fields, FileFacts file, String lineColumn, Map<String, Site> sites) {
		var recordNo = Objects.requireNonNullElse(row.value("JLBH"), "");
		var composed = RECORD_NO.matcher(recordNo);
		boolean wellFormed = composed.matches();
		if (!wellFormed) {
			fields.problem(recordNo.isEmpty() ? "JLBH_MISSING" : "JLBH_FORMAT", "JLBH");
		}
		var at = fields.pastTime("JCSJ", file);
		var siteCode = fields.required("DWBH", SITE_LENGTH + 2);
		var lineNo = fields.required(lineColumn, 2);
		if (siteCode.length() > SITE_LENGTH) {
			fields.warning("DWBH_HAS_LINE");
			if (!siteCode.substring(SITE_LENGTH).equals(lineNo)) {
				fields.problem("JLBH_DWBH_MISMATCH", "JLBH", siteCode);
			}
			siteCode = siteCode.substring(0, SITE_LENGTH);
		}
		if (wellFormed) {
			compare(composed, siteCode, lineNo, at, fields);
		}
		var site = sites.get(siteCode);
		boolean known = site != null && (at.equals(Instant.EPOCH) || site.runsOn(BusinessTime.dateOf(at)));
		if (!known) {
			fields.problem("DWBH_UNKNOWN", "DWBH");
		}
		compareWithFileName(siteCode, at, fields, file);
		return new SensingRow(recordNo, siteCode, lineNo, at, known ? site : null);
	}

	private static void compare(Matcher composed, String siteCode, String lineNo, Instant at, Fields fields) {
		var site = composed.group(1);
		if (!site.equals(siteCode) || !composed.group(2).equals(lineNo)) {
			boolean letterOnly = siteCode.length() == SITE_LENGTH && site.substring(1).equals(siteCode.substring(1))
					&& composed.group(2).equals(lineNo);
			if (letterOnly) {
				fields.warning("JLBH_DWBH_MISMATCH");
			}
			else {
				fields.problem("JLBH_DWBH_MISMATCH", "JLBH", siteCode + " " + lineNo);
			}
		}
		var local = LocalDateTime.ofInstant(at, BusinessTime.ZONE);
		if (!at.equals(Instant.EPOCH) && !RECORD_TIME.format(local).equals(composed.group(3))) {
			fields.problem("JLBH_TIME_MISMATCH", "JLBH", local.toString());
		}
	}

	/** The name of the file is a hint only: it never decides where or when. */
	private static void compareWithFileName(String siteCode, Instant at, Fields fields, FileFacts file) {
		var named = FILE_NAME.matcher(file.name());
		if (!named.matches()) {
			return;
		}
		if (!named.group(1).equals(siteCode)) {
			fields.warning("FILE_SITE_MIXED");
		}
		var fileDate = fileDate(named.group(2));
		var date = BusinessTime.dateOf(at);
		if (fileDate != null && !at.equals(Instant.EPOCH) && date.isBefore(fileDate)) {
			int mostDays = file.policies().on(file.businessDate()).whole("import.late.max-days");
			if (date.isBefore(fileDate.minusDays(mostDays))) {
				fields.problem("TIME_LATE", "JCSJ", fileDate.toString(), Integer.toString(mostDays));
			}
			else {
				fields.warning("TIME_LATE");
			}
		}
	}

	private static @Nullable LocalDate fileDate(String digits) {
		try {
			return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
		}
		catch (DateTimeException ex) {
			return null; // no day of the calendar: the name says nothing
		}
	}

}
