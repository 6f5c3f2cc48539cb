package org.mobilesource.registry.batch.obd;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mobilesource.registry.batch.imports.Column;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.batch.imports.FileFacts;
import org.mobilesource.registry.batch.imports.RowCodec;
import org.mobilesource.registry.batch.imports.RowParser;
import org.mobilesource.registry.batch.obd.ObdTables.StoredDay;
import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.db.obd.ObdDayMapper;
import org.mobilesource.registry.db.obd.ObdDayMapper.Terminal;
import org.mobilesource.registry.domain.imports.Loaded;
import org.mobilesource.registry.domain.obd.DayColumn;

/** Feed {@code obd-days}: summaries of platforms that keep the frames to themselves. */
record SummariesFeed(ObdDayMapper days, ObdTables tables) implements Feed<SummaryRow>, FeedTable<SummaryRow> {

	@Override
	public String name() {
		return "obd-days";
	}

	@Override
	public List<Column> columns() {
		return Stream.of(Stream.of(Column.required("vin", "车辆识别代号"), Column.required("date", "日期")),
				Arrays.stream(DayColumn.values()).map((column) -> Column.optional(column.columnName(), "")),
				Stream.of("dtc_set", "first_cell", "last_cell", "layout", "header_order", "software_version")
					.map((name) -> Column.optional(name, "")))
			.flatMap((columns) -> columns)
			.toList();
	}

	@Override
	public FeedTable<SummaryRow> table() {
		return this;
	}

	@Override
	public RowCodec<SummaryRow> codec() {
		return RowCodec.json(SummaryRow.class);
	}

	@Override
	public RowParser<SummaryRow> parser(FileFacts file) {
		return new SummaryRowParser(this.days, file);
	}

	@Override
	public List<Map<String, Object>> findByKeys(Collection<String> keys) {
		return this.days.findByKeys(keys);
	}

	@Override
	public void putAll(Collection<Loaded<SummaryRow>> rows) {
		this.tables.putDays(rows.stream()
			.map((row) -> new StoredDay(row.row().toDay(), row.importId(), row.line(), row.hash()))
			.toList(), "SUMMARY");
		this.days.markDue(rows.stream().map((row) -> row.row().vin()).collect(Collectors.toCollection(TreeSet::new)));
		this.days.putTerminals(rows.stream().map((row) -> Terminal.of(row.row().toDay(), null)).toList());
	}

}
