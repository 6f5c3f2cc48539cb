package org.mobilesource.registry.api.document;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.document.DocumentFactMapper.Facts;
import org.mobilesource.registry.db.document.DocumentFactMapper.Place;
import org.mobilesource.registry.db.document.DocumentFactMapper.Seen;
import org.mobilesource.registry.domain.calendar.DayKind;
import org.mobilesource.registry.domain.inspection.Inspection;

/**
 * What a document tells.
 *
 * @param records that the finding rests on, the deciding one last
 * @param reviewers who confirmed it, empty when nobody is named
 * @param lastPass the last passed periodic inspection before it
 * @param daysSince from that inspection to the finding
 * @param terms of the repair, null for a notice of the result
 */
record Contents(Facts facts, List<Seen> records, List<String> reviewers, @Nullable Picture picture,
		@Nullable Inspection lastPass, long daysSince, Office office, Chain chain, @Nullable Terms terms) {

	private static final int ROWS_FIRST = 6;

	private static final int ROWS_ANNEX = 28;

	/** The record that decided. */
	public Seen deciding() {
		return this.records.get(this.records.size() - 1);
	}

	/** The records on the first sheet: the last ones. */
	public List<Seen> latest() {
		return this.records.subList(Math.max(0, this.records.size() - ROWS_FIRST), this.records.size());
	}

	/** Earlier records, as many as a sheet holds in each list. */
	public List<List<Seen>> annexes() {
		int earlier = Math.max(0, this.records.size() - ROWS_FIRST);
		return IntStream.range(0, (earlier + ROWS_ANNEX - 1) / ROWS_ANNEX)
			.mapToObj((at) -> this.records.subList(at * ROWS_ANNEX, Math.min(earlier, (at + 1) * ROWS_ANNEX)))
			.toList();
	}

	/** How many sheets the document has. */
	public int sheets() {
		return 2 + ((this.terms != null) ? 0 : annexes().size());
	}

	/**
	 * A still.
	 *
	 * @param data the still as an address that holds it
	 * @param sha256 of the evidence file
	 */
	record Picture(String data, String recordNo, String sha256) {
	}

	/**
	 * Who issues.
	 *
	 * @param defenceDays working days to state and defend
	 */
	record Office(String authority, String contact, int defenceDays) {
	}

	/** How many readings in a row, within how many months, make a finding. */
	record Chain(int length, int months) {
	}

	/**
	 * Until when to repair, and where.
	 *
	 * @param served day of service, null while none is recorded
	 * @param first deadline without extensions
	 * @param current the deadline
	 */
	record Terms(int days, DayKind dayKind, LocalDate noticedOn, @Nullable LocalDate served, LocalDate first,
			LocalDate current, boolean recordRequired, List<Place> repairers, List<Place> testers) {
	}

}
