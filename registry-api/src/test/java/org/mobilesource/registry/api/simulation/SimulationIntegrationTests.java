package org.mobilesource.registry.api.simulation;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.imports.ImportRequest;
import org.mobilesource.registry.batch.watchlist.Evaluation;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Scope;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A firm of fourteen trucks and one of fifteen: what if the number were another, and what
 * happens when it is changed.
 */
@PagesTest
class SimulationIntegrationTests {

	private static final String FOURTEEN = "91450200198229141F";

	private static final String FIFTEEN = "91110108551385082Q";

	private static final String SIMULATION = "/watch-lists/large-fleet/simulation";

	private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FileImporter importer;

	@Autowired
	private Evaluation evaluation;

	@Autowired
	private WatchListMapper lists;

	@TempDir
	private Path folder;

	@BeforeAll
	static void startBrowser() {
		chromium = new Chromium();
	}

	@AfterAll
	static void stopBrowser() {
		chromium.close();
	}

	@BeforeEach
	void twoFirms() throws IOException {
		RegistryTables.empty(this.jdbc);
		load("companies", "credit_code,name,division",
				List.of(FOURTEEN + ",十四运输公司,450802", FIFTEEN + ",十五运输公司,450803"));
		load("trucks",
				"vin,plate,plate_type,vehicle_type,fuel,emission_stage,registered_on,division,status,status_from",
				IntStream.range(0, 29)
					.mapToObj((i) -> "LVW%014d,桂RWX%03d,01,H11,B,5,2019-01-01,450802,,".formatted(i, i))
					.toList());
		load("fleet", "vin,credit_code,role,from,to",
				IntStream.range(0, 29)
					.mapToObj((i) -> "LVW%014d,%s,OWNED,2020-01-01,".formatted(i, (i < 14) ? FOURTEEN : FIFTEEN))
					.toList());
		night(DAY);
	}

	@Test
	void simulatesFourteenAndSixteenSideBySide() {
		try (var page = open(SIMULATION, "reviewer")) {
			assertThat(page.locator("#watermark")).hasText("模拟");
			page.fill("[id='a.large-fleet.min-trucks']", "14");
			page.fill("[id='b.large-fleet.min-trucks']", "16");
			page.click("#settings button[type=submit]");

			var list = page.locator("#LARGE_FLEET");
			assertThat(list.locator(".sum-a .move-ENTERED")).hasText("列入 1");
			assertThat(list.locator(".sum-a .move-STAYS")).hasText("保持 1");
			assertThat(list.locator(".sum-b .move-LEFT")).hasText("移出 1");
			assertThat(list.locator(".sum-ab .move-LEFT")).hasText("移出 2");
			assertThat(row(list, FOURTEEN)).containsText("14 = 14 + 0");
			assertThat(row(list, FIFTEEN)).containsText("15 = 15 + 0");
			assertThat(page.locator("#tried-a")).containsText("= 14");
			row(list, FOURTEEN).locator("summary").click();
			assertThat(row(list, FOURTEEN).locator("details a[href='/trucks/LVW00000000000013']")).isVisible();

			page.navigate(page.url());
			assertThat(list.locator(".sum-a .move-ENTERED")).hasText("列入 1");
			assertThat(page.locator(".problem")).hasCount(0);
		}
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM policy_parameter WHERE name = 'large-fleet.min-trucks'")
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void saysAtTheFieldWhatCannotBe() throws Exception {
		for (var address : List.of("?a.large-fleet.min-trucks=0", "?b.high-exceedance.percent=101", "?a.window=YEAR",
				"?a.access.lockout.allowed=1")) {
			assertThat(get("reviewer", SIMULATION + address).statusCode()).as(address).isEqualTo(422);
		}
		try (var page = open(SIMULATION + "?a.large-fleet.min-trucks=0", "reviewer")) {
			assertThat(page.locator(".problem")).hasText("“0”不可用，应为 1 – 9999 的整数。");
			assertThat(page.locator("[id='a.large-fleet.min-trucks']")).hasClass(Pattern.compile(".*is-invalid.*"));
			assertThat(page.locator("#outcome")).hasCount(0);
		}
	}

	@Test
	void aChangeIsProposedApprovedByAnotherAndTakesEffectOnItsDay() {
		String proposal;
		try (var page = open(SIMULATION + "?a.large-fleet.min-trucks=14", "reviewer")) {
			page.click("#propose-a");
			page.fill("#from", DAY.toString());
			page.fill("#basis", "市污染防治办 2021 年第 9 号");
			page.click("#propose button");
			assertThat(page.locator("#problem")).containsText("起始日须晚于最近发布的业务日期");
			page.fill("#from", DAY.plusDays(2).toString());
			page.click("#propose button");
			assertThat(page.locator("#state")).hasText("待审批");
			assertThat(page.locator("#own")).isVisible();
			assertThat(page.locator("#decide")).hasCount(0);
			proposal = page.url().replaceFirst(".*:\\d+", "");
		}
		try (var page = open(proposal, "second_reviewer")) {
			page.fill("#reason", "会议同意");
			page.click("#approve");
			assertThat(page.locator("#state")).hasText("已批准");
		}
		try (var page = open("/parameters/large-fleet.min-trucks?asOf=2021-03-02", "second_reviewer")) {
			assertThat(page.locator("#current .figure-number")).containsText("15");
			assertThat(page.locator("#history tbody tr:first-child")).containsText("2021-03-03");
			assertThat(page.locator("#history tbody tr:first-child .chip").first()).hasText("未到");
			assertThat(page.locator("#proposals")).containsText("second_reviewer");
			assertThat(page.locator("#changes tbody tr")).hasCount(2);
			assertThat(page.locator("#changes tbody tr:first-child")).containsText("second_reviewer");
			assertThat(page.locator("#affects")).containsText("WL-1");
		}

		assertThat(night(DAY.plusDays(1))).isEmpty();
		assertThat(night(DAY.plusDays(2))).containsExactly("LARGE_FLEET " + FOURTEEN + " RULE_CHANGED");
	}

	@Test
	void whatWasProposedIsDecidedOnByAnotherOrWithdrawnInTime() throws Exception {
		var id = propose("from=2021-03-05&basis=x&large-fleet.min-trucks=16");

		assertThat(post("reviewer", id + "/decision", "approved=true&reason=y").statusCode()).isEqualTo(422);
		assertThat(values()).containsExactly("2000-01-01 15");
		assertThat(post("second_reviewer", id + "/decision", "approved=true&reason=y").statusCode()).isEqualTo(302);
		assertThat(values()).containsExactly("2000-01-01 15", "2021-03-05 16");
		assertThat(post("reviewer", id + "/withdrawal", "reason=z").statusCode()).isEqualTo(302);
		assertThat(values()).containsExactly("2000-01-01 15");

		id = propose("from=2021-03-02&basis=x&large-fleet.min-trucks=16");
		post("second_reviewer", id + "/decision", "approved=true&reason=y");
		assertThat(night(DAY.plusDays(1))).containsExactly("LARGE_FLEET " + FIFTEEN + " RULE_CHANGED");
		assertThat(post("reviewer", id + "/withdrawal", "reason=z").statusCode()).isEqualTo(422);
		assertThat(values()).containsExactly("2000-01-01 15", "2021-03-02 16");
	}

	@Test
	void theParametersAreFoundByRuleAndAnsweredByRest() throws Exception {
		try (var page = open("/parameters", "operator")) {
			assertThat(page.locator("#LISTS tbody tr")).not().hasCount(0);
			page.fill("#q", "WL-1");
			page.click("main button[type=submit]");
			assertThat(page.locator("main tbody tr")).hasCount(2);
			page.click("a[href='/parameters/large-fleet.min-trucks']");
			assertThat(page.locator("#current")).containsText("15");
			assertThat(page.locator("#changes")).hasCount(0);
		}
		assertThat(get("transport", "/api/v1/parameters?asOf=2021-03-01").body()).contains(
				"""
						{"name":"large-fleet.min-trucks","value":"15","unit":"trucks","rules":["WL-1"],"history":[{"validFrom":"2000-01-01","value":"15\"""");
	}

	private String propose(String form) throws Exception {
		var answer = post("reviewer", "/parameters/proposals", form);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]*", "");
	}

	private HttpResponse<String> get(String account, String address) throws Exception {
		var client = SignedInClient.of(this.port, account);
		return client.send(client.request(address));
	}

	private HttpResponse<String> post(String account, String address, String form) throws Exception {
		var client = SignedInClient.of(this.port, account);
		return client.send(client.request(address)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form)));
	}

	private List<String> values() {
		return this.jdbc
			.sql("SELECT CONCAT(valid_from, ' ', value) FROM policy_parameter WHERE name = 'large-fleet.min-trucks' "
					+ "ORDER BY valid_from")
			.query(String.class)
			.list();
	}

	/** The night of the date; who changed, with the causes. */
	private List<String> night(LocalDate day) {
		var run = this.evaluation.publish(day, Instant.parse(day + "T19:00:00Z")).run();
		return this.lists.findCauses(run.id(), Scope.CITY)
			.stream()
			.filter((cause) -> run.previousRunId() != null)
			.map((cause) -> cause.list() + " " + cause.subject() + " " + cause.cause())
			.toList();
	}

	private void load(String feed, String header, List<String> rows) throws IOException {
		List<String> lines = new ArrayList<>(List.of(header));
		lines.addAll(rows);
		var file = Files.write(this.folder.resolve(feed + ".csv"), lines);
		var report = this.importer.importFile(
				new ImportRequest(feed, file, DAY, Instant.parse(DAY + "T19:00:00Z"), false, false),
				ImportProgress.SILENT);
		assertThat(report.loaded()).as(feed + " " + report.quarantinedByCode()).isEqualTo(rows.size());
	}

	private static Locator row(Locator list, String subject) {
		return list.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(subject));
	}

	private Page open(String address, String account) {
		var page = chromium.newPage(this.port, account);
		page.navigate("http://127.0.0.1:" + this.port + address);
		return page;
	}

}
