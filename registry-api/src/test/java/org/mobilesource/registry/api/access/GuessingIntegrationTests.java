package org.mobilesource.registry.api.access;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody who guesses names and passwords learns from the answers.
 */
@PagesTest
@Import(GuessingIntegrationTests.Hashings.class)
class GuessingIntegrationTests {

	private static final String PASSWORD = "Right-Password-1";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AccountMapper accounts;

	@Autowired
	private PasswordEncoder encoder;

	@Autowired
	private RateLimits limits;

	@Autowired
	private List<String> hashings;

	@BeforeEach
	void accounts() {
		RegistryTables.empty(this.jdbc);
		this.limits.forget();
		this.jdbc.sql("DELETE FROM account WHERE name LIKE 'guessed.%'").update();
		var hash = String.valueOf(this.encoder.encode(PASSWORD));
		for (var name : List.of("guessed.open", "guessed.locked", "guessed.disabled")) {
			this.accounts.insert(Account.of(name, name, hash, Set.of(Role.REVIEWER), null, null));
		}
		this.jdbc.sql("UPDATE account SET locked_until = '2099-01-01' WHERE name = 'guessed.locked'").update();
		this.jdbc.sql("UPDATE account SET enabled = FALSE WHERE name = 'guessed.disabled'").update();
	}

	@Test
	void everyFailureAnswersAlike() throws Exception {
		List<String> answers = new ArrayList<>();
		for (var name : List.of("guessed.open", "guessed.locked", "guessed.disabled", "guessed.nobody", "' OR '1'='1",
				"guessed.open%00", "GUESSED.OPEN")) {
			answers.add(answer(name, "wrong"));
		}
		answers.add(answer("guessed.locked", PASSWORD));
		answers.add(answer("guessed.disabled", PASSWORD));
		answers.add(answer("guessed.nobody", PASSWORD));

		assertThat(answers).containsOnly("302 /sign-in?failed");
	}

	/**
	 * Without hashing an answer would come a hundred times sooner, and tell that the name
	 * is unknown.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "guessed.open", "guessed.nobody", "guessed.locked", "guessed.disabled" })
	void everyNameCostsTheHashingOfOnePassword(String name) throws Exception {
		this.hashings.clear();

		answer(name, "wrong");

		assertThat(this.hashings).containsExactly("wrong");
	}

	/** Guessing at names fills no table. */
	@Test
	void aNameThatDoesNotExistIsNotStored() throws Exception {
		int before = this.accounts.count();

		for (int i = 0; i < 7; i++) {
			answer("guessed.nobody", "wrong");
		}

		assertThat(this.accounts.count()).isEqualTo(before);
	}

	/**
	 * A session that somebody else has laid on the browser is worth nothing after the
	 * sign-in.
	 */
	@Test
	void aSessionThatWasLaidOnABrowserDoesNotSignIn() throws Exception {
		var laid = "JSESSIONID=0123456789ABCDEF0123456789ABCDEF";
		var page = HttpClient.newHttpClient()
			.send(request("/sign-in").header("Cookie", laid).build(), BodyHandlers.ofString());
		assertThat(page.headers().firstValue("Set-Cookie"))
			.hasValueSatisfying((given) -> assertThat(given).doesNotContain("0123456789ABCDEF"));

		var inAddress = HttpClient.newHttpClient()
			.send(request("/sign-in;jsessionid=0123456789ABCDEF0123456789ABCDEF").build(), BodyHandlers.ofString());
		assertThat(inAddress.statusCode()).isEqualTo(400);
		assertThat(page.body()).doesNotContain("jsessionid");
	}

	private String answer(String name, String password) throws Exception {
		this.limits.forget();
		var client = client();
		var answer = post(client, token(client), name, password);
		return answer.statusCode() + " " + answer.headers().firstValue("Location").orElse("");
	}

	private static HttpClient client() {
		return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
	}

	private String token(HttpClient client) throws Exception {
		return client.send(request("/sign-in").build(), BodyHandlers.ofString())
			.body()
			.split("name=\"_csrf\" value=\"")[1].split("\"")[0];
	}

	private HttpResponse<String> post(HttpClient client, String token, String name, String password) throws Exception {
		return client.send(request("/sign-in").header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("username=" + name.replace("'", "%27").replace(" ", "+") + "&password="
					+ password + "&_csrf=" + token))
			.build(), BodyHandlers.ofString());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
	}

	/** Notes the passwords that the server hashes to compare them. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Hashings {

		@Bean
		List<String> hashings() {
			return new CopyOnWriteArrayList<>();
		}

		@Bean
		static BeanPostProcessor noting(ObjectProvider<List<String>> hashings) {
			return new BeanPostProcessor() {
				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof PasswordEncoder encoder) ? new Noting(encoder, hashings) : bean;
				}
			};
		}

	}

	private record Noting(PasswordEncoder encoder, ObjectProvider<List<String>> hashings) implements PasswordEncoder {

		@Override
		public String encode(CharSequence password) {
			return String.valueOf(this.encoder.encode(password));
		}

		@Override
		public boolean matches(CharSequence password, String hash) {
			this.hashings.getObject().add(String.valueOf(password));
			return this.encoder.matches(password, hash);
		}

		@Override
		public boolean upgradeEncoding(String hash) {
			return this.encoder.upgradeEncoding(hash);
		}

	}

}
