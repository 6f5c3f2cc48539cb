package org.mobilesource.registry.batch.obd;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.mobilesource.registry.batch.imports.CsvRow;
import org.mobilesource.registry.batch.imports.Fields;
import org.mobilesource.registry.batch.imports.FileFacts;
import org.mobilesource.registry.batch.imports.RowParser;
import org.mobilesource.registry.db.obd.ObdDayMapper;
import org.mobilesource.registry.db.obd.ObdDayMapper.VinDay;
import org.mobilesource.registry.domain.imports.RowOutcome;
import org.mobilesource.registry.domain.obd.DayColumn;

/**
 * Understands the rows of a file of summaries. A day of which there are frames is passed
 * over: what the registry has summed up itself goes before what others say.
 */
final class SummaryRowParser implements RowParser<SummaryRow> {

	private static final Pattern VIN = Pattern.compile("[0-9A-Z]{17}");

	private final ObdDayMapper days;

	private final FileFacts file;

	private final Set<VinDay> fromFrames = new HashSet<>();

	SummaryRowParser(ObdDayMapper days, FileFacts file) {
		this.days = days;
		this.file = file;
	}

	@Override
	public Optional<String> key(CsvRow row) {
		return vinDay(row).map((one) -> one.vin() + " " + one.day());
	}

	private static Optional<VinDay> vinDay(CsvRow row) {
		var vin = row.value("vin");
		var date = row.value("date");
		if (vin == null || date == null || !VIN.matcher(vin).matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(new VinDay(vin, LocalDate.parse(date)));
		}
		catch (DateTimeException ex) {
			return Optional.empty(); // the row is quarantined for it
		}
	}

	@Override
	public void prepare(List<CsvRow> rows) {
		this.fromFrames.clear();
		var asked = rows.stream().filter(CsvRow::complete).flatMap((row) -> vinDay(row).stream()).distinct().toList();
		if (!asked.isEmpty()) {
			this.fromFrames.addAll(this.days.findFromFrames(asked));
		}
	}

	@Override
	public RowOutcome<SummaryRow> parse(CsvRow row) {
		var known = vinDay(row);
		if (known.isPresent() && this.fromFrames.contains(known.get())) {
			return new RowOutcome.Skipped<>("FRAMES_KNOWN");
		}
		var fields = new Fields(row);
		var vin = fields.required("vin", 17);
		if (!vin.isEmpty() && !VIN.matcher(vin).matches()) {
			fields.problem("VIN_FORMAT", "vin");
		}
		var day = fields.pastDate("date", this.file);
		Map<String, BigDecimal> values = new HashMap<>();
		for (var column : DayColumn.values()) {
			var value = fields.decimal(column.columnName(), BigDecimal.valueOf(column.least()),
					BigDecimal.valueOf(column.most()), column.decimals());
			if (value != null) {
				values.put(column.columnName(), value);
			}
		}
		var codes = fields.text("dtc_set", 4_000);
		var firstCell = fields.text("first_cell", 20);
		var lastCell = fields.text("last_cell", 20);
		var layout = fields.optionalCode("layout", Set.of("A", "B", "D", "A'"));
		var order = fields.optionalCode("header_order", Set.of("T", "P"));
		var version = fields.whole("software_version", 0, 255);
		return fields
			.outcome(() -> new SummaryRow(vin, day, values, codes, firstCell, lastCell, layout, order, version));
	}

}
