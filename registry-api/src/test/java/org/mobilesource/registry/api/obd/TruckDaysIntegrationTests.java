package org.mobilesource.registry.api.obd;

import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.db.RegistryTables;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A truck's days and faults, in a browser and for programs. */
@PagesTest
class TruckDaysIntegrationTests {

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
	void start() {
		RegistryTables.empty(this.jdbc);
		var rows = new ObdRows(this.jdbc);
		rows.truck(ObdRows.VIN, "450802", "6");
		rows.day(ObdRows.VIN, "2024-06-01", ", records, engine_on_s, nox_up_ppm, nox_down_ppm, nox_warm_ppm, warm_s,"
				+ " scr_in_mean_c, scr_efficiency, reagent_last, reagent_min, mil_on_s, km_odometer, maw_nox_g_kwh, dtc_set",
				"'', 3600, 5400, 600.5, 90, 80, 3000, 260, 0.85, 64, 60, 1800, 55.5, 0.3696, 'P20EE-00,SPN 4364 FMI 18'");
		rows.day(ObdRows.VIN, "2024-06-03", ", records, error_share_nox_down, valid_share_nox_up, engine_on_s",
				"'TIME_IN_FUTURE', 100, 0.9, 0, 600");
		rows.fault(ObdRows.VIN, "P20EE-00", "2024-06-01 00:00:00", "2024-06-03 01:00:00", null);
		rows.fault(ObdRows.VIN, "SPN 4364 FMI 18", "2024-06-01 00:00:00", "2024-06-02 01:00:00", "2024-06-03 00:00:00");
		this.page = chromium.newPage(this.port);
		this.page.onConsoleMessage((message) -> assertThat(message.text()).doesNotContain("Content Security"));
	}

	@AfterEach
	void closePage() {
		this.page.close();
	}

	private void open(String query) {
		this.page.navigate("http://127.0.0.1:%d/trucks/%s?tab=obd%s".formatted(this.port, ObdRows.VIN, query));
	}

	@Test
	void theTabDrawsTheDaysAndSaysWhyNumbersAreMissing() {
		open("&lang=zh");

		assertThat(this.page.locator("#obd-charts canvas")).hasCount(4);
		assertThat(this.page.evaluate(
				"echarts.getInstanceByDom(document.getElementById('chart-nox')).getOption().series.map((one) => one.name)"))
			.isEqualTo(List.of("上游 NOx", "下游 NOx", "热态下游 NOx"));
		assertThat(this.page.locator("#obd-charts")).hasAttribute("data-days",
				"{\"day\":[\"2024-06-01\",\"2024-06-02\",\"2024-06-03\"],\"nox_up_ppm\":[600.5,null,null],"
						+ "\"nox_down_ppm\":[90.0,null,null],\"nox_warm_ppm\":[80.0,null,null],"
						+ "\"scr_in_mean_c\":[260.0,null,null],\"scr_efficiency\":[0.85,null,null],"
						+ "\"reagent_last\":[64.0,null,null],\"reagent_min\":[60.0,null,null],"
						+ "\"mil_on_s\":[1800,null,null],\"codes\":[2,null,0]}");
		assertThat(this.page.locator("#obd-days tbody tr")).hasCount(2);
		var latest = this.page.locator("#obd-days tbody tr").first();
		assertThat(latest.locator("td").nth(3)).hasText("终端未上传");
		assertThat(latest.locator("td").nth(4)).hasText("传感器报故障");
		assertThat(latest.locator("td").nth(8)).hasText("发动机型号无资料");
		assertThat(latest.locator("td").last()).hasText("时间超前");
		var first = this.page.locator("#obd-days tbody tr").last().locator("td");
		assertThat(first.nth(1)).hasText("1.5");
		assertThat(first.nth(3)).hasText("600.5");
		assertThat(first.nth(8)).hasText("0.3696");
		assertThat(first.nth(10)).hasText("0.5");
		var faults = this.page.locator("#obd-faults tbody tr");
		assertThat(faults).hasCount(2);
		assertThat(faults.first()).containsText("SCR转化效率低");
		assertThat(faults.first()).containsText("未消除");
		assertThat(faults.first()).containsText("120 km");
		assertThat(faults.first()).containsText("2.0 h");
		assertThat(faults.last()).containsText("已消除");

		open("&lang=en");
		assertThat(this.page.locator("#obd-faults tbody tr").last()).containsText("SCR efficiency");
		this.page.setViewportSize(390, 844);
		open("&lang=zh");
		assertThat(this.page.locator("#chart-faults canvas")).isVisible();
		assertThat(this.page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
	}

	/** Shares in percent and seconds in hours; a day without data is a gap. */
	@Test
	void theChartsHoldTheDaysAndTheirValues() {
		open("&lang=zh");

		assertThat(drawn("nox")).isEqualTo(
				"[\"2024-06-01\",\"2024-06-02\",\"2024-06-03\"] [600.5,null,null] [90,null,null] [80,null,null]");
		assertThat(drawn("scr"))
			.isEqualTo("[\"2024-06-01\",\"2024-06-02\",\"2024-06-03\"] [260,null,null] [85,null,null]");
		assertThat(drawn("reagent"))
			.isEqualTo("[\"2024-06-01\",\"2024-06-02\",\"2024-06-03\"] [64,null,null] [60,null,null]");
		assertThat(drawn("faults"))
			.isEqualTo("[\"2024-06-01\",\"2024-06-02\",\"2024-06-03\"] [0.5,null,null] [2,null,0]");

		open("&on=2024-06-02&lang=zh");
		assertThat(drawn("nox")).isEqualTo("[\"2024-06-01\"] [600.5] [90] [80]");
	}

	private Object drawn(String chart) {
		assertThat(this.page.locator("#chart-" + chart + " canvas")).isVisible();
		return this.page.evaluate(
				"""
						(chart) => {
						  const drawn = echarts.getInstanceByDom(document.getElementById('chart-' + chart)).getOption();
						  return [drawn.xAxis[0].data, ...drawn.series.map((one) => one.data)].map((one) => JSON.stringify(one)).join(' ');
						}""",
				chart);
	}

	@Test
	void aPastDayShowsWhatWasKnownThen() {
		open("&on=2024-06-02&lang=zh");

		assertThat(this.page.locator("#obd-days tbody tr")).hasCount(1);
		assertThat(this.page.locator("#obd-faults tbody tr").last()).containsText("未消除");
		open("&on=2024-05-31");
		assertThat(this.page.locator("#no-obd")).isVisible();
		assertThat(this.page.locator("#obd-faults td[colspan]")).isVisible();
	}

	@Test
	void programsReadDaysAsJsonOrCsvAndFaults() throws Exception {
		var client = SignedInClient.of(this.port);
		var address = "/api/v1/trucks/" + ObdRows.VIN;
		var asked = address + "/obd-days?from=2024-06-01&to=2024-06-02";

		var days = JsonMapper.shared().readTree(client.send(client.request(asked)).body());
		assertThat(days.size()).isEqualTo(1);
		assertThat(days.get(0).path("nox_up_ppm").asDouble()).isEqualTo(600.5);
		assertThat(days.get(0).path("day").asString()).isEqualTo("2024-06-01");
		assertThat(days.get(0).has("row_hash")).isFalse();
		var lines = client.send(client.request(asked).header("Accept", "text/csv")).body().split("\r\n");
		assertThat(lines).hasSize(2);
		assertThat(lines[0]).startsWith("\uFEFFvin,day,source,packets,records").endsWith(",software_version,flags");
		assertThat(lines[1]).startsWith(ObdRows.VIN + ",2024-06-01,FRAMES,,3600,");
		var faults = JsonMapper.shared().readTree(client.send(client.request(address + "/obd-faults")).body());
		assertThat(faults.get(1).path("code").asString()).isEqualTo("SPN 4364 FMI 18");
		assertThat(client.send(client.request("/api/v1/trucks/LGGXZ4B00KZ900246/obd-days")).statusCode())
			.isEqualTo(404);
		var stranger = SignedInClient.of(this.port, "operator");
		assertThat(stranger.send(stranger.request(address + "/obd-days")).statusCode()).isEqualTo(404);
	}

}
