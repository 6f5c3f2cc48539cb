package org.mobilesource.registry.api;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A program that signs in as a person does, and sends what it is told with the session's
 * token.
 */
public final class SignedInClient {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final Map<String, SignedInClient> SIGNED_IN = new ConcurrentHashMap<>();

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.version(HttpClient.Version.HTTP_1_1)
		.build();

	private final String server;

	private final String token;

	/** The client of the account, which signs in once. */
	public static SignedInClient of(int port, String account) {
		return SIGNED_IN.computeIfAbsent(account + "@" + port, (any) -> new SignedInClient(port, account));
	}

	/** One with every duty of an office. */
	public static SignedInClient of(int port) {
		return of(port, TestAccounts.OFFICE);
	}

	public SignedInClient(int port, String account) {
		this.server = "http://127.0.0.1:" + port;
		try {
			var form = Map.of("username", account, "password", TestAccounts.PASSWORD, "_csrf", token("/sign-in"));
			this.client.send(HttpRequest.newBuilder(URI.create(this.server + "/sign-in"))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString(form.entrySet()
					.stream()
					.map((one) -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
					.collect(Collectors.joining("&"))))
				.build(), BodyHandlers.discarding());
			this.token = token("/password");
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.server + path)).header("X-CSRF-TOKEN", this.token);
	}

	public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return send(request, BodyHandlers.ofString());
	}

	public <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
			throws IOException, InterruptedException {
		return this.client.send(request.build(), body);
	}

	private String token(String path) throws IOException, InterruptedException {
		var page = this.client.send(HttpRequest.newBuilder(URI.create(this.server + path)).build(),
				BodyHandlers.ofString());
		var found = TOKEN.matcher(page.body());
		if (!found.find()) {
			throw new IllegalStateException("no token in " + path + ": " + page.statusCode());
		}
		return found.group(1);
	}

}
