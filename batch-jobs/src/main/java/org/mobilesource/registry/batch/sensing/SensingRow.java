package org.mobilesource.registry.batch.sensing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.batch.imports.CsvRow;
import org.mobilesource.registry.batch.imports.Fields;
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

	private static final Pattern VEHICLE_TYPE = Pattern.compile("[A-Z][0-9A-Z]{2}");

	/** The natural key of the row: its record number, when it has the form of one. */
	public static Optional<String> key(CsvRow row) {
		return Optional.ofNullable(row.value("JLBH")).filter(RecordNo::isWellFormed);
	}

	/**
	 * Reads the row's identity, and tells the fields everything that is wrong with it.
	 */
	public static SensingRow of(CsvRow row, Fields fields, SensingFile file, String lineColumn) {
		var recordNo = Objects.requireNonNullElse(row.value("JLBH"), "");
		boolean wellFormed = RecordNo.isWellFormed(recordNo);
		if (!wellFormed) {
			fields.problem(recordNo.isEmpty() ? "JLBH_MISSING" : "JLBH_FORMAT", "JLBH");
		}
		var at = fields.pastTime("JCSJ", file.facts());
		var siteCode = fields.required("DWBH", RecordNo.SITE_LENGTH + 2);
		var lineNo = fields.required(lineColumn, 2);
		if (siteCode.length() > RecordNo.SITE_LENGTH) {
			fields.warning("DWBH_HAS_LINE");
			if (!siteCode.substring(RecordNo.SITE_LENGTH).equals(lineNo)) {
				fields.problem("JLBH_DWBH_MISMATCH", "JLBH", siteCode);
			}
			siteCode = siteCode.substring(0, RecordNo.SITE_LENGTH);
		}
		if (wellFormed) {
			compare(new RecordNo(recordNo), siteCode, lineNo, at, fields);
		}
		var site = file.sites().get(siteCode);
		boolean known = site != null && (at.equals(Instant.EPOCH) || site.runsOn(BusinessTime.dateOf(at)));
		if (!known) {
			fields.problem("DWBH_UNKNOWN", "DWBH");
		}
		file.compare(siteCode, at, fields);
		return new SensingRow(recordNo, siteCode, lineNo, at, known ? site : null);
	}

	/**
	 * The vehicle type that the site recognised (CLLX, GA/T 16.4); null when the row
	 * names none, or something else.
	 */
	public static @Nullable String vehicleType(CsvRow row) {
		var type = row.value("CLLX");
		return (type != null && VEHICLE_TYPE.matcher(type).matches()) ? type : null;
	}

	private static void compare(RecordNo composed, String siteCode, String lineNo, Instant at, Fields fields) {
		var site = composed.site();
		if (!site.equals(siteCode) || !composed.line().equals(lineNo)) {
			boolean letterOnly = siteCode.length() == RecordNo.SITE_LENGTH
					&& site.substring(1).equals(siteCode.substring(1)) && composed.line().equals(lineNo);
			if (letterOnly) {
				fields.warning("JLBH_DWBH_MISMATCH");
			}
			else {
				fields.problem("JLBH_DWBH_MISMATCH", "JLBH", siteCode + " " + lineNo);
			}
		}
		var local = LocalDateTime.ofInstant(at, BusinessTime.ZONE);
		if (!at.equals(Instant.EPOCH) && composed.time() != digits(local)) {
			fields.problem("JLBH_TIME_MISMATCH", "JLBH", local.toString());
		}
	}

	/** The time as record numbers write it: yyyyMMddHHmmss. */
	private static long digits(LocalDateTime time) {
		long date = 10_000L * time.getYear() + 100 * time.getMonthValue() + time.getDayOfMonth();
		return 1_000_000 * date + 10_000 * time.getHour() + 100 * time.getMinute() + time.getSecond();
	}

}
