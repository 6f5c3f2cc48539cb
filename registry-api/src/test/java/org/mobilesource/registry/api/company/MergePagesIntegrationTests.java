package org.mobilesource.registry.api.company;

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

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@PagesTest
class MergePagesIntegrationTests {

	private static final String COMPANY = "91450200198229141F";

	private static final String DUPLICATE = "91110108551385082Q";

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

	/** Ten trucks and six, one of them with both. */
	@BeforeEach
	void twoCompaniesOfOneName() {
		RegistryTables.empty(this.jdbc);
		company(COMPANY, "示例运输（贵港）有限公司");
		company(DUPLICATE, "示例运输(贵港)有限公司 ");
		for (int i = 0; i < 15; i++) {
			truck(i);
			if (i < 10) {
				owned(i, COMPANY);
			}
			if (i >= 9) {
				owned(i, DUPLICATE);
			}
		}
		this.page = chromium.newPage(this.port);
	}

	@AfterEach
	void closePage() {
		this.page.close();
	}

	@Test
	void duplicatesAreFoundComparedMergedAndSplitAgain() {
		open("/companies/duplicates");
		assertThat(this.page.locator(".alike")).hasCount(1);
		this.page.click("text=并入 " + DUPLICATE);
		assertThat(this.page.locator("#diesel td")).hasText(new String[] { "10", "6", "15 用车大户" });

		open("/companies/" + DUPLICATE + "/merge");
		this.page.fill("#into", COMPANY);
		this.page.click("main button[type=submit]");
		assertThat(this.page.locator("#diesel td")).hasText(new String[] { "6", "10", "15 用车大户" });
		this.page.click("#go-on");
		this.page.fill("#reason", "重复登记");
		this.page.click("main button[type=submit]");

		open("/companies/" + COMPANY);
		assertThat(this.page.locator("main")).containsText("15");
		assertThat(this.page.locator("#fleet tbody tr")).hasCount(16);
		assertThat(this.page.locator("#duplicates")).containsText(DUPLICATE);
		open("/companies/duplicates");
		assertThat(this.page.locator(".alike")).hasCount(0);

		open("/companies/" + DUPLICATE);
		this.page.click("#merged >> text=拆分");
		this.page.selectOption("#status", "SPLIT");
		this.page.fill("#reason", "两家企业");
		this.page.click("main button[type=submit]");
		assertThat(this.page.locator("#changes tbody tr").first()).containsText("重复登记 → 两家企业");
		open("/companies/" + COMPANY);
		assertThat(this.page.locator("#fleet tbody tr")).hasCount(10);
		assertThat(this.page.locator("#merged")).hasCount(0);
	}

	@Test
	void aCompanyIsNotMergedIntoOneThatIsNotRegistered() {
		open("/companies/" + COMPANY + "/merge?into=91450803MAX0000012");
		assertThat(this.page.locator(".invalid-feedback")).hasText("该企业未登记。");
		open("/registers/company-merges/new?credit_code=" + COMPANY + "&merged_into=" + COMPANY);
		this.page.fill("#reason", "试");
		this.page.click("main button[type=submit]");
		assertThat(this.page.locator("#merged_into ~ .invalid-feedback")).containsText("不能再合并");
	}

	@Test
	void aTruckOfBothIsNoConflictOnceTheyAreOne() {
		open("/fleet/conflicts");
		assertThat(this.page.locator("#overlaps tbody tr")).containsText("LGGXZ4B00KZ900009");
		this.jdbc
			.sql("INSERT INTO company_merge (credit_code, merged_into, status, reason, codes, import_id, import_line, "
					+ "row_hash) VALUES (?, ?, 'MERGED', '重复登记', '', 1, 1, 1)")
			.param(DUPLICATE)
			.param(COMPANY)
			.update();
		this.page.reload();
		assertThat(this.page.locator("#overlaps tbody tr")).not().containsText("LGGXZ4B00KZ900009");
	}

	private void company(String creditCode, String name) {
		this.jdbc
			.sql("INSERT INTO company (credit_code, name, division, status, codes, import_id, import_line, row_hash) "
					+ "VALUES (?, ?, '450802', 'ACTIVE', '', 1, 1, 1)")
			.param(creditCode)
			.param(name)
			.update();
	}

	private void truck(int number) {
		this.jdbc.sql("""
				INSERT INTO truck (vin, vehicle_type, fuel, emission_stage, registered_on, division, codes, import_id,
				  import_line, row_hash)
				VALUES (?, 'H17', 'B', '5', '2019-06-12', '450821', '', 1, 1, 1)
				""").param(vin(number)).update();
	}

	private void owned(int number, String creditCode) {
		this.jdbc
			.sql("INSERT INTO fleet_membership (vin, credit_code, role, valid_from, codes, import_id, import_line, "
					+ "row_hash) VALUES (?, ?, 'OWNED', '2020-01-01', '', 1, 1, 1)")
			.param(vin(number))
			.param(creditCode)
			.update();
	}

	private static String vin(int number) {
		return "LGGXZ4B00KZ9%05d".formatted(number);
	}

	private void open(String path) {
		this.page.navigate("http://127.0.0.1:" + this.port + path);
	}

}
