package org.mobilesource.registry.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

/**
 * Locks that the database server keeps for the process that holds them, and lets go when
 * that process ends.
 */
public final class DatabaseLocks {

	private final DataSource dataSource;

	public DatabaseLocks(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Does the work while holding the lock.
	 * @param name within the schema; with its name up to 64 characters
	 * @throws IllegalStateException when another process holds it
	 */
	public <T, X extends Exception> T holding(String name, Work<T, X> work) throws X {
		return holding(name, Duration.ZERO, work);
	}

	/** The same, waiting so long for another process to let go. */
	public <T, X extends Exception> T holding(String name, Duration patience, Work<T, X> work) throws X {
		try (var connection = this.dataSource.getConnection()) {
			if (!ask(connection, "SELECT GET_LOCK(CONCAT(DATABASE(), ' ', ?), " + patience.toSeconds() + ")", name)) {
				throw new IllegalStateException("另一进程正在处理 / another process is at work on: " + name);
			}
			try {
				return work.run();
			}
			finally {
				ask(connection, "SELECT RELEASE_LOCK(CONCAT(DATABASE(), ' ', ?))", name);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database could not keep the lock " + name, ex);
		}
	}

	/**
	 * Does the work while holding the lock, unless another process holds it.
	 * @return whether it was done
	 */
	public boolean whenFree(String name, Runnable work) {
		try (var connection = this.dataSource.getConnection()) {
			if (!ask(connection, "SELECT GET_LOCK(CONCAT(DATABASE(), ' ', ?), 0)", name)) {
				return false;
			}
			try {
				work.run();
				return true;
			}
			finally {
				ask(connection, "SELECT RELEASE_LOCK(CONCAT(DATABASE(), ' ', ?))", name);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database could not keep the lock " + name, ex);
		}
	}

	/** Whether some process holds the lock now. */
	public boolean isHeld(String name) {
		try (var connection = this.dataSource.getConnection()) {
			return ask(connection, "SELECT IS_USED_LOCK(CONCAT(DATABASE(), ' ', ?)) IS NOT NULL", name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database could not be asked for the lock " + name, ex);
		}
	}

	private static boolean ask(Connection connection, String sql, String name) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, name);
			try (var rows = statement.executeQuery()) {
				return rows.next() && rows.getInt(1) == 1;
			}
		}
	}

	/** What is done under a lock. */
	@FunctionalInterface
	public interface Work<T, X extends Exception> {

		T run() throws X;

	}

}
