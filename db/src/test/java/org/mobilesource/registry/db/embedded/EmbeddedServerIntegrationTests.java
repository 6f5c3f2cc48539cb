package org.mobilesource.registry.db.embedded;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Two processes share the server of one home; what a crash left behind does not hinder
 * the next start.
 */
@Tag("embedded")
class EmbeddedServerIntegrationTests {

	private static final Path HOME = Path.of("target/embedded-home");

	@Test
	void theSecondJoinsAndTheLastOneStopsIt() throws Exception {
		var first = EmbeddedServer.of(HOME);
		var second = EmbeddedServer.of(HOME);
		var process = serverProcess();
		assertThat(second.address()).isEqualTo(first.address());

		try (var used = connect(second)) {
			first.close();
			assertThat(used.isValid(5)).isTrue();
		}
		second.close();

		assertThat(process.isAlive()).isFalse();
	}

	@Test
	void aServerThatWasKilledIsReplacedAndKeepsItsData() throws Exception {
		var server = EmbeddedServer.of(HOME);
		try (var connection = connect(server); var statement = connection.createStatement()) {
			statement.execute("CREATE OR REPLACE TABLE kept (id INT) AS SELECT 7 AS id");
		}
		kill(serverProcess());

		var next = EmbeddedServer.of(HOME);

		try (var connection = connect(next);
				var statement = connection.createStatement();
				var rows = statement.executeQuery("SELECT id FROM kept")) {
			assertThat(rows.next()).isTrue();
			assertThat(rows.getInt(1)).isEqualTo(7);
		}
		next.close();
	}

	@Test
	void aServerTooBusyToAnswerIsJoinedLater() throws Exception {
		var server = EmbeddedServer.of(HOME);
		var process = serverProcess().pid();
		signal("STOP", process);
		try {
			assertThatThrownBy(() -> EmbeddedServer.of(HOME)).hasMessageContaining("did not start");
		}
		finally {
			signal("CONT", process);
		}

		var next = EmbeddedServer.of(HOME);

		assertThat(next.address()).isEqualTo(server.address());
		next.close();
	}

	private static void signal(String name, long process) throws Exception {
		assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(process)).start().waitFor()).isZero();
	}

	@Test
	void anAddressThatSomethingElseAnswersIsStale() throws Exception {
		EmbeddedServer.of(HOME).close();
		var folder = HOME.toAbsolutePath().resolve("db");
		var known = ServerAddress.read(folder).orElseThrow();
		try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			new ServerAddress(other.getLocalPort(), known.password()).write(folder);

			var server = EmbeddedServer.of(HOME);

			assertThat(server.address().port()).isNotEqualTo(other.getLocalPort());
			server.close();
		}
	}

	@Test
	void nobodyGetsInWithoutTheGeneratedPassword() throws Exception {
		var server = EmbeddedServer.of(HOME);
		var url = server.address().url();

		assertThatThrownBy(() -> DriverManager.getConnection(url, "registry", "")).isInstanceOf(SQLException.class);
		assertThatThrownBy(() -> DriverManager.getConnection(url, "root", "")).isInstanceOf(SQLException.class);
		assertThatThrownBy(() -> DriverManager.getConnection(url, "", "")).isInstanceOf(SQLException.class);
		assertThat(server.address().password()).hasSize(48);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(HOME.resolve("db/server.properties"))))
			.isEqualTo("rw-------");
		server.close();
	}

	private static Connection connect(EmbeddedServer server) throws SQLException {
		return DriverManager.getConnection(server.address().url(), server.address().user(),
				server.address().password());
	}

	private static ProcessHandle serverProcess() throws Exception {
		return ProcessHandle.of(Long.parseLong(Files.readString(HOME.resolve("db/server.pid")).strip())).orElseThrow();
	}

	private static void kill(ProcessHandle process) throws Exception {
		process.destroyForcibly();
		process.onExit().get(30, TimeUnit.SECONDS);
	}

}
