package org.mobilesource.registry.batch.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A command of the operating system. */
record Shell(String... command) {

	/**
	 * Runs it to its end.
	 * @throws IOException when it fails, with what it said
	 */
	String run() throws IOException {
		var process = new ProcessBuilder(this.command).redirectErrorStream(true).start();
		var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		try {
			if (process.waitFor() != 0) {
				throw new IOException(String.join(" ", this.command) + ": " + said);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
		return said;
	}

}
