package org.mobilesource.registry.api.audit;

import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.api.TestAccounts;
import org.mobilesource.registry.db.RegistryTables;

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

	private List<String> records() {
		return this.jdbc.sql("SELECT CONCAT(actor, ' ', kind, ' ', subject) FROM audit_record ORDER BY number")
			.query(String.class)
			.list();
	}

	private String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

}
