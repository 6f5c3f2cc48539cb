package org.mobilesource.registry.api.clone;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.api.TestAccounts;
import org.mobilesource.registry.api.review.ObservedRows;
import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Role;
import org.mobilesource.registry.domain.digest.Sha256;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * On 1 March at 08:00 a plate is read at the north site, and ten minutes later at the
 * east site, 40.9 km away.
 */
@PagesTest
class ClonePagesIntegrationTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String NORTH = "A450802001";

	private static final String EAST = "A450802003";

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Judging judging;

	@Autowired
	private AccountMapper accounts;

	private ObservedRows rows;

	@BeforeAll
	static void startBrowser() {
		chromium = new Chromium();
	}

	@AfterAll
	static void stopBrowser() {
		chromium.close();
	}

	@BeforeEach
	void aPair() {
		RegistryTables.empty(this.jdbc);
		this.rows = new ObservedRows(this.jdbc, TestAccounts.COMPANY).site(NORTH, "北点", "109.6")
			.site(EAST, "东点", "110.0")
			.reading("N1", "2021-03-01 00:00:00", 99, NORTH)
			.reading("E1", "2021-03-01 00:10:00", 99, EAST);
		this.judging.judgeDue(null);
	}

	@Test
	void ecologyPassesOnAndThePoliceProve() {
		this.rows.reading("N2", "2021-03-02 00:00:00", 99, NORTH);
		this.judging.judgeDue(null);
		assertThat(this.rows.findings()).isEmpty();
		try (var page = open("/", "reviewer")) {
			assertThat(page.locator("#todo-ECOLOGY-CLONES")).containsText("1");
			page.click("#todo-ECOLOGY-CLONES");
			assertThat(page.locator("#clones tbody tr")).hasCount(1);
			assertThat(page.locator("#clones tbody")).containsText("北点 → 东点");
			assertThat(page.locator("#clones tbody")).containsText("10.0 分钟");
			page.click("#clones tbody a");
			assertThat(page.locator("#facts")).containsText("40.912 km");
			assertThat(page.locator("#facts")).containsText("245 km/h");
			assertThat(page.locator("#facts")).containsText("最高 150 km/h");
			assertThat(page.locator("#register")).containsText("重型自卸货车");
			assertThat(page.locator("#records code").first()).hasText("N1");
			assertThat(page.locator("#decide-PROVEN")).hasCount(0);
			page.selectOption("#reason-PASSED_TO_POLICE", "LOOKS_DIFFERENT");
			page.fill("#note-PASSED_TO_POLICE", "车厢颜色不同");
			page.click("#decide-PASSED_TO_POLICE button");
			assertThat(page.locator("#state")).hasText("公安核查中");
			assertThat(page.locator("#decisions")).containsText("影像显示两车外观不同 车厢颜色不同");
			assertThat(page.locator("form[id^=decide]")).hasCount(0);
		}

		try (var page = open("/work/police", "traffic_police")) {
			assertThat(page.locator("#list-CLONES")).containsText("1");
			page.click("#list-CLONES");
			page.click("#clones tbody a");
			page.check("#false-1");
			page.selectOption("#reason-PROVEN", "PLATE_SEIZED");
			page.click("#decide-PROVEN button");
			assertThat(page.locator("#state")).hasText("套牌属实");
		}

		assertThat(this.rows.findings()).isEqualTo("CONFIRMED by RULE");
		assertThat(text(
				"SELECT CONCAT_WS(' ', record_no, outcome, reason, note LIKE '套牌 %', reviewer) FROM evidence_review"))
			.isEqualTo("E1 REJECTED CLONE_SUSPECT 1 traffic_police");
	}

	@Test
	void whatIsClearedCountsAndIsHeldAgainWhenItIsPassedOn() {
		decide("reviewer", "decision=CLEARED&reason=SITE_WRONG&seen=OPEN");
		assertThat(this.rows.findings()).isEqualTo("CONFIRMED by RULE");

		decide("reviewer", "decision=PASSED_TO_POLICE&reason=OTHER&note=x&seen=CLEARED");
		assertThat(this.rows.findings()).isEqualTo("VOIDED by RULE for DATA_CORRECTED");

		decide("traffic_police", "decision=CLEARED&reason=SAME_VEHICLE&seen=WITH_POLICE");
		assertThat(this.rows.findings()).isEqualTo("CONFIRMED by RULE");
		assertThat(text("SELECT GROUP_CONCAT(decision ORDER BY id) FROM clone_decision"))
			.isEqualTo("CLEARED,PASSED_TO_POLICE,CLEARED");
	}

	@Test
	void clearingASuspectConfirmsNoPlate() {
		this.jdbc.sql("UPDATE remote_sensing_reading SET plate_confidence = 40 WHERE record_no = 'N1'").update();

		decide("reviewer", "decision=CLEARED&reason=SITE_WRONG&seen=OPEN");

		assertThat(this.rows.findings()).isEqualTo("PENDING_REVIEW");
	}

	@ParameterizedTest(name = "{0} sends {1}: {2}")
	@CsvSource({ "reviewer, decision=CLEARED&seen=OPEN, 422", "reviewer, decision=CLEARED&reason=OTHER&seen=OPEN, 422",
			"reviewer, decision=CLEARED&reason=PLATE_SEIZED&seen=OPEN, 422",
			"reviewer, reason=OTHER&note=x&seen=OPEN, 422",
			"reviewer, decision=CLEARED&reason=OTHER&note=x&records=N1&seen=OPEN, 422",
			"reviewer, decision=CLEARED&reason=OTHER&note=x&seen=OPEN, 302",
			"second_reviewer, decision=CLEARED&reason=SITE_WRONG&seen=OPEN, 302",
			"reviewer, decision=CLEARED&reason=SITE_WRONG&seen=WITH_POLICE, 409",
			"reviewer, decision=PROVEN&reason=PLATE_SEIZED&records=N1&seen=OPEN, 403",
			"traffic_police, decision=PASSED_TO_POLICE&reason=LOOKS_DIFFERENT&seen=OPEN, 403",
			"traffic_police, decision=PROVEN&reason=PLATE_SEIZED&seen=OPEN, 422",
			"traffic_police, decision=PROVEN&reason=PLATE_SEIZED&records=X9&seen=OPEN, 422",
			"traffic_police, decision=PROVEN&reason=PLATE_SEIZED&records=N1&seen=OPEN, 302",
			"importer, decision=CLEARED&reason=SITE_WRONG&seen=OPEN, 403",
			"transport, decision=CLEARED&reason=SITE_WRONG&seen=OPEN, 403",
			"operator, decision=CLEARED&reason=SITE_WRONG&seen=OPEN, 403" })
	void aDecisionSaysWhyAndIsMadeByWhomItConcerns(String account, String form, int status) {
		assertThat(decide(account, form)).isEqualTo(status);
	}

	@Test
	void aProvenCarOnATrucksPlateIsRejected() {
		this.jdbc.sql("UPDATE remote_sensing_reading SET measured_at = '2021-03-03 00:00:00' WHERE record_no = 'E1'")
			.update();
		this.jdbc.sql("UPDATE remote_sensing_reading SET vehicle_type = 'K33' WHERE record_no = 'N1'").update();
		this.jdbc.sql("DELETE FROM clone_suspect").update();
		this.rows.reading("N2", "2021-03-02 00:00:00", 99, NORTH);
		this.judging.judgeDue(null);
		assertThat(this.rows.findings()).isEqualTo("CONFIRMED by RULE");
		try (var page = open("/clones/" + id(), "traffic_police")) {
			assertThat(page.locator("#facts")).containsText("车型不符");
			assertThat(page.locator("#facts")).containsText("客车或轿车");
			assertThat(page.locator("#records h2")).hasText("记录");
			page.check("#false-0");
			page.selectOption("#reason-PROVEN", "LOOKS_DIFFERENT");
			page.click("#decide-PROVEN button");
			assertThat(page.locator("#state")).hasText("套牌属实");
		}
		assertThat(this.rows.findings()).isEqualTo("CONFIRMED by RULE");
		assertThat(text("SELECT GROUP_CONCAT(record_no ORDER BY ordinal) FROM exceedance_member")).isEqualTo("N2,E1");
	}

	@Test
	void nobodyDecidesOnWhatTheyImported() {
		this.jdbc
			.sql("""
					INSERT INTO import_run (id, feed, file_name, sha256, attempt, dry_run, state, business_date, clock_at, started_at,
					  submitted_by)
					VALUES (1, 'remote-sensing', 'a.csv', REPEAT('a', 64), 1, FALSE, 'DONE', '2021-03-01',
					  '2021-03-01 18:00:00', '2021-03-01 18:00:00', 'office')
					""")
			.update();

		assertThat(decide("office", "decision=CLEARED&reason=SITE_WRONG&seen=OPEN")).isEqualTo(403);
		try (var page = open("/clones/" + id(), "office")) {
			assertThat(page.locator("main")).containsText("其中有您导入的记录");
			assertThat(page.locator("form[id^=decide]")).hasCount(0);
		}
	}

	@Test
	void aCountySeesItsTrucksOnly() throws Exception {
		county("police_of_gangbei", "450802");
		county("police_of_pingnan", "450821");
		try (var page = open("/clones", "police_of_gangbei")) {
			assertThat(page.locator("#clones tbody a")).hasCount(1);
		}
		try (var page = open("/clones", "police_of_pingnan")) {
			assertThat(page.locator("#clones tbody")).containsText("没有记录");
		}
		assertThat(status("police_of_gangbei", "/clones/" + id())).isEqualTo(200);
		assertThat(status("police_of_pingnan", "/clones/" + id())).isEqualTo(404);
	}

	@Test
	void theListIsFilteredAndExported() throws Exception {
		try (var page = open("/clones?state=PROVEN", "reviewer")) {
			assertThat(page.locator("#clones tbody")).containsText("没有记录");
			page.navigate("http://127.0.0.1:" + this.port + "/clones?plate=桂rzz2&kind=IMPOSSIBLE_SPEED&lang=en");
			assertThat(page.locator("#clones tbody a")).hasCount(1);
			assertThat(page.locator("h1")).hasText("Suspected clones");
		}
		var client = SignedInClient.of(this.port, "traffic_police");
		var lines = client.send(client.request("/clones/export.csv?state=OPEN")).body().lines().toList();
		assertThat(lines).hasSize(2);
		assertThat(lines.get(0)).startsWith("\uFEFFid,kind,state,plate,");
		assertThat(lines.get(1)).contains("IMPOSSIBLE_SPEED,OPEN,桂RZZ245,YELLOW,LVT00000000000001,N1," + NORTH
				+ ",2021-03-01T08:00+08:00,E1," + EAST + ",2021-03-01T08:10+08:00,40.912,10.0,245,150.0,,H17,");
		assertThat(client.send(client.request("/clones/export.csv?state=PROVEN")).body().lines()).hasSize(1);
	}

	/** A receiver that has version 1 gets what it lacks, and can check it. */
	@Test
	void thePoliceAreHandedWhatEcologyPassesOnUntilTheyDecide() throws Exception {
		assertThat(handedOver("").get("total").asInt()).isZero();
		var open = handedOver("");
		assertThat(open.get("version").asInt()).isEqualTo(1);

		decide("reviewer", "decision=PASSED_TO_POLICE&reason=LOOKS_DIFFERENT&seen=OPEN");
		var passed = handedOver("?from=1");
		var content = JSON.writeValueAsString(passed.get("added").get(0).get("content"));
		assertThat(passed.get("added").get(0).get("id").asString()).isEqualTo("C" + id());
		assertThat(content)
			.isEqualTo("{\"plate\":\"桂RZZ245\",\"vin\":\"LVT00000000000001\",\"source\":\"REMOTE_SENSING\","
					+ "\"occurred_at\":\"2021-03-01T08:00+08:00\",\"records\":\"N1 E1\",\"kind\":\"IMPOSSIBLE_SPEED\","
					+ "\"plate_colour\":\"YELLOW\",\"site_code\":\"A450802001\",\"other_site_code\":\"A450802003\","
					+ "\"other_seen_at\":\"2021-03-01T08:10+08:00\",\"kilometres\":\"40.912\",\"fastest_kmh\":\"150.0\","
					+ "\"vehicle_type\":null,\"registered_type\":\"H17\"}");
		assertThat(passed.get("checksum").asString()).isEqualTo(Sha256.of("C" + id() + "\t" + content + "\n"));
		var client = SignedInClient.of(this.port, "traffic_police");
		assertThat(client.send(client.request("/api/v1/handover/police.csv?from=1")).body().lines().toList().get(1))
			.isEqualTo("ADDED,C" + id() + ",桂RZZ245,,LVT00000000000001,REMOTE_SENSING,2021-03-01T08:00+08:00,N1 E1,"
					+ ",,,IMPOSSIBLE_SPEED,YELLOW,A450802001,A450802003,2021-03-01T08:10+08:00,40.912,150.0,,H17");

		decide("traffic_police", "decision=CLEARED&reason=SAME_VEHICLE&seen=WITH_POLICE");
		assertThat(handedOver("?from=2").get("removed").get(0).asString()).isEqualTo("C" + id());
		assertThat(handedOver("?from=1").get("added").size()).isZero();

		decide("reviewer", "decision=PASSED_TO_POLICE&reason=LOOKS_DIFFERENT&seen=CLEARED");
		assertThat(handedOver("?from=3").get("added").get(0).get("id").asString()).isEqualTo("C" + id());
		assertThat(handedOver("?from=4").get("checksum")).isEqualTo(passed.get("checksum"));
	}

	private JsonNode handedOver(String rest) throws Exception {
		var client = SignedInClient.of(this.port, "traffic_police");
		return JSON.readTree(client.send(client.request("/api/v1/handover/police" + rest)).body());
	}

	private void county(String name, String division) {
		if (this.accounts.find(name).isEmpty()) {
			var hash = this.accounts.find("traffic_police").orElseThrow().passwordHash();
			this.accounts.insert(new Account(name, name, hash, Set.of(Role.TRAFFIC_POLICE), division, null, false, true,
					0, null, 0));
		}
	}

	private long id() {
		return this.jdbc.sql("SELECT id FROM clone_suspect").query(Long.class).single();
	}

	private String text(String query) {
		return this.jdbc.sql(query).query(String.class).single();
	}

	private Page open(String path, String account) {
		var page = chromium.newPage(this.port, account);
		page.navigate("http://127.0.0.1:" + this.port + path);
		return page;
	}

	private int status(String account, String path) throws Exception {
		var client = SignedInClient.of(this.port, account);
		return client.send(client.request(path)).statusCode();
	}

	private int decide(String account, String form) {
		var client = SignedInClient.of(this.port, account);
		try {
			return client
				.send(client.request("/clones/" + id() + "/decisions")
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(BodyPublishers.ofString(form)))
				.statusCode();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
