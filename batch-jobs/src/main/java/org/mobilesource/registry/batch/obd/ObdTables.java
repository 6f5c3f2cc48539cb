package org.mobilesource.registry.batch.obd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mobilesource.registry.db.BulkInsert;
import org.mobilesource.registry.db.TextRow;
import org.mobilesource.registry.domain.obd.DayColumn;
import org.mobilesource.registry.domain.obd.Flag;
import org.mobilesource.registry.domain.obd.ObdDay;
import org.mobilesource.registry.domain.obd.ObdRun;
import org.mobilesource.registry.domain.obd.Summed;

/** The tables of on-board data, filled in bulk. */
record ObdTables(BulkInsert bulk) {

	private static final int LONGEST_CODES = 4_000;

	private static final List<String> SEGMENT = List.of("vin", "day", "import_id", "file_offset", "bytes");

	private static final List<String> DAY = Stream
		.of(Stream.of("vin", "day", "source", "import_id", "import_line", "row_hash"),
				Arrays.stream(DayColumn.values()).map(DayColumn::columnName),
				Stream.of("dtc_set", "first_cell", "last_cell", "layout", "header_order", "software_version", "flags"))
		.flatMap((names) -> names)
		.toList();

	private static final List<String> RECORD = List.of("vin", "first_at", "day", "last_at", "records", "protocol",
			"mil", "support", "readiness", "ecu_vin", "calid", "cvn", "iupr", "codes", "odometer", "engine_on_s",
			"flags");

	void putSegments(Collection<DaySegment> segments, long importId) {
		put("obd_segment", SEGMENT,
				segments.stream()
					.map((segment) -> new TextRow().add(segment.vin())
						.add(segment.day())
						.add(importId)
						.add(segment.offset())
						.add(segment.bytes()))
					.toList());
	}

	/**
	 * Stores summaries.
	 * @param source FRAMES or SUMMARY
	 */
	void putDays(Collection<StoredDay> days, String source) {
		put("obd_day", DAY, days.stream().map((day) -> row(day, source)).toList());
	}

	void putRecords(Collection<Summed> days) {
		put("obd_record", RECORD,
				days.stream().flatMap((one) -> one.runs().stream().map((run) -> row(one.day(), run))).toList());
	}

	private void put(String table, List<String> columns, List<TextRow> rows) {
		if (!rows.isEmpty()) {
			this.bulk.replaceInto(table, columns, rows.stream().map(TextRow::bytes).toList());
		}
	}

	private static TextRow row(StoredDay stored, String source) {
		var day = stored.day();
		var row = new TextRow().add(day.vin())
			.add(day.day())
			.add(source)
			.add(stored.importId())
			.add(stored.line())
			.add(stored.hash());
		for (var column : DayColumn.values()) {
			double value = day.values().get(column);
			row.add(Double.isNaN(value) ? null
					: (column.decimals() == 0) ? String.valueOf((long) value) : String.valueOf(value));
		}
		var codes = String.join(",", day.codes());
		return row.add(codes.substring(0, Math.min(codes.length(), LONGEST_CODES)))
			.add(day.firstCell())
			.add(day.lastCell())
			.add(day.layout())
			.add(day.headerOrder())
			.add(day.softwareVersion())
			.add(names(day.flags()));
	}

	private static TextRow row(ObdDay day, ObdRun run) {
		var said = run.information();
		return new TextRow().add(day.vin())
			.add(run.firstAt())
			.add(day.day())
			.add(run.lastAt())
			.add(run.records())
			.add(said.protocol().name())
			.add(said.mil())
			.add(said.support())
			.add(said.readiness())
			.add(said.vin().replaceAll("[^ -~]", "?"))
			.add(said.calid())
			.add(said.cvn())
			.add(Arrays.stream(said.iupr()).mapToObj(String::valueOf).collect(Collectors.joining(" ")))
			.add(said.codes()
				.stream()
				.map((code) -> HexFormat.of().withUpperCase().toHexDigits(code.raw(), 8))
				.collect(Collectors.joining(" ")))
			.add((run.odometer() < 0) ? null : run.odometer())
			.add(run.engineOn())
			.add(names(Flag.of(said.flags())));
	}

	private static String names(List<Flag> flags) {
		return flags.stream().map(Flag::name).collect(Collectors.joining(" "));
	}

	/**
	 * A day with where it came from.
	 *
	 * @param line of the file that brought it, 0 when many frames did
	 * @param hash of that line
	 */
	record StoredDay(ObdDay day, long importId, int line, long hash) {

		static List<StoredDay> of(Collection<ObdDay> days, long importId) {
			List<StoredDay> stored = new ArrayList<>();
			days.forEach((day) -> stored.add(new StoredDay(day, importId, 0, 0)));
			return stored;
		}

	}

}
