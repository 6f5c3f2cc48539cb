package org.mobilesource.registry.batch.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.db.obd.ExemptionMapper;
import org.mobilesource.registry.db.obd.ObdBoardMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.obd.DayColumn;

/**
 * A process that fills in a year of days of so many terminals, and asks what the
 * connection board and the list of exemptions ask. What is there already stays, so that
 * it can be broken off and begun again. Arguments: terminals, days.
 */
final class ConnectedRun {

	private static final LocalDate LAST = LocalDate.of(2021, 3, 1);

	private static final int PART = 500;

	/** So many trucks are different. */
	private static final int KINDS = 90;

	private ConnectedRun() {
	}

	public static void main(String[] arguments) throws IOException {
		int terminals = Integer.parseInt(arguments[0]);
		int days = Integer.parseInt(arguments[1]);
		try (var context = Context.start()) {
			var jdbc = context.getBean(JdbcClient.class);
			int filled = (int) (count(jdbc) / days);
			if (filled < terminals) {
				Lines.say(Row.of("days of terminals filled in", (long) (terminals - filled) * days,
						Context.time(() -> fill(jdbc, filled, terminals, days))));
			}
			board(context, terminals);
			exemptions(context, terminals);
		}
	}

	private static long count(JdbcClient jdbc) {
		return jdbc.sql("SELECT COUNT(*) FROM obd_day WHERE vin LIKE 'LBENCH%'").query(Long.class).single();
	}

	/** Trucks that drive every day but one in seven, a third of them without a sensor. */
	private static void fill(JdbcClient jdbc, int filled, int terminals, int days) {
		for (int from = 0; from < terminals; from += PART) {
			var vins = IntStream.range(from, Math.min(from + PART, terminals)).boxed().toList();
			jdbc.sql(
					"INSERT IGNORE INTO truck (vin, vehicle_type, fuel, emission_stage, registered_on, division, codes, import_id,"
							+ " import_line, row_hash) VALUES "
							+ vins.stream()
								.map((i) -> "('%s', 'H17', 'B', '6', '2019-01-01', '450802', '', 1, 1, 1)"
									.formatted(vin(i)))
								.collect(Collectors.joining(",")))
				.update();
			jdbc.sql(
					"INSERT IGNORE INTO obd_terminal (vin, first_day, last_day, layout, header_order, software_version, flags,"
							+ " valid_share) VALUES "
							+ vins.stream()
								.map((i) -> "('%s', '%s', '%s', 'B', 'T', %d, '', 0.99)".formatted(vin(i),
										LAST.minusDays(days - 1), LAST.minusDays(i % 10), i % 5))
								.collect(Collectors.joining(",")))
				.update();
		}
		var columns = Arrays.stream(DayColumn.values()).map(DayColumn::columnName).collect(Collectors.joining(", "));
		var insert = "INSERT INTO obd_day (vin, day, source, import_id, import_line, row_hash, flags, " + columns
				+ ") ";
		for (int i = filled; i < terminals; i++) {
			if (i < KINDS) {
				List<String> rows = new ArrayList<>();
				for (int day = days - 1; day >= 0; day--) {
					rows.add("('%s', '%s', 'FRAMES', 1, 0, 0, '', %s)".formatted(vin(i), LAST.minusDays(day),
							values(i, days - day)));
				}
				jdbc.sql(insert + "VALUES " + String.join(",", rows)).update();
			}
			else {
				jdbc.sql(insert + "SELECT ?, day, source, import_id, import_line, row_hash, flags, " + columns
						+ " FROM obd_day WHERE vin = ? ORDER BY day")
					.params(vin(i), vin(i % KINDS))
					.update();
			}
		}
	}

	private static String values(int truck, int day) {
		return Arrays.stream(DayColumn.values()).map((column) -> switch (column) {
			case RECORDS -> "28800";
			case ENGINE_ON_S -> "28800";
			case LOST_S -> String.valueOf(truck % 9 * 300);
			case ODOMETER_FIRST -> String.valueOf(day * 200);
			case ODOMETER_LAST -> String.valueOf(day * 200 + 200);
			case VALID_SHARE_NOX_UP -> (truck % 3 == 0) ? "NULL" : "0.9" + truck % 10;
			default -> column.unit().equals("1") ? "0.98" : "12";
		}).collect(Collectors.joining(","));
	}

	private static String vin(int i) {
		return "LBENCH00000%06d".formatted(i);
	}

	private static void board(ApplicationContext context, int terminals) throws IOException {
		var board = context.getBean(ObdBoardMapper.class);
		var filter = new ObdBoardMapper.Filter(null, null, null, null, null, null, null, ObdBoardMapper.Sort.LAST_DAY);
		Lines.say(Row.of("queries of the connection board", terminals, Repeated.median(() -> {
			var from = board.findLatestDay().orElseThrow().minusDays(6);
			board.findGroups(from, Scope.CITY);
			board.count(filter, from, Scope.CITY);
			board.find(filter, from, 50, 0, Scope.CITY);
		})));
	}

	private static void exemptions(ApplicationContext context, int terminals) throws IOException {
		var vehicles = context.getBean(ExemptionMapper.class);
		var behind = LAST.minusYears(1);
		var since = LAST.minusDays(7);
		var vins = vehicles.findVins(LAST, Scope.CITY);
		var fromDays = Row.of("list of exemptions: summed up from the days", terminals, Context
			.time(() -> parts(vins, (part) -> vehicles.findFromDays(part, LAST, behind, 50, since, Scope.CITY))));
		Lines.say(fromDays);
		Lines.say(Row.of("list of exemptions: sums of the night", terminals,
				Context.time(() -> parts(vins, (part) -> vehicles.putSums(part, LAST, behind, 50, Scope.CITY)))));
		Lines
			.say(Row
				.of("list of exemptions: with these sums", terminals,
						Repeated.median(() -> parts(vehicles.findVins(LAST, Scope.CITY),
								(part) -> vehicles.find(part, LAST, behind, 50, since, Scope.CITY))))
				.against(fromDays));
	}

	private static void parts(List<String> vins, Consumer<List<String>> work) {
		for (int from = 0; from < vins.size(); from += PART) {
			work.accept(vins.subList(from, Math.min(from + PART, vins.size())));
		}
	}

}
