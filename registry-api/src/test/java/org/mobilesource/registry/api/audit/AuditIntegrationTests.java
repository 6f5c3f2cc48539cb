package org.mobilesource.registry.api.audit;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import com.microsoft.playwright.Page;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.AuditRows;
import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.api.TestAccounts;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.domain.access.KeyText;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PagesTest
class AuditIntegrationTests {

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@BeforeAll
	static void startBrowser() {
		chromium = new Chromium();
	}

	@AfterAll
	static void stopBrowser() {
		chromium.close();
	}

	@BeforeEach
	void empty() {
		RegistryTables.empty(this.jdbc);
	}

	@Test
	void recordsWhatAPersonReadsExportsAndMayNot() throws Exception {
		var office = new SignedInClient(this.port, TestAccounts.OFFICE);
		office.send(office.request("/trucks/LGGXZ4B00KZ900245"));
		office.send(office.request("/registers/companies?name=x"));
		office.send(office.request("/registers/companies/export.csv?division=450802"));
		office.send(office.request("/accounts"));

		assertThat(records()).containsExactly("office SIGN_IN account:office", "office READ truck:LGGXZ4B00KZ900245",
				"office READ register:companies", "office EXPORT register:companies/export.csv",
				"office OUTCOME register:companies/export.csv", "office REFUSED /accounts");
		assertThat(this.jdbc.sql("SELECT detail FROM audit_record WHERE kind = 'EXPORT'").query(String.class).single())
			.contains("\"?division\":\"450802\"");
		assertThat(
				this.jdbc.sql("SELECT COUNT(*) FROM audit_record WHERE address = '127.0.0.1' AND LENGTH(trace_id) = 16")
					.query(Long.class)
					.single())
			.isEqualTo(6);
	}

	@Test
	void recordsAccountsBeforeAndAfter() {
		this.jdbc.sql("DELETE FROM account WHERE name = 'wang.wu'").update();
		var admin = chromium.newPage(this.port, "administrator");
		admin.navigate(address("/accounts/new"));
		admin.fill("#name", "wang.wu");
		admin.fill("#displayName", "王五");
		admin.check("#role-IMPORTER");
		admin.click("#save");
		admin.navigate(address("/accounts/wang.wu"));
		admin.uncheck("#role-IMPORTER");
		admin.check("#role-TRANSPORT");
		admin.click("#save");
		assertThat(admin.locator("#rows")).isVisible();
		admin.close();

		var changed = this.jdbc.sql("SELECT detail FROM audit_record WHERE kind = 'ACCOUNT' ORDER BY number")
			.query(String.class)
			.list()
			.get(1);
		assertThat(changed).contains("IMPORTER", "TRANSPORT").doesNotContain("bcrypt", "王五");
		this.jdbc.sql("DELETE FROM account WHERE name = 'wang.wu'").update();
	}

	@Test
	void aRequestThatCannotBeRecordedIsNotMade() throws Exception {
		var office = new SignedInClient(this.port, TestAccounts.OFFICE);
		this.jdbc.sql("UPDATE audit_head SET number = 0").update();

		assertThat(office.send(office.request("/registers/companies")).statusCode()).isEqualTo(500);
	}

	@Test
	void anAuditorFiltersAndExportsAndIsRecorded() throws Exception {
		var office = new SignedInClient(this.port, TestAccounts.OFFICE);
		office.send(office.request("/trucks/LGGXZ4B00KZ900245"));
		Page page = chromium.newPage(this.port, "auditor");
		page.navigate(address("/"));
		page.click("a[href='/audit']");
		page.fill("#actor", "office");
		page.selectOption("#kind", "READ");
		page.click("main button[type=submit]");
		assertThat(page.locator("#rows tbody tr")).hasCount(1);
		assertThat(page.locator("#rows")).containsText("truck:LGGXZ4B00KZ900245");
		page.close();

		var auditor = new SignedInClient(this.port, "auditor");
		var csv = auditor.send(auditor.request("/audit/export?actor=office")).body();

		assertThat(csv.lines().filter((line) -> line.contains("office"))).hasSize(2);
		assertThat(records()).contains("auditor READ audit", "auditor EXPORT audit");
		assertThat(office.send(office.request("/audit")).statusCode()).isEqualTo(403);
	}

	@Test
	void anExportSaysHowManyRowsItWrote() throws Exception {
		company("91450200198229141F", "450802");
		company("91110108551385082Q", "450803");
		var office = new SignedInClient(this.port, TestAccounts.OFFICE);
		office.send(office.request("/registers/companies/export.csv"));
		office.send(office.request("/registers/companies/export.xlsx?division=450802"));
		office.send(office.request("/registers/companies/ticked.csv?key=none"));
		office.send(office.request("/vessels/ages/export"));
		var auditor = new SignedInClient(this.port, "auditor");
		auditor.send(auditor.request("/audit/export?kind=EXPORT"));

		// an export ends for its reader before its outcome is written
		Awaitility.await()
			.untilAsserted(() -> assertThat(AuditRows.details(this.jdbc, "OUTCOME")).containsExactly(
					"{\"status\":200,\"rows\":2}", "{\"status\":200,\"rows\":1}", "{\"status\":200,\"rows\":0}",
					"{\"status\":200,\"rows\":0}", "{\"status\":200,\"rows\":5}"));
	}

	/** The record leads to the import of the entry, which holds what was there before. */
	@Test
	void anEntryLeadsToWhatWasThereBeforeAndAfter() throws Exception {
		company("91450200198229141F", "450802");
		var office = new SignedInClient(this.port, TestAccounts.OFFICE);
		var answer = office.send(office.request("/api/v1/registers/companies/91450200198229141F")
			.header("If-Match", "*")
			.header("Content-Type", "application/json")
			.PUT(BodyPublishers
				.ofString("{\"credit_code\":\"91450200198229141F\",\"name\":\"后来\",\"division\":\"450802\"}")));
		assertThat(answer.statusCode()).isEqualTo(200);

		assertThat(records()).contains("office ENTRY register:companies/91450200198229141F",
				"office OUTCOME register:companies/91450200198229141F");
		var outcome = JsonMapper.shared().readTree(AuditRows.details(this.jdbc, "OUTCOME").get(0));
		var before = this.jdbc.sql("SELECT old_row FROM superseded_row WHERE import_id = ?")
			.param(outcome.get("import").asLong())
			.query(String.class)
			.single();
		assertThat(before).contains("起初");
		assertThat(this.jdbc.sql("SELECT name FROM company WHERE import_id = ?")
			.param(outcome.get("import").asLong())
			.query(String.class)
			.single()).isEqualTo("后来");
	}

	@Test
	void recordsTheKeysOfClientsWithoutTheirSecrets() throws Exception {
		var admin = new SignedInClient(this.port, "administrator");
		var shown = admin.send(form(admin, "/accounts/clients",
				"name=gate-two&displayName=x&feeds=remote-sensing&sites=A450802001&validUntil=2099-12-31"));
		admin.send(form(admin, "/accounts/clients/gate-two", "displayName=x&feeds=remote-sensing&sites=A450802002"));
		admin.send(form(admin, "/accounts/clients/gate-two/renew", "overlapDays=3"));
		var prefix = this.jdbc.sql("SELECT MIN(prefix) FROM api_key").query(String.class).single();
		admin.send(form(admin, "/accounts/clients/gate-two/revoke", "prefix=" + prefix));

		assertThat(records()).filteredOn("administrator ACCOUNT client:gate-two"::equals).hasSize(6);
		var details = String.join("\n", AuditRows.details(this.jdbc, "ACCOUNT"));
		assertThat(details).contains("\"revoked\":\"" + prefix + "\"", "\"overlapDays\":3", "\"issued\":\"" + prefix,
				"A450802001", "A450802002");
		var secret = shown.body().replaceFirst("(?s).*msr_[0-9a-f]{12}_([0-9A-Za-z_-]{43}).*", "$1");
		assertThat(secret).hasSize(43);
		assertThat(details).doesNotContain(secret);
	}

	@Test
	void noTokenAndNoKeyIsStoredOfAFilter() throws Exception {
		var office = new SignedInClient(this.port, TestAccounts.OFFICE);
		var key = KeyText.random();
		office.send(office.request("/registers/companies?_csrf=a-token&name=" + key.shown() + "&division=450802"));

		assertThat(AuditRows.details(this.jdbc, "READ").get(0)).contains("450802", "msr_" + key.prefix() + "_…")
			.doesNotContain("a-token", key.secret());
	}

	private static HttpRequest.Builder form(SignedInClient client, String path, String fields) {
		return client.request(path)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(fields));
	}

	private void company(String code, String division) {
		this.jdbc.sql("""
				INSERT INTO company (credit_code, name, division, status, codes, import_id, import_line, row_hash)
				VALUES (?, '起初', ?, 'ACTIVE', '', 1, 1, 1)
				""").params(code, division).update();
	}

	private List<String> records() {
		return AuditRows.of(this.jdbc);
	}

	private String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

}
