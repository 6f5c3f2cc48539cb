package org.mobilesource.registry.batch.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.springframework.transaction.support.TransactionTemplate;

import org.mobilesource.registry.db.BulkInsert;
import org.mobilesource.registry.db.TextRow;

/**
 * A province as rows: firms of which the largest has thousands of trucks and the smallest
 * ten; one firm in twenty is dirty, three in five of its trucks exceeded, of the others
 * one truck in twenty. Every such truck has a case, one in twenty is overdue.
 */
final class ListsData {

	private static final int PART = 20_000;

	private static final int DAYS = 365;

	private final BulkInsert bulk;

	private final TransactionTemplate transaction;

	private final int trucks;

	private final int firms;

	private final LocalDate day;

	ListsData(BulkInsert bulk, TransactionTemplate transaction, int trucks, int firms, LocalDate day) {
		this.bulk = bulk;
		this.transaction = transaction;
		this.trucks = trucks;
		this.firms = firms;
		this.day = day;
	}

	void write(int exceedances) {
		put("company",
				List.of("credit_code", "name", "division", "status", "codes", "import_id", "import_line", "row_hash"),
				this.firms, (firm) -> row(code(firm), "企业" + firm, "45080" + (2 + firm % 3), "ACTIVE", "", 1, 1, 1));
		put("truck",
				List.of("vin", "vehicle_type", "fuel", "emission_stage", "registered_on", "division", "codes",
						"import_id", "import_line", "row_hash"),
				this.trucks, (truck) -> row(vin(truck), "H17", "B", "5", "2019-01-01", "450802", "", 1, 1, 1));
		put("truck_plate", List.of("vin", "valid_from", "plate", "plate_type", "colour"), this.trucks,
				(truck) -> row(vin(truck), "2019-01-01", "桂R" + Integer.toString(1_000_000 + truck, 36), "01",
						"YELLOW"));
		put("fleet_membership",
				List.of("vin", "credit_code", "role", "valid_from", "codes", "import_id", "import_line", "row_hash"),
				this.trucks, (truck) -> row(vin(truck), code(firmOf(truck)), "OWNED", "2019-01-01", "", 1, 1, 1));
		var exceeding = IntStream.range(0, this.trucks).filter(this::exceeds).toArray();
		int each = exceedances / exceeding.length;
		put("exceedance",
				List.of("id", "vin", "source", "source_key", "occurred_at", "occurred_on", "state", "confirmed_by",
						"confirmed_at", "noticed_on", "rule_version"),
				exceeding.length * each, (at) -> exceedance(at, exceeding[at / each], at % each));
		put("repair_case",
				List.of("vin", "opened_by", "opened_at", "noticed_on", "served_on", "deadline", "cleared_at", "state"),
				exceeding.length, (at) -> repairCase(at, exceeding[at], at * each + 1));
	}

	private TextRow exceedance(int at, int truck, int number) {
		var on = this.day.minusDays((number * 17L + truck * 31L) % DAYS);
		return row(at + 1, vin(truck), "ROADSIDE", "X" + number, on + "T02:00", on, "CONFIRMED", "RULE", on + "T02:00",
				on, "bench");
	}

	private TextRow repairCase(int at, int truck, int openedBy) {
		boolean overdue = at % 20 == 0;
		var noticed = this.day.minusDays(60);
		return new TextRow().add(vin(truck))
			.add(openedBy)
			.add(noticed + "T02:00")
			.add(noticed)
			.add(noticed)
			.add(noticed.plusDays(30))
			.add(overdue ? null : this.day.minusDays(40) + "T02:00")
			.add(overdue ? "OPEN" : "CLEARED");
	}

	private boolean exceeds(int truck) {
		return (firmOf(truck) % 20 == 0) ? truck % 5 < 3 : truck % 20 == 7;
	}

	private int firmOf(int truck) {
		return (int) (this.firms * Math.pow((truck + 0.5) / this.trucks, 2));
	}

	private static String vin(int truck) {
		return "LVB%014d".formatted(truck);
	}

	private static String code(int firm) {
		return "91450802B%09d".formatted(firm);
	}

	private static TextRow row(Object... values) {
		var row = new TextRow();
		for (var value : values) {
			row.add(value);
		}
		return row;
	}

	private void put(String table, List<String> columns, int rows, IntFunction<TextRow> row) {
		for (int from = 0; from < rows; from += PART) {
			List<byte[]> part = new ArrayList<>(PART);
			for (int at = from; at < Math.min(from + PART, rows); at++) {
				part.add(row.apply(at).bytes());
			}
			this.transaction.executeWithoutResult((status) -> this.bulk.replaceInto(table, columns, part));
		}
	}

}
