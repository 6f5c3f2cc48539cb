package org.mobilesource.registry.api.fleet;

import java.time.LocalDate;

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
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.domain.calendar.BusinessTime;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PagesTest
class FleetPagesIntegrationTests {

	private static final String TRUCK = "LGGXZ4B00KZ900245";

	private static final String LESSEE = "91450200198229141F";

	private static final String OTHER = "91110108551385082Q";

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

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
	void aTruckIsLeased() {
		RegistryTables.empty(this.jdbc);
		this.jdbc.sql("""
				INSERT INTO truck (vin, vehicle_type, fuel, emission_stage, registered_on, division, codes, import_id,
				  import_line, row_hash)
				VALUES (?, 'H17', 'B', '5', '2019-06-12', '450821', '', 1, 1, 1)
				""").param(TRUCK).update();
		membership(LESSEE, "LEASED", "2020-01-01", null);
		this.page = chromium.newPage(this.port);
	}

	@AfterEach
	void closePage() {
		this.page.close();
	}

	@Test
	void aLeasedTruckIsTransferredAndBothFirmsCountItFromTheRightDayOn() {
		open("/registers/fleet?vin=" + TRUCK);
		this.page.click("text=转移");
		this.page.fill("#company", OTHER);
		this.page.fill("#day", "2021-03-05");
		this.page.click("main button[type=submit]");
		assertThat(this.page.locator("#reason ~ .invalid-feedback")).hasText("追溯转移须说明原因。");
		this.page.fill("#reason", "合同补录");
		this.page.click("main button[type=submit]");

		assertThat(this.page.locator("#counts th")).hasText(
				new String[] { "统一社会信用代码", "2021-03-04", "2021-03-05", LocalDate.now(BusinessTime.ZONE).toString() });
		assertThat(this.page.locator("#counts tbody tr").nth(0).locator("td"))
			.hasText(new String[] { LESSEE, "1", "0", "0" });
		assertThat(this.page.locator("#counts tbody tr").nth(1).locator("td"))
			.hasText(new String[] { OTHER, "0", "1", "1" });
		open("/registers/fleet/history?key=" + TRUCK + "%7C" + LESSEE + "%7CLEASED%7C2020-01-01");
		assertThat(this.page.locator("#changes tbody tr").first()).containsText("终止日期: — → 2021-03-05");
		assertThat(this.page.locator("#changes tbody tr").first()).containsText("合同补录");
	}

	@Test
	void aTransferToNoCompanyChangesNothing() {
		open("/fleet/transfer?key=" + TRUCK + "%7C" + LESSEE + "%7CLEASED%7C2020-01-01");
		this.page.fill("#company", "123");
		this.page.click("main button[type=submit]");

		assertThat(this.page.locator("#problems")).containsText("123");
		open("/registers/fleet?vin=" + TRUCK);
		assertThat(this.page.locator("#rows tbody tr")).hasCount(1);
		assertThat(this.page.locator("#rows tbody tr")).containsText("2020-01-01");
	}

	@Test
	void whatCannotAllBeTrueIsShown() {
		membership(OTHER, "LEASED", "2020-06-01", "2020-07-01");
		membership(OTHER, "OWNED", "2019-06-12", "2020-06-01");
		membership("91450802MAX0000011", "OWNED", "2019-08-01", "2019-09-01");
		membership(LESSEE, "OWNED", "2020-06-03", null);

		open("/fleet/conflicts");

		assertThat(this.page.locator("#overlaps tbody tr")).hasCount(2);
		assertThat(this.page.locator("#overlaps tbody tr").first()).containsText("[2020-06-01, 2020-07-01)");
		assertThat(this.page.locator("#gaps tbody tr")).hasCount(1);
		assertThat(this.page.locator("#gaps tbody tr")).containsText("[2020-06-01, 2020-06-03)");
		this.page.setViewportSize(390, 844);
		assertThat(this.page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
	}

	private void membership(String creditCode, String role, String from, String to) {
		this.jdbc
			.sql("""
					INSERT INTO fleet_membership (vin, credit_code, role, valid_from, valid_to, codes, import_id, import_line,
					  row_hash)
					VALUES (?, ?, ?, ?, ?, '', 1, 1, 1)
					""")
			.param(TRUCK)
			.param(creditCode)
			.param(role)
			.param(from)
			.param(to)
			.update();
	}

	private void open(String path) {
		this.page.navigate("http://127.0.0.1:" + this.port + path);
	}

}
