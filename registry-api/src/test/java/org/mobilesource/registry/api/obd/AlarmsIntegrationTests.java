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

/** The queue of alarms: evidence, which leads to its review, and leads. */
@PagesTest
class AlarmsIntegrationTests {

	private static final String OTHER = "LGGXZ4B00KZ900246";

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
		rows.truck(OTHER, "450803", "6");
		alarm("E1", ObdRows.VIN, "2024-06-03", false);
		alarm("D1", OTHER, "2024-06-02", false);
		alarm("T3", ObdRows.VIN, "2024-06-01", false);
		alarm("E2", OTHER, "2024-05-01", true);
		this.jdbc
			.sql("INSERT INTO evidence_review (source, record_no, level, outcome, cause, reviewer, decided_at)"
					+ " VALUES ('OBD', ?, 1, 'CONFIRMED', 'RECORD_VOIDED', 'office', '2024-06-05 00:00:00')")
			.param("D1" + OTHER + "20240602")
			.update();
		this.page = chromium.newPage(this.port);
	}

	/** An alarm of two days, found with 200 ppm against 150. */
	private void alarm(String rule, String vin, String first, boolean withdrawn) {
		this.jdbc
			.sql("INSERT INTO obd_alarm (number, vin, rule, first_day, last_day, days, severity, worst_day, value,"
					+ " threshold, unit, detail, rule_version, withdrawn) VALUES (?, ?, ?, ?, ? + INTERVAL 1 DAY, 2,"
					+ " 'ALARM', ?, 200, 150, 'ppm', '', '2000-01-01-5dc90f94', ?)")
			.params(rule + vin + first.replace("-", ""), vin, rule, first, first, first, withdrawn)
			.update();
	}

	@AfterEach
	void closePage() {
		this.page.close();
	}

	private void open(String path) {
		this.page.navigate("http://127.0.0.1:" + this.port + path);
	}

	@Test
	void alarmsAreFilteredAndEvidenceLeadsToItsReview() {
		open("/obd/alarms?lang=zh");

		var rows = this.page.locator("#rows tbody tr");
		assertThat(rows).hasCount(4);
		assertThat(rows.first()).containsText("E1");
		assertThat(rows.first()).containsText("2024-06-03 至 2024-06-04，共 2 天");
		assertThat(rows.first().locator("td").nth(4)).hasText("200.00 ppm");
		assertThat(rows.first().locator("td").nth(5)).hasText("150.00 ppm");
		assertThat(rows.first()).containsText("待审核");
		assertThat(rows.first().locator("a[href^='/reviews/']")).hasAttribute("href",
				"/reviews/OBD/E1" + ObdRows.VIN + "20240603");
		assertThat(rows.nth(1)).containsText("已认定");
		assertThat(rows.nth(2)).containsText("线索");
		assertThat(rows.nth(2).locator("a[href^='/reviews/']")).hasCount(0);
		assertThat(rows.last()).containsText("已撤销");

		open("/obd/alarms?kind=LEAD");
		assertThat(rows).hasCount(1);
		open("/obd/alarms?kind=EVIDENCE&division=450803");
		assertThat(rows).hasCount(2);
		open("/obd/alarms?rule=E1");
		assertThat(rows).hasCount(1);
		open("/obd/alarms?state=WITHDRAWN");
		assertThat(rows).hasCount(1);

		this.page.setViewportSize(390, 844);
		for (var language : List.of("en", "zh")) {
			open("/obd/alarms?lang=" + language);
			assertThat(this.page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
			assertThat(this.page.content()).doesNotContain("??");
		}
	}

	@Test
	void programsAndFilesGetTheSameAlarms() throws Exception {
		var client = SignedInClient.of(this.port);

		var answer = JsonMapper.shared()
			.readTree(client.send(client.request("/api/v1/obd/alarms?state=CONFIRMED")).body());
		assertThat(answer.path("paging").path("total").asInt()).isEqualTo(1);
		assertThat(answer.path("rows").get(0).path("rule").asString()).isEqualTo("D1");
		assertThat(answer.path("rows").get(0).path("value").asDouble()).isEqualTo(200);
		var file = client.send(client.request("/obd/alarms/export.csv?rule=T3")).body().split("\r\n");
		assertThat(file).hasSize(2);
		assertThat(file[1]).isEqualTo("T3" + ObdRows.VIN + "20240601,T3,FOUND,ALARM," + ObdRows.VIN
				+ ",,450802,,2024-06-01,2024-06-02,2,2024-06-01,200.0,150.0,ppm,,2000-01-01-5dc90f94");
		var operator = SignedInClient.of(this.port, "operator");
		assertThat(operator.send(operator.request("/obd/alarms")).statusCode()).isEqualTo(403);
	}

}
