package org.mobilesource.registry.batch.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How long the web application takes to its first page, with a database that exists, and
 * to the pages and exports of a register, in a heap of 256 MiB.
 *
 * @param page what the bare SQL of a page takes
 * @param export what the bare SQL of an export takes
 */
record WebPages(Path program, Row page, Row export) {

	List<Row> rows() throws IOException, InterruptedException {
		int port = freePort();
		var session = new WebSession(port);
		var password = WebSession.addAccount();
		List<Row> rows = new ArrayList<>();
		long began = System.nanoTime();
		var starting = new ProcessBuilder(this.program.toString(), "--server.port=" + port)
			.redirectError(ProcessBuilder.Redirect.INHERIT);
		starting.environment().put("JAVA_OPTIONS", "-Xmx256m");
		var server = starting.start();
		try (var out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
			awaitPort(out);
			session.get("/sign-in");
			rows.add(Row.of("start of registry-api to its first page", 1, (System.nanoTime() - began) / 1e9));
			session.signIn(password);
			var plates = URLEncoder.encode(RegisterRun.PLATES, StandardCharsets.UTF_8);
			rows.add(Row
				.of("filtered page of the register of trucks", this.page.rows(),
						Repeated.median(() -> session.get("/registers/trucks?size=50&plate=" + plates)))
				.against(this.page));
			for (var format : List.of("csv", "xlsx")) {
				rows.add(Row
					.of("export of all trucks, " + format, this.export.rows(),
							Context.time(() -> session.get("/registers/trucks/export." + format)))
					.against(this.export));
			}
			return rows;
		}
		finally {
			server.destroy();
			server.waitFor();
		}
	}

	private static void awaitPort(BufferedReader out) throws IOException {
		var line = out.readLine();
		while (line != null && !line.contains("Tomcat started on port")) {
			line = out.readLine();
		}
		if (line == null) {
			throw new IOException("The web application ended before it listened");
		}
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
