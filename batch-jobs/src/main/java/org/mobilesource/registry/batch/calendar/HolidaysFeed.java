package org.mobilesource.registry.batch.calendar;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mobilesource.registry.batch.imports.Column;
import org.mobilesource.registry.batch.imports.CsvRow;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.batch.imports.Fields;
import org.mobilesource.registry.batch.imports.FileFacts;
import org.mobilesource.registry.batch.imports.RowCodec;
import org.mobilesource.registry.batch.imports.RowParser;
import org.mobilesource.registry.db.Parts;
import org.mobilesource.registry.db.calendar.HolidayMapper;
import org.mobilesource.registry.db.enforcement.JudgingMapper;
import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.calendar.Holiday;
import org.mobilesource.registry.domain.calendar.WorkingCalendar.Kind;
import org.mobilesource.registry.domain.imports.Loaded;
import org.mobilesource.registry.domain.imports.RowOutcome;

/** Feed {@code holidays}. Open cases that the days can concern are judged again. */
record HolidaysFeed(HolidayMapper holidays, JudgingMapper judging) implements Feed<Holiday> {

	private static final int PAGE = 5_000;

	private static final Map<String, Kind> KINDS = Map.of("HOLIDAY", Kind.HOLIDAY, "MAKE_UP_WORKDAY",
			Kind.MAKE_UP_WORKDAY, "放假", Kind.HOLIDAY, "上班", Kind.MAKE_UP_WORKDAY);

	@Override
	public String name() {
		return "holidays";
	}

	@Override
	public List<Column> columns() {
		return List.of(Column.required("day", "日期"), Column.required("kind", "类别"), Column.required("name", "节日"),
				Column.required("basis", "依据"));
	}

	@Override
	public FeedTable<Holiday> table() {
		return this.holidays;
	}

	@Override
	public void store(Collection<Loaded<Holiday>> rows, Map<String, Map<String, Object>> former, FileFacts file) {
		this.holidays.putAll(rows);
		rows.stream()
			.map((row) -> row.row().day())
			.min(Comparator.naturalOrder())
			.map((first) -> first.with(TemporalAdjusters.firstDayOfYear()))
			.ifPresent(this::mark);
	}

	private void mark(LocalDate from) {
		Parts.of(this.holidays.findTrucksWithDeadlineFrom(from), PAGE)
			.forEach((page) -> this.judging.markTrucks(page, "LATE_DATA"));
	}

	@Override
	public RowCodec<Holiday> codec() {
		return RowCodec.json(Holiday.class);
	}

	@Override
	public RowParser<Holiday> parser(FileFacts file) {
		return RowParser.of((row) -> Optional.ofNullable(row.value("day")), HolidaysFeed::parse);
	}

	private static RowOutcome<Holiday> parse(CsvRow row) {
		var fields = new Fields(row);
		var holiday = new Holiday(fields.date("day"), fields.word("kind", KINDS, Kind.HOLIDAY),
				fields.required("name", 30), fields.required("basis", 60));
		return fields.outcome(() -> holiday);
	}

}
