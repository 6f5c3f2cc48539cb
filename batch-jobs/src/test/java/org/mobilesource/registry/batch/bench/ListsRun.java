package org.mobilesource.registry.batch.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.mobilesource.registry.batch.watchlist.Evaluation;
import org.mobilesource.registry.db.BulkInsert;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.domain.calendar.BusinessTime;

/**
 * A process that evaluates and publishes the three lists of a province: the first night,
 * on which everybody enters, and the next; its reference is one plain pass of SQL over
 * the fleets and one over the exceedances. Arguments: trucks, firms, exceedances in the
 * window.
 */
final class ListsRun {

	private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

	private static final List<String> PLAIN = List.of("""
			SELECT m.credit_code, COUNT(*)
			FROM fleet_membership AS m
			GROUP BY m.credit_code
			""", """
			SELECT m.credit_code, COUNT(*)
			FROM exceedance AS x
			JOIN fleet_membership AS m ON m.vin = x.vin
			WHERE x.state = 'CONFIRMED' AND x.occurred_on > '2020-03-01'
			GROUP BY m.credit_code
			""");

	private ListsRun() {
	}

	public static void main(String[] arguments) throws IOException {
		int trucks = Integer.parseInt(arguments[0]);
		int firms = Integer.parseInt(arguments[1]);
		int exceedances = Integer.parseInt(arguments[2]);
		try (var context = Context.start()) {
			var jdbc = context.getBean(JdbcClient.class);
			var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
			RegistryTables.empty(jdbc);
			new ListsData(context.getBean(BulkInsert.class), transaction, trucks, firms, DAY).write(exceedances);
			for (var table : List.of("company", "truck", "truck_plate", "fleet_membership", "exceedance",
					"repair_case")) {
				jdbc.sql("ANALYZE TABLE " + table).query().listOfRows();
			}
			plain(jdbc);
			var reference = Row.of("plain SQL: firms' trucks and exceedances counted", trucks,
					Context.time(() -> plain(jdbc)));
			Lines.say(reference);
			var evaluation = context.getBean(Evaluation.class);
			Lines.say(Row.of("lists of a province, first night", trucks,
					Context.time(() -> publish(evaluation, DAY.minusDays(1))))
				.against(reference));
			Lines.say(Row.of("lists of a province, next night", trucks, Context.time(() -> publish(evaluation, DAY)))
				.against(reference));
		}
	}

	private static void plain(JdbcClient jdbc) {
		PLAIN.forEach((sql) -> jdbc.sql(sql).query((row) -> {
			row.getString(1);
		}));
	}

	private static void publish(Evaluation evaluation, LocalDate day) {
		if (!evaluation.publish(day, BusinessTime.endOf(day)).isNew()) {
			throw new IllegalStateException("Nothing was published for " + day);
		}
	}

}
