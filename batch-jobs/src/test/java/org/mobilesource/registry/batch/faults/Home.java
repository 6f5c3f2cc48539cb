package org.mobilesource.registry.batch.faults;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.mobilesource.registry.db.embedded.EmbeddedServer;
import org.mobilesource.registry.db.embedded.ServerAddress;

/** A home of the registry with its embedded server and its inbox. */
final class Home implements Closeable {

	private final Path folder;

	private @Nullable EmbeddedServer server;

	private @Nullable SingleConnectionDataSource connections;

	Home(Path folder) {
		this.folder = folder.toAbsolutePath();
	}

	/** A home with the same data and the files of the last night. */
	Home copyTo(Path other, City city) throws IOException {
		var copy = new Home(other);
		Files.createDirectories(copy.data());
		new Shell("cp", "-a", data() + "/.", copy.data().toString()).run();
		Files.copy(database().resolve("server.properties"), copy.database().resolve("server.properties"));
		Files.createSymbolicLink(copy.database().resolve("base"), database().resolve("base"));
		new Shell("cp", "-a", city.lastNight().toString(), copy.inbox().toString()).run();
		new Shell("cp", "-a", this.folder.resolve("obd").toString(), other.toString()).run();
		return copy;
	}

	Path folder() {
		return this.folder;
	}

	Path inbox() {
		return this.folder.resolve("inbox");
	}

	Path spool() {
		return this.folder.resolve("spool");
	}

	Path data() {
		return database().resolve("data");
	}

	private Path database() {
		return this.folder.resolve("db");
	}

	/**
	 * Starts the server, or joins it. A connection keeps it running until the home is
	 * closed.
	 */
	ServerAddress server() {
		var server = EmbeddedServer.of(this.folder);
		if (this.connections != null) {
			this.connections.destroy();
		}
		var address = server.address();
		this.connections = new SingleConnectionDataSource(address.url() + "&connectionTimeZone=UTC", address.user(),
				address.password(), true);
		this.server = server;
		ask((jdbc) -> jdbc.sql("SELECT 1").query(Integer.class).single());
		return address;
	}

	/** Asks the database where it was last seen running. */
	<T> T ask(Function<JdbcClient, T> question) {
		return question.apply(JdbcClient.create(Objects.requireNonNull(this.connections)));
	}

	/** The server of this home, by its pid file; nothing else is ever killed. */
	Optional<ProcessHandle> serverProcess() throws IOException {
		var file = database().resolve("server.pid");
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
			.filter((process) -> process.info().commandLine().orElse("").contains(this.folder.toString()));
	}

	void killServer() throws IOException {
		var server = serverProcess().orElseThrow();
		server.destroyForcibly();
		server.onExit().orTimeout(1, TimeUnit.MINUTES).join();
	}

	/** Stops the server; by force if it does not answer any more. */
	@Override
	public void close() throws IOException {
		if (this.connections != null) {
			this.connections.destroy();
			this.connections = null;
		}
		if (this.server != null) {
			this.server.close();
			this.server = null;
		}
		if (serverProcess().isPresent()) {
			killServer();
		}
	}

}
