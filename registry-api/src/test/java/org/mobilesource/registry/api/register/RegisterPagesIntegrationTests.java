package org.mobilesource.registry.api.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.db.RegistryTables;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PagesTest
class RegisterPagesIntegrationTests {

	private static final String TRUCK = "LGGXZ4B00KZ900245";

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
	void emptyRegistry() {
		RegistryTables.empty(this.jdbc);
		this.page = chromium.newPage(this.port);
	}

	@AfterEach
	void closePage() {
		this.page.close();
	}

	@Test
	void aTruckIsRegisteredWithMessagesAtItsFields() {
		register("LGGXZ4B00KZ90024", "桂RZZ245", "2019-06-12");

		assertThat(this.page.locator("#problems")).isVisible();
		assertThat(this.page.locator("#vin ~ .invalid-feedback")).containsText("17");
		assertThat(this.page.locator("#plate")).hasValue("桂RZZ245");
		this.page.fill("#vin", TRUCK);
		this.page.click("main button[type=submit]");

		assertThat(this.page.locator("h1")).hasText(TRUCK + " 的变更历史");
		assertThat(this.page.locator("#changes tbody tr")).hasCount(1);
		assertThat(this.page.locator("#changes")).containsText("office");
		open("/registers/trucks?plate=桂r·zz2");
		assertThat(this.page.locator("#rows tbody tr")).hasCount(1);
	}

	@Test
	void whoEditsATruckThatSomebodyElseChangedSeesBoth() {
		register(TRUCK, "桂RZZ245", "2019-06-12");
		var other = chromium.newPage(this.port);
		other.navigate(address("/registers/trucks/edit?key=" + TRUCK));
		open("/registers/trucks/edit?key=" + TRUCK);
		this.page.selectOption("#emission_stage", "6");
		this.page.click("main button[type=submit]");
		assertThat(this.page.locator("#changes tbody tr").first()).containsText("5 → 6");

		other.fill("#engine_model", "虚构6L");
		other.click("main button[type=submit]");

		assertThat(other.locator("#conflict")).containsText("他人已修改此记录");
		assertThat(other.locator("#conflict li")).hasCount(2);
		assertThat(other.locator("#conflict")).containsText("排放阶段: 现为 6，您填写 5");
		assertThat(other.locator("#engine_model")).hasValue("虚构6L");
		other.selectOption("#emission_stage", "6");
		other.click("main button[type=submit]");
		assertThat(other.locator("#changes tbody tr")).hasCount(3);
		assertThat(other.locator("#changes tbody tr").first()).containsText("office");
		other.close();
	}

	@Test
	void theListSortsFiltersAndExportsWhatItShows() throws IOException {
		register(TRUCK, "桂RZZ245", "2019-06-12");
		register("LGGXZ4B02KZ900246", "桂RZZ246", "2019-06-13");
		open("/registers/trucks");
		this.page.click("th >> text=注册日期");
		this.page.click("th >> text=注册日期");
		assertThat(this.page.locator("#rows tbody tr").first()).containsText("LGGXZ4B02KZ900246");

		this.page.fill("#filter-plate", "桂RZZ245");
		this.page.click("text=查询");
		assertThat(this.page.locator("#rows tbody tr")).hasCount(1);

		var csv = Files.readString(download("#export-csv"), StandardCharsets.UTF_8).split("\r\n");
		assertThat(csv).hasSize(2);
		assertThat(csv[0]).startsWith("\uFEFFvin,plate,plate_type,");
		assertThat(csv[1]).startsWith(TRUCK + ",桂RZZ245,01,H17,B,5,");
		try (var workbook = new ZipFile(download("#export-xlsx").toFile())) {
			var sheet = new String(
					workbook.getInputStream(workbook.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
					StandardCharsets.UTF_8);
			assertThat(sheet).contains("r=\"A2\"").doesNotContain("r=\"A3\"");
			assertThat(workbook.getEntry("xl/worksheets/sheet2.xml")).isNotNull();
			var words = workbook.getInputStream(workbook.getEntry("xl/sharedStrings.xml")).readAllBytes();
			assertThat(HtmlUtils.htmlUnescape(new String(words, StandardCharsets.UTF_8))).contains("重型自卸货车", "柴油");
		}
	}

	private Path download(String link) {
		return this.page.waitForDownload(() -> this.page.click(link)).path();
	}

	private void register(String vin, String plate, String day) {
		open("/registers/trucks/new");
		this.page.fill("#vin", vin);
		this.page.fill("#plate", plate);
		this.page.selectOption("#plate_type", "01");
		this.page.selectOption("#vehicle_type", "H17");
		this.page.fill("#fuel", "B");
		this.page.selectOption("#emission_stage", "5");
		this.page.fill("#registered_on", day);
		this.page.selectOption("#division", "450802");
		this.page.click("main button[type=submit]");
	}

	private void open(String path) {
		this.page.navigate(address(path));
	}

	private String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

}
