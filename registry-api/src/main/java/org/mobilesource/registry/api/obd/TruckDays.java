package org.mobilesource.registry.api.obd;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.api.web.Paging;
import org.mobilesource.registry.db.obd.ObdDayMapper;
import org.mobilesource.registry.db.obd.ObdFaultMapper;
import org.mobilesource.registry.db.obd.ObdFaultMapper.FaultRow;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;

/** What the on-board tab of a truck's archive shows. */
@Component
public class TruckDays {

	/** Charts show the last year that has data. */
	private static final int CHARTED_DAYS = 365;

	private static final int PAGE = 31;

	private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

	private final ObdDayMapper days;

	private final ObdFaultMapper faults;

	TruckDays(ObdDayMapper days, ObdFaultMapper faults) {
		this.days = days;
		this.faults = faults;
	}

	/** The days up to one, and the faults as they were at its end. */
	public Shown until(String vin, LocalDate last, int page, Scope scope) {
		var all = this.days.findDays(List.of(vin), BEGINNING, last, scope);
		Collections.reverse(all);
		var paging = new Paging(page, PAGE, all.size());
		var rows = all.subList(paging.offset(), Math.min(paging.offset() + PAGE, all.size()));
		var charted = all.subList(0, Math.min(CHARTED_DAYS, all.size()));
		var seen = this.faults.findFaults(vin, scope)
			.stream()
			.filter((one) -> one.firstAt().isBefore(BusinessTime.endOf(last)))
			.map((one) -> one.asOf(BusinessTime.endOf(last)))
			.toList();
		return new Shown(paging, rows.stream().map(DayRow::new).toList(), seen, DayChart.of(charted));
	}

	/**
	 * Days and faults, newest first.
	 *
	 * @param chart what the charts draw, as JSON
	 */
	public record Shown(Paging paging, List<DayRow> days, List<FaultRow> faults, String chart) {
	}

	/** A day and why it lacks what it lacks. */
	public record DayRow(Map<String, Object> columns) {

		public boolean has(String column) {
			return this.columns.get(column) != null;
		}

		/** Why a number is not there; the key of a sentence. */
		public String missing(String column) {
			return MissingReason.of(column, this.columns).name();
		}

		public List<String> codes() {
			return words("dtc_set", ",");
		}

		public List<String> flags() {
			return words("flags", " ");
		}

		private List<String> words(String column, String between) {
			var text = this.columns.get(column);
			return (text == null || text.toString().isEmpty()) ? List.of() : List.of(text.toString().split(between));
		}

	}

}
