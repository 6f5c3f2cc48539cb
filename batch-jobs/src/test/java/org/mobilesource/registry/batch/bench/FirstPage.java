package org.mobilesource.registry.batch.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** How long the web application takes to its first page, with a database that exists. */
final class FirstPage {

	private FirstPage() {
	}

	static Row seconds(Path archive) throws IOException, InterruptedException {
		int port = freePort();
		long began = System.nanoTime();
		var server = new ProcessBuilder("java", "-jar", archive.toString(), "--server.port=" + port)
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		try (var out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
			awaitPort(out);
			var page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build();
			int status = HttpClient.newHttpClient().send(page, BodyHandlers.ofString()).statusCode();
			double seconds = (System.nanoTime() - began) / 1e9;
			if (status != 200) {
				throw new IOException("The first page answers " + status);
			}
			return Row.of("start of registry-api to its first page", 1, seconds);
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
