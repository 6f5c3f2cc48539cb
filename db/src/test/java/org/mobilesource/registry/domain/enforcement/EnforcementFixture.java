package org.mobilesource.registry.domain.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.calendar.CalendarFixture;
import org.mobilesource.registry.domain.enforcement.Finding.ConfirmedBy;
import org.mobilesource.registry.domain.inspection.Inspection;
import org.mobilesource.registry.domain.inspection.InspectionKind;

/** Exceedances, repairs and inspections of one truck, written as tables show them. */
public final class EnforcementFixture {

	public static final String VIN = "LGAX0000000000001";

	private EnforcementFixture() {
	}

	/** A confirmed exceedance of which notice was given. */
	public static Exceedance exceedance(long id, String occurredAt, String noticedOn) {
		return exceedance(id, ExceedanceSource.REMOTE_SENSING, occurredAt, noticedOn, null);
	}

	public static Exceedance exceedance(long id, ExceedanceSource source, String occurredAt, String noticedOn,
			String servedOn) {
		Instant at = CalendarFixture.at(occurredAt);
		return new Exceedance(id, VIN, source, "K" + id, at, BusinessTime.dateOf(at), ExceedanceState.CONFIRMED,
				ConfirmedBy.RULE, at, null, null, date(noticedOn), date(servedOn), "test");
	}

	/** Repairs by their days, such as {@code 2021-03-05 / 2021-03-07}. */
	public static List<Repair> repairs(String days) {
		return parts(days).stream().map(EnforcementFixture::repair).toList();
	}

	private static Repair repair(String day) {
		return new Repair("M" + day, VIN, "桂RA1234", "01", null, LocalDate.parse(day), null, null);
	}

	/**
	 * Inspections by kind, result, time and method (5 when none is written), such as
	 * {@code RETEST passed 2021-03-06T09:00 / PERIODIC failed 2021-03-07T09:00 by 4}.
	 */
	public static List<Inspection> inspections(String reports) {
		return parts(reports).stream().map(EnforcementFixture::inspection).toList();
	}

	public static Inspection inspection(String report) {
		var words = report.split(" ");
		return new Inspection("I" + words[2], VIN, "桂RA1234", "01", null, InspectionKind.valueOf(words[0]),
				(words.length > 4) ? words[4] : "5", CalendarFixture.at(words[2]), words[1].equals("passed"), null,
				null, null);
	}

	private static List<String> parts(String written) {
		return (written == null) ? List.of() : Arrays.asList(written.split(" / "));
	}

	private static LocalDate date(String written) {
		return (written != null) ? LocalDate.parse(written) : null;
	}

}
