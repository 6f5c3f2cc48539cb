package org.mobilesource.registry.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The MariaDB server of one home folder. The first process starts it, later ones join it,
 * the last one to leave stops it; a server that a crash left behind is joined when it
 * still answers and replaced when it does not.
 */
public final class EmbeddedServer implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedServer.class);

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private final Path folder;

	private final ServerAddress address;

	private EmbeddedServer(Path folder, ServerAddress address) {
		this.folder = folder;
		this.address = address;
	}

	/** Joins the server of the home, or starts it. */
	public static EmbeddedServer of(Path home) {
		var folder = home.toAbsolutePath().normalize().resolve("db");
		return locked(folder, () -> {
			var running = ServerAddress.read(folder).filter(EmbeddedServer::answers);
			return new EmbeddedServer(folder, running.isPresent() ? running.get() : start(folder));
		});
	}

	public ServerAddress address() {
		return this.address;
	}

	/** Stops the server unless another process still uses it. */
	@Override
	public void close() {
		locked(this.folder, () -> {
			if (answers(this.address) && isUnused()) {
				shutDown();
				ServerAddress.forget(this.folder);
			}
			return this;
		});
	}

	private static ServerAddress start(Path folder) throws IOException {
		var known = ServerAddress.read(folder);
		var address = new ServerAddress(freePort(),
				known.map(ServerAddress::password).orElseGet(ServerAddress::newPassword));
		var process = new ServerFiles(folder).launch(address);
		address.write(folder);
		var giveUp = System.nanoTime() + PATIENCE.toNanos();
		while (!answers(address)) {
			if (exitsWithin(process, Duration.ofMillis(100)) || System.nanoTime() > giveUp) {
				// A server that was too busy to answer keeps the data; it is joined
				// later.
				if (known.isPresent() && !process.isAlive()) {
					known.get().write(folder);
				}
				throw new IOException("The embedded database did not start; see " + folder.resolve("server.log"));
			}
		}
		logger.info("Embedded database on 127.0.0.1:{} with its data in {}", address.port(), folder);
		return address;
	}

	private static boolean exitsWithin(Process process, Duration time) {
		try {
			return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for the embedded database", ex);
		}
	}

	private static boolean answers(ServerAddress address) {
		try (var connection = DriverManager.getConnection(address.url() + "&socketTimeout=5000", ServerAddress.USER,
				address.password())) {
			return connection.isValid(5);
		}
		catch (SQLException ex) {
			logger.debug("No answer from {}", address.url(), ex);
			return false;
		}
	}

	private boolean isUnused() {
		return ask("SELECT COUNT(*) FROM information_schema.processlist WHERE user = '" + ServerAddress.USER
				+ "' AND id <> CONNECTION_ID()")
			.filter("0"::equals)
			.isPresent();
	}

	private void shutDown() throws IOException {
		var pid = Long.parseLong(Files.readString(ServerFiles.pidFile(this.folder)).strip());
		var process = ProcessHandle.of(pid);
		ask("SHUTDOWN");
		process.ifPresent(
				(server) -> server.onExit().completeOnTimeout(server, PATIENCE.toSeconds(), TimeUnit.SECONDS).join());
	}

	private Optional<String> ask(String sql) {
		try (var connection = DriverManager.getConnection(this.address.url(), ServerAddress.USER,
				this.address.password()); var statement = connection.createStatement()) {
			if (!statement.execute(sql)) {
				return Optional.empty();
			}
			try (var rows = statement.getResultSet()) {
				return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The embedded database refused: " + sql, ex);
		}
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	/**
	 * One process at a time decides whether to start, join or stop; the lock goes with
	 * its process.
	 */
	private static EmbeddedServer locked(Path folder, Decision decision) {
		try {
			Files.createDirectories(folder);
			try (var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE); var lock = channel.lock()) {
				logger.debug("Holding {}", lock);
				return decision.make();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private interface Decision {

		EmbeddedServer make() throws IOException;

	}

}
