package org.mobilesource.registry.api.access;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.TestAccounts;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.domain.access.KeyText;
import org.mobilesource.registry.domain.access.Role;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PagesTest
class ApiClientIntegrationTests {

	private static final String ASKED = "/api/v1/feeds/companies/files/" + "0".repeat(64);

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private RateLimits limits;

	private Page page;

	@BeforeAll
	static void startBrowser() {
		chromium = new Chromium();
	}

	@AfterAll
	static void stopBrowser() {
		chromium.close();
	}

	@BeforeEach
	void openPage() {
		RegistryTables.empty(this.jdbc);
		this.limits.forget();
		this.page = chromium.newPage(this.port, TestAccounts.nameOf(Role.ADMINISTRATOR));
	}

	@AfterEach
	void closePage() {
		this.limits.forget();
		this.page.close();
	}

	@Test
	void anAdministratorIssuesRenewsAndRevokesKeys() throws Exception {
		var first = issue("gate-one");
		assertThat(answer(first)).isEqualTo("200");
		open("/accounts/clients");
		assertThat(this.page.locator("#rows")).containsText("一号点");
		open("/accounts/clients/gate-one");
		assertThat(this.page.locator("main")).not().containsText(KeyText.of(first).orElseThrow().secret());
		assertThat(this.page.locator("#keys")).containsText("有效");

		this.page.fill("#overlapDays", "3");
		this.page.click("#renew button");
		var second = this.page.locator("#key").innerText();
		assertThat(answer(first)).isEqualTo("200");
		assertThat(answer(second)).isEqualTo("200");

		open("/accounts/clients/gate-one");
		this.page.click("#renew button");
		var third = this.page.locator("#key").innerText();
		assertThat(answer(first)).isEqualTo("401 KEY_EXPIRED");
		assertThat(answer(second)).isEqualTo("401 KEY_EXPIRED");
		assertThat(answer(third)).isEqualTo("200");

		open("/accounts/clients/gate-one");
		this.page.click("button.revoke");
		assertThat(this.page.locator("#keys")).containsText("已吊销");
		assertThat(answer(third)).isEqualTo("401 KEY_REVOKED");
		assertThat(this.jdbc.sql("SELECT revoked_by FROM api_key WHERE revoked_at IS NOT NULL")
			.query(String.class)
			.single()).isEqualTo("administrator");
	}

	@Test
	void whatIsStoredIsNoKey() {
		var key = issue("gate-one");

		assertThat(this.jdbc.sql("SELECT CONCAT(prefix, key_hash) FROM api_key").query(String.class).single())
			.doesNotContain(KeyText.of(key).orElseThrow().secret())
			.matches("[0-9a-f]{76}");
	}

	@Test
	void aFaultyClientIsNotStored() {
		open("/accounts/clients/new");
		this.page.fill("#name", "gate-one");
		this.page.fill("#displayName", "一号点");
		this.page.check("#feed-remote-sensing");
		this.page.click("#save");

		assertThat(this.page.locator("#faults")).hasText("遥感和黑烟须写明点位。");
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM api_client").query(Integer.class).single()).isZero();
	}

	@Test
	void nobodyElseMayIssueKeys() {
		try (var other = chromium.newPage(this.port)) {
			assertThat(other.navigate(address("/accounts/clients")).status()).isEqualTo(403);
		}
	}

	@Test
	void theNewsOfAClientCountAtOnce() throws Exception {
		var key = issue("gate-one");
		open("/accounts/clients/gate-one");
		this.page.uncheck("#feed-companies");
		this.page.check("#feed-stations");
		this.page.click("#save");

		assertThat(answer(key)).isEqualTo("403 FEED_NOT_YOURS");
	}

	@Test
	void aWrongKeyIsRefusedAndTooManyOfThemWait() throws Exception {
		var key = issue("gate-one");
		limit("access.rate.failure", 2, 1);
		assertThat(answer("msr_x")).isEqualTo("401 KEY_WRONG");
		assertThat(answer(KeyText.random().shown())).isEqualTo("401 KEY_WRONG");

		var third = get(KeyText.of(key).map((one) -> "msr_" + one.prefix() + "_" + "A".repeat(43)).orElseThrow());

		assertThat(third.statusCode()).isEqualTo(429);
		assertThat(third.body()).contains("\"code\":\"TOO_MANY_REQUESTS\"");
		assertThat(Long.parseLong(third.headers().firstValue("Retry-After").orElseThrow())).isBetween(50L, 60L);
		assertThat(answer(key)).isEqualTo("200");
	}

	@Test
	void aClientThatAsksTooOftenWaits() throws Exception {
		var key = issue("gate-one");
		limit("access.rate.client", 1, 6);
		assertThat(answer(key)).isEqualTo("200");

		var second = get(key);

		assertThat(second.statusCode()).isEqualTo(429);
		assertThat(Long.parseLong(second.headers().firstValue("Retry-After").orElseThrow())).isBetween(1L, 10L);
	}

	@Test
	void anAddressThatSignsInTooOftenWaits() throws Exception {
		limit("access.rate.sign-in", 1, 1);
		assertThat(signIn().statusCode()).isEqualTo(403);

		var second = signIn();

		assertThat(second.statusCode()).isEqualTo(429);
		assertThat(second.headers().firstValue("Retry-After")).isPresent();
	}

	@Test
	void aKeyMakesNoSessionAndOpensNoPage() throws Exception {
		var key = issue("gate-one");

		assertThat(get(key).headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(send(key, "/accounts/clients").statusCode()).isEqualTo(401);
	}

	private String issue(String name) {
		open("/accounts/clients/new");
		this.page.fill("#name", name);
		this.page.fill("#displayName", "一号点");
		this.page.check("#feed-companies");
		this.page.click("#save");
		return this.page.locator("#key").innerText();
	}

	private void limit(String name, int burst, int perMinute) {
		this.jdbc
			.sql("INSERT INTO policy_parameter (name, valid_from, value, basis) "
					+ "VALUES (?, '2020-01-01', ?, 'a test'), (?, '2020-01-01', ?, 'a test')")
			.params(name + ".burst", burst, name + ".per-minute", perMinute)
			.update();
		this.limits.forget();
	}

	private String answer(String key) throws Exception {
		var answer = get(key);
		var code = answer.body().replaceAll("(?s).*\"code\":\"([A-Z_]+)\".*", "$1");
		return (answer.statusCode() == 200) ? "200" : answer.statusCode() + " " + code;
	}

	private HttpResponse<String> get(String key) throws Exception {
		return send(key, ASKED);
	}

	private HttpResponse<String> send(String key, String path) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(address(path))).header("Authorization", "Bearer " + key).build(),
					BodyHandlers.ofString());
	}

	private HttpResponse<String> signIn() throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(address("/sign-in")))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString("username=office&password=x"))
				.build(), BodyHandlers.ofString());
	}

	private void open(String path) {
		this.page.navigate(address(path));
	}

	private String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

}
