package org.mobilesource.registry.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.review.ObservedRows;
import org.mobilesource.registry.batch.watchlist.Evaluation;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.access.ApiClientMapper;
import org.mobilesource.registry.domain.access.ApiClient;
import org.mobilesource.registry.domain.access.ApiKey;
import org.mobilesource.registry.domain.access.KeyText;
import org.mobilesource.registry.domain.calendar.BusinessTime;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A case of black smoke from the file of the camera to its end, each step by the person
 * whose duty it is.
 */
@PagesTest
class RoadOfACaseIntegrationTests {

	private static final String PLATE = "桂RZZ245";

	private static final String SITE = "D450803001";

	private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApiClientMapper clients;

	@Autowired
	private Evaluation night;

	@Autowired
	private Clock clock;

	private final ZonedDateTime now = ZonedDateTime.now(BusinessTime.ZONE).truncatedTo(ChronoUnit.SECONDS);

	private final LocalDate today = this.now.toLocalDate();

	private final String record = "D45080300101"
			+ this.now.minusDays(3).format(DateTimeFormatter.ofPattern("yyyyMMddHHmmss"));

	@BeforeAll
	static void startBrowser() {
		chromium = new Chromium();
	}

	@AfterAll
	static void stopBrowser() {
		chromium.close();
	}

	@BeforeEach
	void aTruckOfACompany() {
		RegistryTables.empty(this.jdbc);
		new ObservedRows(this.jdbc, TestAccounts.COMPANY);
		this.jdbc.sql("""
				INSERT INTO site (code, name, division, speed_unit, codes, import_id, import_line, row_hash)
				VALUES (?, '示例路口', '450803', 'KMH', '', 1, 1, 1)
				""").param(SITE).update();
	}

	@Test
	void fromTheCameraToTheEnd() throws Exception {
		theImporterTakesTheFileOfTheCamera();
		theCameraSendsItsPictures();
		theReviewerConfirmsTheEvidence();
		theNightGivesNotice();
		theBureauIssuesTheNotice();
		thePolicePenalise();
		theCompanyReadsAndSendsItsRepairSheet();
		theTransportBureauEntersTheRepair();
		theRetestClosesTheCase();
		everybodySeesTheEnd();
	}

	private void theImporterTakesTheFileOfTheCamera() {
		var file = "JLBH,DWBH,JCXBH,CDXH,JCSJ,PDJG,HPHM,CPYS,HPZL,RLZL,LGMHD,TP1,TP2,SP1,SBZXD,BZ\n"
				+ "%s,%s,01,1,%s,0,%s,1,01,B,2,%s,%s,%s,95,\n".formatted(this.record, SITE,
						this.now.minusDays(3).format(SECONDS), PLATE, picture(1), picture(2), clip());
		try (var page = open("/imports/new?feed=black-smoke", "importer")) {
			page.setInputFiles("#file",
					new FilePayload("rs_heiyan.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
			page.click("#upload");
			page.click("#confirm button");
			assertThat(page.locator("#open")).hasText("0");
		}
	}

	private void theCameraSendsItsPictures() throws IOException, InterruptedException {
		var key = KeyText.random();
		this.clients.insert(new ApiClient("camera", "camera", Set.of("black-smoke"), Set.of(SITE)));
		this.clients.insertKey(ApiKey.issued(key, "camera", this.clock.instant().minusSeconds(1), null, "test"));
		for (var name : List.of(picture(1), picture(2), clip())) {
			var answer = HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create(address("/api/v1/evidence/" + name)))
					.version(HttpClient.Version.HTTP_1_1)
					.header("Authorization", "Bearer " + key.shown())
					.PUT(BodyPublishers.ofByteArray(media(name)))
					.build(), BodyHandlers.ofString());
			assertThat(answer.statusCode()).isEqualTo(200);
		}
	}

	private void theReviewerConfirmsTheEvidence() {
		try (var page = open("/", "reviewer")) {
			assertThat(todo(page, "ECOLOGY-TO_COUNT")).hasText("1");
			page.click("#todo-ECOLOGY-TO_COUNT");
			page.click("#queue tbody tr:first-child a");
			assertThat(page.locator("main img")).hasCount(2);
			page.waitForLoadState();
			page.keyboard().press("1");
			assertThat(page.locator("#queue tbody")).containsText("没有记录");
		}
	}

	private void theNightGivesNotice() {
		this.night.publish(this.today, this.clock.instant());
		try (var page = open(theCase(), "reviewer")) {
			assertThat(page.locator("#road .chip")).hasText("已告知");
			assertThat(page.locator("#road")).containsText("下一步：公安交管");
		}
	}

	private void theBureauIssuesTheNotice() {
		try (var page = open(theCase(), "reviewer")) {
			page.click("#documents a[href*='kind=REPAIR_NOTICE']");
			page.click("#issue button");
			page.click("#done a");
			assertThat(page.locator("#state")).hasText("有效");
			page.fill("#servedOn", this.today.toString());
			page.fill("#slip", "送达回证 1 号");
			page.click("#serve button");
			page.navigate(address(theCase()));
			assertThat(page.locator("#road")).containsText("送达回证 1 号");
		}
	}

	private void thePolicePenalise() {
		try (var page = open("/", "traffic_police")) {
			assertThat(todo(page, "POLICE-TO_PENALISE")).hasText("1");
			page.click("#todo-POLICE-TO_PENALISE");
			assertThat(page.locator("#tasks")).containsText(this.record);
			page.click("#tasks td a[href^='/deadlines/']");
			page.click("#enter a");
			page.fill("#decision_no", "桂公交决〔示例〕1");
			page.selectOption("#plate_type", "01");
			page.fill("#code", "6063");
			page.fill("#decided_on", this.today.toString());
			page.fill("#amount", "200");
			page.fill("#record_no", this.record);
			save(page);
			page.navigate(address("/work/police?list=PENALISED"));
			assertThat(page.locator("#tasks")).containsText("桂公交决〔示例〕1");
			assertThat(page.locator("#list-TO_PENALISE .badge")).hasText("0");
		}
	}

	private void theCompanyReadsAndSendsItsRepairSheet() {
		try (var page = open("/", "operator")) {
			page.setViewportSize(390, 844);
			assertThat(page.locator("#summary")).containsText("需处理 1 辆");
			page.click("#urgent a");
			page.setInputFiles(".upload [type=file]", new FilePayload("sheet.pdf", "application/pdf",
					("%PDF-1.4 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8)));
			page.click(".upload button");
			assertThat(page.locator("#taken")).containsText("已收到 1 个文件");
		}
	}

	private void theTransportBureauEntersTheRepair() {
		try (var page = open("/", "transport")) {
			assertThat(todo(page, "TRANSPORT-DUE_LATER")).hasText("1");
			page.click("#todo-TRANSPORT-DUE_LATER");
			page.click("#tasks td a[href^='/deadlines/']");
			assertThat(page.locator("#road .chip")).hasText("维修中");
			page.click("#papers button[value=true]");
			assertThat(page.locator("#papers .chip")).hasText("已采纳");
			page.click("#enter a");
			page.fill("#record_no", "W-示例-1");
			page.selectOption("#plate_type", "01");
			page.fill("#repaired_on", this.today.toString());
			save(page);
			page.navigate(address("/work/transport?list=RETEST_MISSING"));
			assertThat(page.locator("#tasks")).containsText(PLATE);
		}
	}

	private void theRetestClosesTheCase() {
		try (var page = open(theCase(), "importer")) {
			assertThat(page.locator("#road .chip")).hasText("已维修");
			page.click("#enter a");
			page.fill("#report_no", "T-示例-1");
			page.selectOption("#plate_type", "01");
			page.selectOption("#kind", "RETEST");
			page.fill("#tested_at", this.now.format(SECONDS));
			page.selectOption("#passed", "1");
			save(page);
		}
	}

	private void everybodySeesTheEnd() {
		try (var page = open(theCase(), "traffic_police")) {
			assertThat(page.locator("#road .chip")).hasText("已销号");
			assertThat(page.locator("#road li strong"))
				.hasText(new String[] { "审核通过", "告知", "送达", "处罚", "维修", "检验合格", "销号", "提交维修材料" });
		}
		try (var page = open("/", "transport")) {
			assertThat(todo(page, "TRANSPORT-DUE_LATER")).hasText("0");
		}
		try (var page = open("/", "operator")) {
			assertThat(page.locator("#summary")).containsText("需处理 0 辆");
		}
	}

	private String theCase() {
		return "/deadlines/" + this.jdbc.sql("SELECT id FROM exceedance").query(Long.class).single();
	}

	private String picture(int number) {
		return "cam%d_%s_01_%s.jpg".formatted(number, SITE, this.record.substring(12));
	}

	private String clip() {
		return "vid1_%s_01_%s.mp4".formatted(SITE, this.record.substring(12));
	}

	/** Content that is this file's only, and begins like its format. */
	private static byte[] media(String name) {
		var start = name.endsWith(".mp4") ? "\0\0\0\u0018ftypisom" : "\u00FF\u00D8\u00FF";
		return (start + name + UUID.randomUUID()).getBytes(StandardCharsets.ISO_8859_1);
	}

	private static Locator todo(Page page, String list) {
		return page.locator("#todo-" + list + " .badge");
	}

	private static void save(Page page) {
		page.click("main button[type=submit]");
		page.waitForURL("**/history?**");
	}

	private Page open(String path, String account) {
		var page = chromium.newPage(this.port, account);
		page.navigate(address(path));
		return page;
	}

	private String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

}
