package org.mobilesource.registry.batch.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import com.mysql.cj.jdbc.JdbcStatement;

import org.springframework.context.ApplicationContext;

/**
 * The reference of imports: the rows that an import stored, loaded raw into an empty
 * table with the same indexes.
 */
record RawLoad(ApplicationContext context) {

	double seconds() {
		try (var connection = this.context.getBean(DataSource.class).getConnection()) {
			var file = Files.createTempFile("readings", ".tsv");
			try {
				write(connection, file);
				return load(connection, file);
			}
			finally {
				Files.delete(file);
			}
		}
		catch (SQLException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void write(Connection connection, Path file) throws SQLException, IOException {
		try (var statement = connection.createStatement();
				var out = new BufferedOutputStream(Files.newOutputStream(file))) {
			statement.setFetchSize(Integer.MIN_VALUE);
			try (var rows = statement.executeQuery("SELECT * FROM remote_sensing_reading")) {
				int columns = rows.getMetaData().getColumnCount();
				while (rows.next()) {
					var line = new StringBuilder();
					for (int i = 1; i <= columns; i++) {
						var value = rows.getString(i);
						line.append((i > 1) ? "\t" : "").append((value != null) ? value : "\\N");
					}
					out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
				}
			}
		}
	}

	private static double load(Connection connection, Path file) throws SQLException, IOException {
		try (var statement = connection.createStatement()) {
			statement.execute("DROP TABLE IF EXISTS bench_reading");
			statement.execute("CREATE TABLE bench_reading LIKE remote_sensing_reading");
			var columns = columns(connection);
			statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(Files.newInputStream(file));
			long began = System.nanoTime();
			statement.executeUpdate(
					"LOAD DATA LOCAL INFILE 'memory' INTO TABLE bench_reading CHARACTER SET binary (" + columns + ")");
			double seconds = (System.nanoTime() - began) / 1e9;
			statement.execute("DROP TABLE bench_reading");
			return seconds;
		}
	}

	private static String columns(Connection connection) throws SQLException {
		try (var statement = connection.createStatement();
				var rows = statement.executeQuery("SELECT * FROM bench_reading LIMIT 0")) {
			var names = rows.getMetaData();
			return IntStream.rangeClosed(1, names.getColumnCount()).mapToObj((i) -> {
				try {
					return names.getColumnName(i);
				}
				catch (SQLException ex) {
					throw new IllegalStateException(ex);
				}
			}).collect(Collectors.joining(", "));
		}
	}

}
