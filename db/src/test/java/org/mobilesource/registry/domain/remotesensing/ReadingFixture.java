package org.mobilesource.registry.domain.remotesensing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.calendar.CalendarFixture;
import org.mobilesource.registry.domain.enforcement.Finding;
import org.mobilesource.registry.domain.vehicle.PlateColour;

/** Readings and findings of one truck, written as tables show them. */
final class ReadingFixture {

	private ReadingFixture() {
	}

	/**
	 * Readings such as
	 * {@code 2021-03-01 opacity 36 / 2021-03-02T09:30 ringelmann 2 no 1890 site B confidence 38 invalid}.
	 * Where nothing is written a reading is made at 08:00 at site A with a plate
	 * confidence of 99; {@code reviewed 2021-03-10} says when a person confirmed it.
	 */
	static List<ReadingFact> readings(String written) {
		return Arrays.stream(written.split(" / ")).map(ReadingFixture::reading).toList();
	}

	static ReadingFact reading(String written) {
		var words = Arrays.asList(written.split(" "));
		var time = words.get(0).contains("T") ? words.get(0) : words.get(0) + "T08:00";
		var site = words.contains("site") ? after(words, "site") : "A";
		var confidence = words.contains("confidence") ? after(words, "confidence") : "99";
		var reading = reading(site + " " + time, CalendarFixture.at(time), site,
				confidence.equals("none") ? null : new BigDecimal(confidence), number(words, "opacity"),
				number(words, "ringelmann"), number(words, "no"), !words.contains("invalid"));
		return words.contains("reviewed") ? reading.confirmedAt(CalendarFixture.at(after(words, "reviewed") + "T12:00"))
				: reading;
	}

	static ReadingFact reading(String recordNo, Instant at, String site, BigDecimal confidence, BigDecimal opacity,
			BigDecimal ringelmann, BigDecimal no, boolean valid) {
		return new ReadingFact(recordNo, at, site, "桂RA1234", PlateColour.YELLOW, null, confidence, opacity, ringelmann,
				no, valid, null);
	}

	/** Findings such as {@code OPACITY 2021-03-02 CONFIRMED: 36, 39}. */
	static String said(List<Finding> findings) {
		return findings.isEmpty() ? "none"
				: findings.stream().map(ReadingFixture::said).collect(Collectors.joining(" / "));
	}

	private static String said(Finding finding) {
		var members = finding.members();
		return members.get(0).quantity() + " " + BusinessTime.dateOf(finding.occurredAt()) + " " + finding.state()
				+ ": "
				+ members.stream().map((member) -> member.measured().toPlainString()).collect(Collectors.joining(", "));
	}

	private static BigDecimal number(List<String> words, String name) {
		return words.contains(name) ? new BigDecimal(after(words, name)) : null;
	}

	private static String after(List<String> words, String name) {
		return words.get(words.indexOf(name) + 1);
	}

}
