package org.mobilesource.registry.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

import javax.sql.DataSource;

import com.mysql.cj.jdbc.JdbcStatement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Streams rows of text into a table as fast as the server swallows them, on the
 * connection of the current transaction; by statements of many rows where the server
 * forbids that. The only Java that builds SQL; table and column names are constants,
 * never input.
 */
public final class BulkInsert {

	private static final Logger logger = LoggerFactory.getLogger(BulkInsert.class);

	/**
	 * MySQL: loading local data is disabled. MariaDB: the command is not allowed. Both:
	 * not on this server.
	 */
	private static final List<Integer> FORBIDDEN = List.of(3948, 4166, 1148);

	private static final int ROWS_OF_A_STATEMENT = 500;

	private final DataSource dataSource;

	private volatile boolean forbidden;

	public BulkInsert(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Stores the rows if none of their keys is stored; within a transaction only.
	 * @return false when one is, or cannot be told cheaply; then nothing was stored
	 */
	public boolean insertNew(String table, List<String> columns, List<byte[]> rows) {
		return !this.forbidden && inTransaction(table, (connection) -> {
			var before = connection.setSavepoint();
			if (load(connection, table, columns, rows) == rows.size()) {
				return true;
			}
			connection.rollback(before);
			return false;
		});
	}

	/**
	 * Stores the rows; one with a stored key takes its place.
	 * @return rows stored and rows replaced by them: a row that takes a place counts
	 * twice
	 */
	public int replaceInto(String table, List<String> columns, List<byte[]> rows) {
		return inTransaction(table, (connection) -> {
			int counted = this.forbidden ? -1 : load(connection, table, columns, rows);
			return (counted < 0) ? insert(connection, table, columns, rows) : counted;
		});
	}

	private <T> T inTransaction(String table, Work<T> work) {
		var connection = DataSourceUtils.getConnection(this.dataSource);
		try {
			return work.on(connection);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Rows could not be stored in " + table, ex);
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.dataSource);
		}
	}

	/**
	 * With REPLACE the servers refuse bad values, where a plain local load would turn
	 * them into warnings. The bytes are those of the columns' character set already; told
	 * so, the servers look for tabs in bytes instead of in characters.
	 * @return rows inserted and rows replaced by them; negative when the server forbids
	 * local loading
	 */
	private int load(Connection connection, String table, List<String> columns, List<byte[]> rows) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(new RowLines(rows.iterator()));
			return statement.executeUpdate("LOAD DATA LOCAL INFILE 'memory' REPLACE INTO TABLE " + table
					+ " CHARACTER SET binary (" + String.join(", ", columns) + ")");
		}
		catch (SQLException ex) {
			if (!FORBIDDEN.contains(ex.getErrorCode())) {
				throw ex;
			}
			logger.info("The server forbids local loading; rows are inserted by statements instead");
			this.forbidden = true;
			return -1;
		}
	}

	private static int insert(Connection connection, String table, List<String> columns, List<byte[]> rows)
			throws SQLException {
		int counted = 0;
		var row = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
		for (var page : Parts.of(rows, ROWS_OF_A_STATEMENT)) {
			try (var statement = connection.prepareStatement("REPLACE INTO " + table + " (" + String.join(", ", columns)
					+ ") VALUES " + String.join(", ", Collections.nCopies(page.size(), row)))) {
				int parameter = 1;
				for (var text : page) {
					for (@Nullable
					String value : TextRow.values(text)) {
						statement.setString(parameter++, value);
					}
				}
				counted += statement.executeUpdate();
			}
		}
		return counted;
	}

	/** What is done on the connection of the transaction. */
	private interface Work<T> {

		T on(Connection connection) throws SQLException;

	}

}
