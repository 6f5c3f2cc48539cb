package org.mobilesource.registry.batch.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/** How long the web application takes to its first page, with a database that exists. */
final class FirstPage {

	private FirstPage() {
	}

	static Row seconds(Path archive) throws IOException, InterruptedException {
		int port = freePort();
		long began = System.nanoTime();
		var server = new ProcessBuilder("java", "-jar", archive.toString(), "--server.port=" + port)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		try {
			var page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build();
			while (!answers(page)) {
				if (!server.isAlive()) {
					throw new IOException("The web application ended with " + server.exitValue());
				}
				Thread.onSpinWait();
			}
			return Row.of("start of registry-api to its first page", 1, (System.nanoTime() - began) / 1e9);
		}
		finally {
			server.destroy();
			server.waitFor();
		}
	}

	private static boolean answers(HttpRequest page) throws InterruptedException {
		try {
			return HttpClient.newHttpClient().send(page, BodyHandlers.ofString()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false; // not listening yet
		}
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
