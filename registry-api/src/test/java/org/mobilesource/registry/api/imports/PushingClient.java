package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that pushes files with a key. */
record PushingClient(int port, String key, HttpClient http) {

	PushingClient(int port, String key) {
		this(port, key, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
	}

	HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.header("Authorization", "Bearer " + this.key);
	}

	HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return send(request(path));
	}

	HttpResponse<String> push(String feed, String query, String content, String... headers)
			throws IOException, InterruptedException {
		return push(feed, query, BodyPublishers.ofString(content), headers);
	}

	HttpResponse<String> push(String feed, String query, BodyPublisher content, String... headers)
			throws IOException, InterruptedException {
		var request = request("/api/v1/feeds/" + feed + "/files?" + query).header("Content-Type", "text/csv")
			.POST(content);
		return send((headers.length > 0) ? request.headers(headers) : request);
	}

	/** The import's answer once it is over. */
	JsonNode result(String location) {
		return Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.pollInterval(Duration.ofMillis(500))
			.pollDelay(Duration.ZERO)
			.until(() -> json(get(location)), (answer) -> !answer.path("outcome").asString().equals("RUNNING"));
	}

	HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.http.send(request.build(), BodyHandlers.ofString());
	}

	static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

	static String code(HttpResponse<String> answer) {
		return answer.statusCode() + " " + json(answer).path("code").asString();
	}

	static String sha256(String content) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
