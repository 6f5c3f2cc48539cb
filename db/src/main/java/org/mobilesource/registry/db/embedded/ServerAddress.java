package org.mobilesource.registry.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the embedded server listens, as its home remembers it for the next process.
 *
 * @param port on 127.0.0.1
 * @param password generated once for each home
 */
public record ServerAddress(int port, String password) {

	static final String USER = "registry";

	private static final String FILE = "server.properties";

	/**
	 * Without TLS: its certificate would not be valid on a machine whose clock is wrong,
	 * and the server would make a key of 4,096 bits at each start.
	 */
	public String url() {
		return "jdbc:mysql://127.0.0.1:" + this.port
				+ "/registry?sslMode=DISABLED&allowPublicKeyRetrieval=true&connectTimeout=5000";
	}

	public String user() {
		return USER;
	}

	static String newPassword() {
		var bytes = new byte[24];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	static Optional<ServerAddress> read(Path folder) {
		var file = folder.resolve(FILE);
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		try (var reader = Files.newBufferedReader(file)) {
			var properties = new Properties();
			properties.load(reader);
			return Optional.of(new ServerAddress(Integer.parseInt(properties.getProperty("port", "0")),
					properties.getProperty("password", "")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void write(Path folder) throws IOException {
		writeForOwner(folder.resolve(FILE), "port=" + this.port + "\npassword=" + this.password + "\n");
	}

	/** Writes a file that nobody but its owner may read. */
	static void writeForOwner(Path file, String text) throws IOException {
		if (!Files.exists(file)) {
			Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		}
		Files.writeString(file, text);
	}

	/** Forgets the port of a stopped server; the password stays with the data. */
	static void forget(Path folder) throws IOException {
		var known = read(folder);
		if (known.isPresent()) {
			new ServerAddress(0, known.get().password()).write(folder);
		}
	}

}
