package org.mobilesource.registry.api.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.db.RegistryTables;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Twelve trucks T01 to T12; the first nine are of stage 5 and belong to 甲. */
@PagesTest
class RegisterListIntegrationTests {

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private List<Register> registers;

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
	void twelveTrucks() {
		RegistryTables.empty(this.jdbc);
		for (int i = 1; i <= 12; i++) {
			this.jdbc.sql("""
					INSERT INTO truck (vin, fuel, emission_stage, vehicle_type, division, registered_on, owner_name,
					  status, codes, import_id, import_line, row_hash)
					VALUES (?, 'B', ?, 'H11', '450802', '2019-01-01', ?, 'AG', '', 1, 1, 1)
					""").params("T%02d".formatted(i), (i < 10) ? "5" : "6", (i < 10) ? "甲" : "乙").update();
		}
		this.page = chromium.newPage(this.port);
	}

	@AfterEach
	void closePage() {
		this.page.close();
	}

	/**
	 * Filters, columns and form; a key without a text is shown between marks. Chinese
	 * last, since the session keeps it.
	 */
	@Test
	@Tag("web")
	void everyRegisterHasWordsForAllThatItShows() throws Exception {
		var client = SignedInClient.of(this.port);
		for (var register : this.registers) {
			for (var page : List.of("", "/new")) {
				for (var language : List.of("en", "zh")) {
					var address = "/registers/" + register.feed() + page + "?lang=" + language;
					var answer = client.send(client.request(address));

					assertThat(answer.statusCode()).as(address).isEqualTo(200);
					assertThat(answer.body()).as(address).doesNotContain("??");
				}
			}
		}
	}

	@Test
	void columnsAreChosenInTheAddressAndStay() throws IOException {
		open("/registers/trucks?size=10");
		assertThat(this.page.locator("#rows thead")).not().containsText("所有人");

		this.page.click("#columns summary");
		this.page.check("#columns input[value=owner_name]");
		this.page.check("#columns input[value=status]");
		for (var column : List.of("plate", "plate_type", "fuel", "registered_on", "division", "vehicle_type")) {
			this.page.uncheck("#columns input[value=" + column + "]");
		}
		this.page.click("text=查询");

		assertThat(this.page.url()).endsWith("/registers/trucks?size=10&columns=vin,emission_stage,status,owner_name");
		assertThat(this.page.locator("#rows thead th"))
			.hasText(new String[] { "", "序号", "车辆识别代号", "排放阶段", "状态", "所有人", "操作" });
		assertThat(this.page.locator("#rows tbody tr").first().locator("td"))
			.containsText(new String[] { "", "1", "T01", "国五", "正常、违法未处理", "甲", "" });
		this.page.click("th >> text=车辆识别代号");
		this.page.click("th >> text=车辆识别代号");
		this.page.click("text=下一页");
		assertThat(this.page.locator("#rows thead")).containsText("所有人");
		assertThat(this.page.locator("#rows tbody td >> text=/^T/")).hasText(new String[] { "T02", "T01" });
		var csv = Files.readString(this.page.waitForDownload(() -> this.page.click("#export-csv")).path());
		assertThat(csv).contains("vin,plate,plate_type,vehicle_type", "reference_torque_nm");
	}

	@Test
	void whatIsNoColumnIsLeftAside() {
		open("/registers/trucks?columns=import_id,row_hash");

		assertThat(this.page.locator("#rows thead")).containsText("号牌号码");
		assertThat(this.page.locator("#export-csv")).hasAttribute("href", "/registers/trucks/export.csv?");
	}

	@Test
	void filtersStandAsChipsAndAreTakenAwayOneByOne() {
		open("/registers/trucks?emission_stage=5&vin=T0&sort=vin&columns=vin");
		assertThat(this.page.locator("#rows tbody tr")).hasCount(9);
		assertThat(this.page.locator("#chips .chip")).containsText(new String[] { "排放阶段：5 国五", "车辆识别代号：T0" });
		assertThat(this.page.locator("#filter-emission_stage")).isVisible();

		this.page.click("#chip-vin");

		assertThat(this.page.url()).endsWith("/registers/trucks?emission_stage=5&sort=vin&dir=asc&columns=vin");
		this.page.click("#chip-emission_stage");
		assertThat(this.page.locator("#rows tbody tr")).hasCount(12);
		assertThat(this.page.locator("#chips")).hasCount(0);
		assertThat(this.page.locator("#filter-emission_stage")).isHidden();
		this.page.click("#more-filters summary");
		assertThat(this.page.locator("#filter-emission_stage")).isVisible();
	}

	@Test
	void anEmptyListNamesTheFilters() {
		open("/registers/trucks?emission_stage=5&vin=T12");

		assertThat(this.page.locator("#empty")).containsText("没有符合条件的记录。");
		assertThat(this.page.locator("#empty")).containsText("排放阶段：5 国五");
		assertThat(this.page.locator("#empty")).containsText("车辆识别代号：T12");
	}

	@Test
	void tickedRowsAreExportedAlone() throws IOException {
		open("/registers/trucks?size=10");
		assertThat(this.page.locator("#ticked-csv")).isDisabled();

		this.page.check("#rows input[value=T03]");
		this.page.check("#rows input[value=T07]");
		assertThat(this.page.locator("#ticked-csv")).hasText("导出所选 CSV (2)");
		var csv = Files
			.readString(this.page.waitForDownload(() -> this.page.click("#ticked-csv")).path(), StandardCharsets.UTF_8)
			.split("\r\n");

		assertThat(csv).hasSize(3);
		assertThat(csv[1]).startsWith("T03,");
		assertThat(csv[2]).startsWith("T07,");
		this.page.check("#tick-all");
		assertThat(this.page.locator("#ticked-xlsx")).hasText("导出所选 XLSX (10)");
		this.page.uncheck("#tick-all");
		assertThat(this.page.locator("#ticked-xlsx")).isDisabled();
	}

	@Test
	void withoutScriptTheServerSaysThatNothingIsTicked() {
		try (var plain = this.page.context()
			.browser()
			.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)
				.setStorageState(this.page.context().storageState()))) {
			var page = plain.newPage();
			page.navigate(address("/registers/trucks"));
			page.click("#ticked-csv");
			assertThat(page.locator("#unticked")).containsText("还没有勾选任何记录");
			page.click("main a");
			page.check("#rows input[value=T03]");
			assertThat(page.waitForDownload(() -> page.click("#ticked-xlsx")).suggestedFilename()).endsWith(".xlsx");
		}
	}

	@Test
	void anExportSaysByWhichFilters() {
		var answer = this.page.request().get(address("/registers/trucks/export.csv?vin=T0&emission_stage=5&x=1"));
		var most = new StringBuilder("/registers/trucks/ticked.csv?key=T01");
		for (int i = 1; i <= 100; i++) {
			most.append("&key=K").append(i);
		}

		assertThat(answer.headers()).containsEntry("x-filters", "emission_stage=5&vin=T0")
			.containsKey("x-business-date");
		assertThat(this.page.request().get(address("/registers/trucks/ticked.csv?key=T01")).headers())
			.containsEntry("x-filters", "ticked=1");
		assertThat(this.page.request().get(address(most.toString())).status()).isEqualTo(400);
	}

	private void open(String path) {
		this.page.navigate(address(path));
	}

	private String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

}
