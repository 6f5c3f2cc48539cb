package org.mobilesource.registry.batch.bench;

import java.io.IOException;
import java.nio.file.Path;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.imports.FileImporter;

/**
 * A process that fills the register of trucks up, and asks it bare SQL: the references of
 * the register's pages. Arguments: folder, trucks that there are, trucks that there shall
 * be.
 */
final class RegisterRun {

	static final String PLATES = "桂RAB";

	private static final String COLUMNS = """
			SELECT t.vin, p.plate, p.plate_type, t.vehicle_type, t.fuel, t.emission_stage, t.registered_on, t.division
			FROM truck AS t
			JOIN truck_plate AS p ON p.vin = t.vin
			""";

	private RegisterRun() {
	}

	public static void main(String[] arguments) throws IOException {
		int trucks = Integer.parseInt(arguments[2]);
		var data = new BenchData(Path.of(arguments[0]), trucks, 0);
		try (var context = Context.start()) {
			if (trucks > Integer.parseInt(arguments[1])) {
				data.writeTrucks(Integer.parseInt(arguments[1]), trucks);
				City.load(context.getBean(FileImporter.class), "trucks", data);
			}
			var jdbc = context.getBean(JdbcClient.class);
			Lines.say(Row.of("bare SQL of a filtered page of trucks", 50, Repeated
				.median(() -> rows(jdbc, COLUMNS + " WHERE p.plate LIKE '" + PLATES + "%' ORDER BY t.vin LIMIT 50"))));
			Lines.say(Row.of("bare SQL of all trucks", trucks, Repeated.median(() -> rows(jdbc, COLUMNS))));
		}
	}

	private static void rows(JdbcClient jdbc, String sql) {
		jdbc.sql(sql).withFetchSize(Integer.MIN_VALUE).query((row) -> {
			row.getString(1);
		});
	}

}
