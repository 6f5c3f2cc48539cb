package org.mobilesource.registry.api.casework;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.db.RegistryTables;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Inspections, repairs and penalties by page and by REST, judged at once. */
@PagesTest
class RecordRegistersIntegrationTests {

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
	void anOpenCase() {
		RegistryTables.empty(this.jdbc);
		OpenCase.insert(this.jdbc);
	}

	@Test
	void aRepairAndThenAPassedRetestCloseTheCaseTogether() {
		repair();
		assertThat(OpenCase.state(this.jdbc)).isEqualTo("OPEN");
		retest("1");
		assertThat(OpenCase.state(this.jdbc)).isEqualTo("CLEARED");
	}

	@Test
	void aPassedRetestAloneLeavesTheCaseOpenUntilTheRepairIsKnown() {
		retest("1");
		assertThat(OpenCase.state(this.jdbc)).isEqualTo("OPEN");
		repair();
		assertThat(OpenCase.state(this.jdbc)).isEqualTo("CLEARED");
	}

	@Test
	void aCorrectedResultOpensTheCaseAgainAndTheHistorySaysSo() {
		repair();
		retest("1");
		try (var page = open("/registers/inspections/edit?key=T-1", "importer")) {
			assertThat(page.locator("#tested_at")).hasValue(OpenCase.TODAY.minusDays(3) + " 10:00:00");
			page.selectOption("#passed", "0");
			page.click("main button[type=submit]");
			assertThat(page.locator("main")).containsText("1 → 0");
			assertThat(page.locator("main")).not().containsText("检验时间 " + OpenCase.TODAY.minusDays(3) + " →");
		}
		assertThat(OpenCase.state(this.jdbc)).isEqualTo("OPEN");
	}

	@Test
	void thePoliceEnterAPenaltyByRestAndFindIt() throws Exception {
		var client = SignedInClient.of(this.port, "traffic_police");
		var answer = client.send(client.request("/api/v1/registers/penalties")
			.header("Idempotency-Key", "penalty 1")
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(
					"{\"decision_no\":\"D-1\",\"plate\":\"%s\",\"plate_type\":\"01\",\"code\":\"6063\",\"decided_on\":\"%s\",\"amount\":\"200\",\"record_no\":\"450802001\"}"
						.formatted(OpenCase.PLATE, OpenCase.TODAY))));

		assertThat(answer.statusCode()).isEqualTo(201);
		try (var page = open("/registers/penalties?plate=" + OpenCase.PLATE, "operator")) {
			assertThat(page.locator("#rows tbody tr")).hasCount(1);
			assertThat(page.locator("#rows")).containsText("450802001");
			page.navigate(address("/registers/penalties?offence=1344"));
			assertThat(page.locator("#empty")).isVisible();
		}
	}

	@ParameterizedTest
	@CsvSource({ "traffic_police, penalties", "transport, repairs", "importer, inspections", "reviewer, inspections" })
	void everybodyReadsAndOneDepartmentEdits(String account, String own) {
		try (var page = open("/", account)) {
			for (var feed : List.of("penalties", "repairs", "inspections")) {
				page.navigate(address("/registers/" + feed));
				assertThat(page.getByRole(AriaRole.HEADING)).isVisible();
				assertThat(page.locator("#add")).hasCount(feed.equals(own) ? 1 : 0);
			}
		}
	}

	/** A record belongs to whoever had the truck on its day, by VIN or by plate. */
	@Test
	void aCompanySeesTheRecordsOfItsOwnDays() {
		repair();
		this.jdbc.sql("UPDATE repair SET vin = NULL").update();
		try (var page = open("/registers/repairs", "operator")) {
			assertThat(page.locator("#rows tbody tr")).hasCount(1);
			this.jdbc.sql("UPDATE fleet_membership SET valid_to = ?").param(OpenCase.TODAY.minusDays(5)).update();
			page.reload();
			assertThat(page.locator("#rows tbody tr")).hasCount(0);
			page.navigate(address("/registers/inspections"));
			assertThat(page.locator("#rows tbody tr")).hasCount(1);
		}
	}

	private void repair() {
		try (var page = open("/registers/repairs/new", "transport")) {
			page.fill("#record_no", "W-1");
			page.fill("#repaired_on", OpenCase.TODAY.minusDays(5).toString());
			truck(page);
		}
	}

	private void retest(String passed) {
		try (var page = open("/registers/inspections/new", "importer")) {
			page.fill("#report_no", "T-1");
			page.selectOption("#kind", "RETEST");
			page.fill("#tested_at", OpenCase.TODAY.minusDays(3) + " 10:00:00");
			page.selectOption("#passed", passed);
			truck(page);
		}
	}

	private static void truck(Page page) {
		page.fill("#plate", OpenCase.PLATE);
		page.selectOption("#plate_type", "01");
		page.click("main button[type=submit]");
		page.waitForURL("**/history?**");
	}

	private Page open(String path, String account) {
		var page = chromium.newPage(this.port, account);
		page.navigate(address(path));
		return page;
	}

	private String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

}
