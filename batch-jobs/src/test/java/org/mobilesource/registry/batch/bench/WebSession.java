package org.mobilesource.registry.batch.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.security.crypto.factory.PasswordEncoderFactories;

import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.PasswordRule;
import org.mobilesource.registry.domain.access.Role;

/** Asks the web application as somebody who has signed in. */
final class WebSession {

	private static final String NAME = "bench";

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final String server;

	WebSession(int port) {
		this.server = "http://127.0.0.1:" + port;
	}

	/** An account that may read the registers; answers its password. */
	static String addAccount() {
		try (var context = Context.start()) {
			var password = PasswordRule.random();
			var hash = String.valueOf(PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(password));
			var accounts = context.getBean(AccountMapper.class);
			accounts.insert(Account.of(NAME, NAME, hash, Set.of(Role.IMPORTER), null, null));
			accounts.setPassword(NAME, hash, false);
			return password;
		}
	}

	void signIn(String password) throws IOException {
		var token = TOKEN.matcher(send(request("/sign-in"), BodyHandlers.ofString(), 200));
		if (!token.find()) {
			throw new IOException("the page for signing in has no form");
		}
		send(request("/sign-in").header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("username=" + NAME + "&password=" + password + "&_csrf=" + token.group(1))),
				BodyHandlers.discarding(), 302);
	}

	void get(String address) throws IOException {
		send(request(address), BodyHandlers.discarding(), 200);
	}

	private HttpRequest.Builder request(String address) {
		return HttpRequest.newBuilder(URI.create(this.server + address));
	}

	private <T> T send(HttpRequest.Builder request, BodyHandler<T> handler, int expected) throws IOException {
		try {
			var answer = this.client.send(request.build(), handler);
			if (answer.statusCode() != expected) {
				throw new IOException(answer.uri() + " answers " + answer.statusCode());
			}
			return answer.body();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

}
