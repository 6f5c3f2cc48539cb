package org.mobilesource.registry.api.access;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

import org.mobilesource.registry.api.AuditRows;
import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.TestAccounts;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Role;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PagesTest
class SignInIntegrationTests {

	private static final String NAME = "li.si";

	private static final String PASSWORD = "First-Password-1";

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AccountMapper accounts;

	@Autowired
	private PasswordEncoder encoder;

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
	void aNewAccount() {
		RegistryTables.empty(this.jdbc);
		this.jdbc.sql("DELETE FROM account WHERE name = ?").param(NAME).update();
		this.accounts.insert(Account.of(NAME, "李四", String.valueOf(this.encoder.encode(PASSWORD)),
				Set.of(Role.TRANSPORT), null, null));
		this.page = chromium.newPage();
	}

	@AfterEach
	void closePage() {
		this.page.close();
	}

	@Test
	void whoHasNotSignedInComesToThePageThatTheyAskedForAfterwards() {
		choosePassword("Second-Password-2");
		open("/registers/fleet?vin=LGG");
		assertThat(this.page).hasURL(Pattern.compile("/sign-in$"));
		signIn("Second-Password-2");
		assertThat(this.page).hasURL(Pattern.compile("/registers/fleet\\?vin=LGG"));
		assertThat(this.page.locator("#me")).hasText("李四");
		this.page.click("#sign-out");
		open("/registers/fleet");
		assertThat(this.page).hasURL(Pattern.compile("/sign-in$"));
	}

	@Test
	void theFirstPasswordMustBeChanged() {
		open("/sign-in");
		signIn(PASSWORD);
		assertThat(this.page.locator("#must-change")).isVisible();
		open("/registers/fleet");
		assertThat(this.page.locator("#must-change")).isVisible();
		fill("wrong", "Second-Password-2", "Second-Password-2");
		assertThat(this.page.locator("#former ~ .invalid-feedback")).hasText("现口令不对。");
		fill(PASSWORD, "short", "short");
		assertThat(this.page.locator("#chosen ~ .invalid-feedback")).containsText("太短");
		fill(PASSWORD, PASSWORD, PASSWORD);
		assertThat(this.page.locator("#chosen ~ .invalid-feedback")).containsText("与现口令相同");
		fill(PASSWORD, "Second-Password-2", "Second-Password-3");
		assertThat(this.page.locator("#again ~ .invalid-feedback")).hasText("两次输入不同。");
		fill(PASSWORD, "Second-Password-2", "Second-Password-2");
		assertThat(this.page.locator("#changed")).isVisible();
		signIn("Second-Password-2");
		assertThat(this.page.locator("#me")).hasText("李四");
		assertThat(AuditRows.of(this.jdbc)).containsSequence("li.si PASSWORD account:li.si",
				"li.si SIGN_OUT account:li.si", "li.si SIGN_IN account:li.si");
		assertThat(AuditRows.details(this.jdbc, "PASSWORD")).containsExactly("{\"by\":\"owner\"}");
	}

	/** Five failures lock nothing, the sixth for a minute, the seventh for two. */
	@Test
	void failuresLockLongerAndLonger() {
		for (int failures = 1; failures <= 5; failures++) {
			failOnce();
			assertThat(lockedSeconds()).isZero();
		}
		failOnce();
		assertThat(lockedSeconds()).isBetween(50L, 60L);
		open("/sign-in");
		signIn(PASSWORD);
		assertThat(this.page.locator("#failed")).isVisible();

		this.jdbc.sql("UPDATE account SET locked_until = '2021-01-01' WHERE name = ?").param(NAME).update();
		failOnce();
		assertThat(lockedSeconds()).isBetween(110L, 120L);
		this.jdbc.sql("UPDATE account SET locked_until = '2021-01-01' WHERE name = ?").param(NAME).update();
		open("/sign-in");
		signIn(PASSWORD);
		assertThat(this.page.locator("#must-change")).isVisible();
		assertThat(this.accounts.find(NAME).orElseThrow().failures()).isZero();
		assertThat(AuditRows.of(this.jdbc)).filteredOn(" SIGN_IN_FAILED account:li.si"::equals).hasSize(8);
		assertThat(AuditRows.of(this.jdbc)).filteredOn(" LOCKED account:li.si"::equals).hasSize(2);
	}

	@Test
	void aSessionEndsWhenTheAccountChangesOrItsTimeIsOver() {
		choosePassword("Second-Password-2");
		open("/sign-in");
		signIn("Second-Password-2");
		assertThat(this.page.locator("#me")).isVisible();
		this.jdbc.sql("UPDATE account SET enabled = FALSE WHERE name = ?").param(NAME).update();
		open("/");
		assertThat(this.page.locator("#username")).isVisible();
		signIn("Second-Password-2");
		assertThat(this.page.locator("#failed")).isVisible();

		this.jdbc.sql("UPDATE account SET enabled = TRUE WHERE name = ?").param(NAME).update();
		this.jdbc
			.sql("INSERT INTO policy_parameter (name, valid_from, value, basis) "
					+ "VALUES ('access.session.longest-hours', '2020-01-01', '0', 'a test')")
			.update();
		signIn("Second-Password-2");
		open("/");
		assertThat(this.page.locator("#username")).isVisible();
	}

	@Test
	void whoLacksAPermissionIsToldWhich() {
		choosePassword("Second-Password-2");
		open("/sign-in");
		signIn("Second-Password-2");
		open("/imports");
		assertThat(this.page.locator("#missing")).hasText("您的账号没有“查看导入”的权限。");
		assertThat(this.page.navigate(address("/nothing")).status()).isEqualTo(403);
	}

	@Test
	void anAdministratorAddsChangesAndResetsAccounts() {
		var admin = chromium.newPage(this.port, TestAccounts.nameOf(Role.ADMINISTRATOR));
		this.jdbc.sql("DELETE FROM account WHERE name = 'wang.wu'").update();
		admin.navigate(address("/accounts/new"));
		admin.fill("#name", "wang.wu");
		admin.fill("#displayName", "王五");
		admin.check("#role-AUDITOR");
		admin.check("#role-IMPORTER");
		admin.click("#save");
		assertThat(admin.locator("#faults")).containsText("不能兼任");
		admin.uncheck("#role-AUDITOR");
		admin.click("#save");
		var first = admin.locator("#password").innerText();
		admin.navigate(address("/accounts/wang.wu"));
		assertThat(admin.locator("#role-IMPORTER")).isChecked();
		admin.click("#reset");
		assertThat(admin.locator("#password")).not().hasText(first);
		admin.close();
		assertThat(AuditRows.of(this.jdbc)).contains("administrator PASSWORD account:wang.wu");
		assertThat(String.join("", AuditRows.details(this.jdbc, "PASSWORD"))).contains("administrator")
			.doesNotContain(first);
	}

	@Test
	void signInChangesTheSession() throws Exception {
		var client = HttpClient.newHttpClient();
		var before = client.send(HttpRequest.newBuilder(URI.create(address("/sign-in"))).build(),
				BodyHandlers.ofString());
		var cookie = before.headers().firstValue("Set-Cookie").orElseThrow();
		var token = before.body().split("name=\"_csrf\" value=\"")[1].split("\"")[0];
		var after = client.send(HttpRequest.newBuilder(URI.create(address("/sign-in")))
			.header("Cookie", cookie.split(";")[0])
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("username=office&password=" + TestAccounts.PASSWORD + "&_csrf=" + token))
			.build(), BodyHandlers.discarding());

		assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
		assertThat(after.headers().firstValue("Set-Cookie"))
			.hasValueSatisfying((renewed) -> assertThat(renewed.split(";")[0]).isNotEqualTo(cookie.split(";")[0]));
	}

	@Test
	void whatComesWithoutASessionOrATokenIsRefused() throws Exception {
		assertThat(post("/sign-in", "application/x-www-form-urlencoded").statusCode()).isEqualTo(403);
		assertThat(post("/imports", "multipart/form-data; boundary=x").statusCode()).isEqualTo(401);
		assertThat(post("/api/v1/registers/companies", "application/json").statusCode()).isEqualTo(403);
		var api = get("/api/v1/registers/companies");
		assertThat(api.statusCode()).isEqualTo(401);
		assertThat(api.body()).contains("\"code\":\"SIGN_IN_REQUIRED\"");
	}

	@Test
	void everyAnswerHasTheHeadersThatProtectIt() throws Exception {
		var headers = get("/sign-in").headers();

		assertThat(headers.firstValue("Content-Security-Policy"))
			.hasValueSatisfying((policy) -> assertThat(policy).contains("default-src 'self'").doesNotContain("unsafe"));
		assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
		assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(headers.firstValue("Cache-Control"))
			.hasValueSatisfying((control) -> assertThat(control).contains("no-store"));
	}

	private void choosePassword(String password) {
		this.accounts.setPassword(NAME, String.valueOf(this.encoder.encode(password)), false);
	}

	private void failOnce() {
		open("/sign-in");
		signIn("wrong");
		assertThat(this.page.locator("#failed")).isVisible();
	}

	private long lockedSeconds() {
		return this.jdbc
			.sql("SELECT COALESCE(GREATEST(TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(3), locked_until), 0), 0) "
					+ "FROM account WHERE name = ?")
			.param(NAME)
			.query(Long.class)
			.single();
	}

	private void signIn(String password) {
		this.page.fill("#username", NAME);
		this.page.fill("#password", password);
		this.page.click("main button[type=submit]");
	}

	private void fill(String former, String chosen, String again) {
		this.page.fill("#former", former);
		this.page.fill("#chosen", chosen);
		this.page.fill("#again", again);
		this.page.click("main button[type=submit]");
	}

	private HttpResponse<String> post(String path, String type) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(address(path)))
				.header("Content-Type", type)
				.POST(BodyPublishers.ofString("--x\r\n"))
				.build(), BodyHandlers.ofString());
	}

	private HttpResponse<String> get(String path) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(address(path))).build(), BodyHandlers.ofString());
	}

	private void open(String path) {
		this.page.navigate(address(path));
	}

	private String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

}
