package org.mobilesource.registry.db;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import javax.sql.DataSource;

import com.mysql.cj.jdbc.JdbcStatement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Streams rows into a table as fast as the server swallows them, on the connection of the
 * current transaction. The only Java that builds SQL; table and column names are
 * constants, never input.
 */
public final class BulkInsert {

	private static final Logger logger = LoggerFactory.getLogger(BulkInsert.class);

	/**
	 * MySQL: loading local data is disabled. MariaDB: the command is not allowed. Both:
	 * not on this server.
	 */
	private static final List<Integer> FORBIDDEN = List.of(3948, 4166, 1148);

	private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS")
		.withZone(ZoneOffset.UTC);

	private final DataSource dataSource;

	private volatile boolean forbidden;

	public BulkInsert(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Loads the rows; one with a stored key takes its place. With REPLACE the servers
	 * refuse bad values, where a plain local load would turn them into warnings.
	 * @return false when the server forbids local loading, and nothing was loaded
	 */
	public boolean replaceInto(String table, List<String> columns, List<@Nullable Object[]> rows) {
		if (this.forbidden) {
			return false;
		}
		var connection = DataSourceUtils.getConnection(this.dataSource);
		try (var statement = connection.createStatement()) {
			statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(new ByteArrayInputStream(text(rows)));
			statement.executeUpdate("LOAD DATA LOCAL INFILE 'memory' REPLACE INTO TABLE " + table
					+ " CHARACTER SET utf8mb4 (" + String.join(", ", columns) + ")");
			return true;
		}
		catch (SQLException ex) {
			if (FORBIDDEN.contains(ex.getErrorCode())) {
				logger.info("The server forbids local loading; rows are inserted instead");
				this.forbidden = true;
				return false;
			}
			throw new IllegalStateException("Rows could not be loaded into " + table, ex);
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.dataSource);
		}
	}

	private static byte[] text(List<@Nullable Object[]> rows) {
		var text = new StringBuilder(rows.size() * 512);
		for (var row : rows) {
			for (int i = 0; i < row.length; i++) {
				if (i > 0) {
					text.append('\t');
				}
				append(text, row[i]);
			}
			text.append('\n');
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static void append(StringBuilder text, @Nullable Object value) {
		if (value == null) {
			text.append("\\N");
		}
		else if (value instanceof BigDecimal number) {
			text.append(number.toPlainString());
		}
		else if (value instanceof Instant instant) {
			UTC.formatTo(instant, text);
		}
		else if (value instanceof Boolean flag) {
			text.append(flag ? '1' : '0');
		}
		else {
			escape(text, value.toString());
		}
	}

	private static void escape(StringBuilder text, String value) {
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			switch (c) {
				case '\\' -> text.append("\\\\");
				case '\t' -> text.append("\\t");
				case '\n' -> text.append("\\n");
				case '\r' -> text.append("\\r");
				case '\0' -> text.append("\\0");
				default -> text.append(c);
			}
		}
	}

}
