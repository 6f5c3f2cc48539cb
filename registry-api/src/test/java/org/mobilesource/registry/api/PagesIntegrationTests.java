package org.mobilesource.registry.api;

import java.time.LocalDate;
import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PagesTest
class PagesIntegrationTests {

	private static final String FIRM = "91450821MAX000189A";

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
	void publishLists() {
		var rows = PublishedRows.in(this.jdbc)
			.site("A450802001", "港北一号点")
			.site("A450803001", "港南一号点")
			.run(1, LocalDate.of(2021, 2, 28))
			.run(2, LocalDate.of(2021, 3, 1))
			.largeFleet("91450802MAX0000011", "港北运输有限公司", "450802", 15, 1, 1, 2)
			.largeFleet("91450803MAX0000012", "港南运输有限公司", "450803", 14, 1, 2, 2)
			.highExceedance(9, FIRM, "三比十四运输有限公司", 3, 14, 2)
			.overdueRepair(TRUCK, "桂RZZ245", 2);
		for (int i = 1; i <= 3; i++) {
			rows.exceedanceEvidence(9, i, "LGGXZ4B00KZ90000" + i, "桂R0000" + i);
		}
		for (int i = 4; i <= 17; i++) {
			rows.fleetEvidence(9, i, "LGGXZ4B00KZ9000" + ((i > 14) ? "0" + (i - 14) : i + 10), "桂R0000" + i);
		}
		ArchiveRows.write(this.jdbc, FIRM, TRUCK);
		this.page = chromium.newPage(this.port);
		this.page.onConsoleMessage((message) -> assertThat(message.text()).doesNotContain("Content Security", "htmx"));
	}

	@AfterEach
	void closePage() {
		this.page.close();
	}

	@Test
	void theHomePageShowsLastNightsRun() {
		open("/");

		assertThat(this.page.locator("p.as-of"))
			.hasText("截至 2021-03-01 24:00 · 批次 20210301-1 · 规则 2000-01-01-5dc90f94 · 点位 5/6");
		assertThat(this.page.locator("#large-fleet .figure-number")).hasText("2");
		assertThat(this.page.locator("#large-fleet")).containsText("新列入 1");
		assertThat(this.page.locator("#sites")).containsText("港南一号点");
		assertThat(this.page.locator("body")).containsText("2021-03-02 02:30:00");
		assertThat(this.page.locator("#imports")).containsText("读取 10 = 新增 6 + 更新 0 + 无变化 1 + 重复 1 + 隔离 1 + 跳过 1");
		assertThat(this.page.locator("#stopped")).containsText("挂起");
	}

	@Test
	void theListFiltersAndKeepsTheFilterInItsAddress() {
		open("/watch-lists/large-fleet");
		assertThat(this.page.locator("#entries tbody tr")).hasCount(2);

		this.page.selectOption("#division", "450803");
		this.page.click("main button[type=submit]");

		assertThat(this.page.locator("#entries tbody tr")).hasCount(1);
		assertThat(this.page.locator("#chips")).containsText("港南区");
		assertThat(this.page.url()).contains("division=450803");
		assertThat(this.page.locator("#export")).hasAttribute("href",
				"/watch-lists/large-fleet/export?division=450803");
		this.page.click("#chips a");
		assertThat(this.page.locator("#entries tbody tr")).hasCount(2);
	}

	@Test
	void anEmptyListNamesTheFilters() {
		open("/watch-lists/large-fleet?q=没有&division=450802&asOf=2021-03-01");

		assertThat(this.page.locator("#empty")).containsText("港北区");
		assertThat(this.page.locator("#empty")).containsText("没有");
	}

	@Test
	void thePlateIsFoundAsPeopleTypeIt() {
		open("/watch-lists/overdue-repair?q=桂r·zz245");
		assertThat(this.page.locator("#entries tbody tr")).hasCount(1);

		open("/registers/trucks?plate=桂r·zz245");
		assertThat(this.page.locator("#rows tbody tr")).containsText(TRUCK);
	}

	@Test
	void theEntrySaysWhyAndProvesTheRatio() {
		open("/watch-lists/high-exceedance");
		this.page.click("text=为何列入");

		assertThat(this.page.locator("#figures")).containsText("21.4%（3/14）");
		assertThat(this.page.locator("#figures")).containsText("100 × 3 = 300 > 280 = 20 × 14");
		assertThat(this.page.locator("#proof")).hasText("由下列证据重算：n = 3，N = 14；公布为 n = 3，N = 14。");
		assertThat(this.page.locator("#exceeding h3")).hasCount(3);
		assertThat(this.page.locator("#fleet tbody tr")).hasCount(14);
		assertThat(this.page.locator("#exceeding tbody tr").nth(1)).containsText("2021-01-20 11:02:12");
		assertThat(this.page.locator("#exceeding tbody tr").nth(1)).containsText("41.5");
		assertThat(this.page.locator("#rule")).containsText("high-exceedance.percent");
	}

	@Test
	void theCaseSaysWhatIsMissing() {
		open("/watch-lists/overdue-repair/" + TRUCK);

		assertThat(this.page.locator("#figures")).containsText("已维修未复检");
		assertThat(this.page.locator("#case")).containsText("2021-01-28");
		assertThat(this.page.locator("#case")).containsText("WX-1");
	}

	@Test
	void changesShowTheirCauses() {
		open("/watch-lists/large-fleet/changes");

		assertThat(this.page.locator("tbody tr")).containsText("港南运输有限公司");
		assertThat(this.page.locator("tbody tr")).containsText("租用开始");
	}

	@Test
	void theTruckHasOneTimeline() {
		open("/trucks/" + TRUCK);

		assertThat(this.page.locator(".timeline li").first()).containsText("列入名单");
		assertThat(this.page.locator(".timeline")).containsText("WX-1");
		assertThat(this.page.locator("#status")).containsText("逾期未治理");
		this.page.click("text=检验 / 维修 / 处罚");
		assertThat(this.page.locator("main")).containsText("更换喷油器");
	}

	@Test
	void theCompanyShowsItsFleetOfADayAndNoContact() {
		open("/companies/" + FIRM + "?on=2021-03-01");

		assertThat(this.page.locator("#fleet tbody tr")).hasCount(1);
		assertThat(this.page.locator("#status")).containsText("高超标率企业");
		assertThat(this.page.content()).doesNotContain("张三", "13800000000");
	}

	@Test
	void theReaderChoosesTheLanguageAndItStays() {
		open("/watch-lists/large-fleet?division=450803");

		this.page.click("#in-english");

		assertThat(this.page.locator("h1")).hasText("List 1: large fleets");
		assertThat(this.page.locator("#entries tbody tr")).hasCount(1);
		open("/");
		assertThat(this.page.locator("h1")).hasText("Last night");
	}

	@Test
	void whatIsNotThereHasAPageAndWhatIsWrongATraceNumber() {
		open("/companies/nobody");
		assertThat(this.page.locator("h1")).hasText("没有这个页面");

		var answer = this.page.navigate(address("/watch-lists/large-fleet?asOf=yesterday"));
		assertThat(this.page.locator("#trace")).hasText(answer.headers().get("x-trace-id"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/watch-lists/large-fleet", "/watch-lists/high-exceedance",
			"/watch-lists/overdue-repair", "/watch-lists/large-fleet/changes", "/watch-lists/high-exceedance/" + FIRM,
			"/watch-lists/overdue-repair/" + TRUCK, "/registers/companies", "/companies/" + FIRM, "/registers/trucks",
			"/registers/fleet", "/registers/sites", "/registers/trucks/new", "/registers/trucks/edit?key=" + TRUCK,
			"/registers/trucks/history?key=" + TRUCK, "/fleet/conflicts",
			"/fleet/transfer?key=" + TRUCK + "%7C" + FIRM + "%7COWNED%7C2019-06-12", "/trucks/" + TRUCK,
			"/trucks/" + TRUCK + "?tab=readings", "/trucks/" + TRUCK + "?tab=exceedances" })
	void nothingScrollsSidewaysOnAPhone(String path) {
		this.page.setViewportSize(390, 844);

		for (var language : List.of("zh", "en")) {
			var answer = this.page.navigate(address(path + (path.contains("?") ? "&" : "?") + "lang=" + language));

			assertThat(answer.status()).isEqualTo(200);
			assertThat(this.page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
			assertThat(this.page.content()).doesNotContain("??");
		}
	}

	private void open(String path) {
		this.page.navigate(address(path));
	}

	private String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

}
