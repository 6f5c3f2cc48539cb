package org.mobilesource.registry.batch.faults;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the last night is, by what it has stored. */
record Progress(int imports, int rows, int running, int due, boolean published) {

	static Progress of(JdbcClient jdbc) {
		return new Progress(number(jdbc, "SELECT COUNT(*) FROM import_run WHERE business_date = ?"),
				number(jdbc, "SELECT COALESCE(SUM(read_rows), 0) FROM import_run WHERE business_date = ?"),
				number(jdbc, "SELECT COUNT(*) FROM import_run WHERE business_date = ? AND state = 'RUNNING'"),
				jdbc.sql("SELECT COUNT(*) FROM judging_due").query(Integer.class).single(),
				number(jdbc, "SELECT COUNT(*) FROM evaluation_run WHERE business_date = ?") > 0);
	}

	private static int number(JdbcClient jdbc, String query) {
		return jdbc.sql(query).param(City.LAST).query(Integer.class).single();
	}

	static String rowsOf(JdbcClient jdbc) {
		var end = of(jdbc);
		return "%d files, %,d rows".formatted(end.imports, end.rows);
	}

	boolean hasBegun() {
		return this.imports > 0;
	}

	@Override
	public String toString() {
		if (this.published) {
			return "published";
		}
		return "%d files, %d under way, %,d rows, %d trucks to judge".formatted(this.imports, this.running, this.rows,
				this.due);
	}

}
