package org.mobilesource.registry.api.watchlist;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.stream.Collectors;

import com.microsoft.playwright.Page;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.FleetRows;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.batch.watchlist.Evaluation;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.domain.calendar.BusinessTime;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Why, when, what changed, and who is near the line, of lists that nights published. */
@PagesTest
class ListDepthIntegrationTests {

	private static final String FIRM = "91450802MAX0000015";

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Evaluation evaluation;

	private FleetRows rows;

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
	void aFirmOfFourteenTrucks() {
		RegistryTables.empty(this.jdbc);
		this.rows = new FleetRows(this.jdbc).firm(FIRM, "港北运输有限公司")
			.trucks(1, 17)
			.owned(FIRM, 1, 14, "2020-01-01", null);
		this.page = chromium.newPage(this.port);
	}

	@Test
	void countingTheTrucksOfBothExportsGivesTheFiguresOfTheEntry() throws Exception {
		this.rows.exceeded(1, "2021-01-05")
			.exceeded(2, "2021-01-06")
			.exceeded(3, "2021-01-07")
			.owned(FIRM, 15, 15, "2020-01-01", "2021-02-01")
			.exceeded(15, "2021-01-08");
		night("2021-03-01");

		var entry = json("/api/v1/watch-lists/high-exceedance").get("items").get(0);
		assertThat(entry.get("exceedingTrucks").asInt()).isEqualTo(4);
		assertThat(entry.get("totalTrucks").asInt()).isEqualTo(15);
		assertThat(trucksIn("/watch-lists/high-exceedance/" + FIRM + "/exceedances.csv")).isEqualTo(4);
		assertThat(trucksIn("/watch-lists/high-exceedance/" + FIRM + "/trucks.csv")).isEqualTo(15);
		open("/watch-lists/high-exceedance/" + FIRM);
		assertThat(this.page.locator("#figures")).containsText("26.7%（4/15）");
		assertThat(this.page.locator("#rule")).containsText("high-exceedance.percent");
		assertThat(this.page.locator("#exceeding a[href*='exceedances.csv']")).isVisible();
		assertThat(this.page.locator("#exceeding")).containsText(FleetRows.vin(15));
	}

	@Test
	void aNightIsReadAsKnownThenAndAsKnownNow() throws Exception {
		night("2021-03-01");
		this.rows.owned(FIRM, 15, 15, "2021-02-01", null);
		night("2021-03-02");

		open("/watch-lists/large-fleet?asOf=2021-03-01");
		assertThat(this.page.locator("#empty")).isVisible();
		this.page.locator("#known a").last().click();
		assertThat(this.page.locator("#unpublished")).containsText("2021-03-01 的名单按现在已知的数据重新计算");
		assertThat(this.page.locator("#sizes")).hasText("当时已知 0，现在已知 1。");
		assertThat(this.page.locator("#differences tbody tr")).containsText("现在应列入");
		assertThat(this.page.locator("#differences tbody tr")).containsText("补传数据");
		assertThat(this.page.locator("#differences tbody tr")).containsText("15 = 15 + 0");
		assertThat(this.page.locator("#entries tbody tr")).containsText("港北运输有限公司");

		var now = json("/api/v1/watch-lists/large-fleet?asOf=2021-03-01&known=now");
		assertThat(now.get("total").asInt()).isEqualTo(1);
		assertThat(now.get("runId").isNull()).isTrue();
		assertThat(now.get("items").get(0).get("dieselTrucks").asInt()).isEqualTo(15);
		assertThat(json("/api/v1/watch-lists/large-fleet?asOf=2021-03-01").get("total").asInt()).isZero();
	}

	@Test
	void theNightTellsWhoEnteredAndWhoStaysWithOtherFigures() {
		night("2021-03-01");
		this.rows.owned(FIRM, 15, 15, "2021-03-02", null);
		night("2021-03-02");
		this.rows.owned(FIRM, 16, 16, "2021-03-03", null);
		night("2021-03-03");

		open("/watch-lists/large-fleet/changes?asOf=2021-03-02&kind=ENTERED");
		assertThat(this.page.locator("main tbody tr")).hasCount(1);
		assertThat(this.page.locator("main tbody tr")).containsText("车队新增自有车辆：");
		open("/watch-lists/large-fleet/changes");
		assertThat(this.page.locator("#tally")).containsText("保持 1");
		assertThat(this.page.locator("main tbody tr")).containsText("数字变化");
		assertThat(this.page.locator("main tbody tr")).containsText("15 = 15 + 0");
		assertThat(this.page.locator("main tbody tr")).containsText("16 = 16 + 0");
		assertThat(this.page.locator("main tbody a[href='/trucks/" + FleetRows.vin(16) + "']")).isVisible();
		open("/watch-lists/large-fleet/changes?cause=LEASE_STARTED");
		assertThat(this.page.locator("main tbody tr")).hasCount(0);

		open("/digests/TRANSPORT?week=2021-03-02");
		assertThat(this.page.locator("main h1")).containsText("2021-03-01 至 2021-03-07");
		assertThat(this.page.locator("#LARGE_FLEET")).containsText("周前 —，周末 1；新列入 1，移出 0。");
		assertThat(this.page.locator("#LARGE_FLEET tbody tr")).hasCount(1);
		assertThat(this.page.locator("#LARGE_FLEET tbody tr")).containsText("车队新增自有车辆：");

		open("/companies/" + FIRM + "?tab=lists");
		assertThat(this.page.locator("#list-history tbody tr")).hasCount(2);
		assertThat(this.page.locator("#list-history tbody tr").first()).containsText("2021-03-03");
		open("/watch-lists/large-fleet/history");
		assertThat(this.page.locator("#runs tbody tr")).hasCount(3);
		assertThat(this.page.locator("#runs tbody tr").nth(1)).containsText("20210302-1");
		this.page.locator("#runs tbody tr a").nth(0).click();
		assertThat(this.page.locator("#entries tbody tr")).containsText("16");
	}

	@Test
	void firmsNearTheLineSayWhatWouldListThem() {
		this.rows.owned(FIRM, 15, 15, "2021-03-20", null).exceeded(1, "2021-01-05").exceeded(2, "2021-01-06");
		night("2021-03-01");

		open("/watch-lists/large-fleet/near-line");
		assertThat(this.page.locator("#near tbody tr")).containsText("2021-03-20 起 15 辆，将列入");
		assertThat(this.page.locator("#near tbody tr")).containsText("再增加 1 辆柴油货车即列入");
		open("/watch-lists/high-exceedance/near-line");
		assertThat(this.page.locator("#near tbody tr")).containsText("14.3%（2/14）");
		assertThat(this.page.locator("#near tbody tr")).containsText("再超标 1 辆即列入");
		this.page.setViewportSize(390, 844);
		for (var address : new String[] { "near-line", "changes", "history", "known-now" }) {
			open("/watch-lists/large-fleet/" + address);
			assertThat(this.page.evaluate("document.documentElement.scrollWidth")).as(address).isEqualTo(390);
		}
	}

	private void night(String day) {
		this.evaluation.publish(LocalDate.parse(day), BusinessTime.endOf(LocalDate.parse(day)));
	}

	private void open(String path) {
		this.page.navigate("http://127.0.0.1:" + this.port + path);
	}

	private JsonNode json(String path) throws IOException, InterruptedException {
		return JsonMapper.shared().readTree(get(path, "application/json"));
	}

	private String get(String path, String accept) throws IOException, InterruptedException {
		var client = SignedInClient.of(this.port);
		var answer = client.send(client.request(path).header("Accept", accept));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return answer.body();
	}

	private int trucksIn(String path) throws IOException, InterruptedException {
		var body = get(path, "text/csv");
		try (var csv = CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(body.substring(1)))) {
			return csv.stream().map((row) -> row.get("vin")).collect(Collectors.toSet()).size();
		}
	}

}
