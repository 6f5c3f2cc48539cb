package org.mobilesource.registry.api.edition;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import com.microsoft.playwright.Page;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.PublishedRows;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.digest.Sha256;
import org.mobilesource.registry.domain.watchlist.WatchList;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Editions as two people make them, and as the public and partners read them. */
@PagesTest
class EditionIntegrationTests {

	private static final int YEAR = LocalDate.now(BusinessTime.ZONE).getYear();

	private static final LocalDate FIRST = LocalDate.of(2021, 2, 28);

	private static final LocalDate SECOND = LocalDate.of(2021, 3, 1);

	private static final String FIRM = "91450802MAX0000015";

	private static final String OTHER = "91450802MAX0000023";

	private static final String TRUCK = "LGGXZ4B00KZ900424";

	private static final String LARGE = "/watch-lists/large-fleet/editions";

	private static Chromium chromium;

	@TempDir
	private Path folder;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private PublishedRows rows;

	@BeforeAll
	static void startBrowser() {
		chromium = new Chromium();
	}

	@AfterAll
	static void stopBrowser() {
		chromium.close();
	}

	@BeforeEach
	void oneRun() {
		this.rows = PublishedRows.in(this.jdbc);
		this.rows.run(1, FIRST).largeFleet(FIRM, "港北运输有限公司", "450802", 14, 2, 1, 1);
	}

	@Test
	void onePreparesAnotherReleasesEverybodyReadsAndARecallPointsToWhatReplacesIt() {
		try (var preparer = open(LARGE, "reviewer");
				var second = chromium.newPage(this.port, "second_reviewer");
				var nobody = chromium.newPage()) {
			preparer.click("#prepare button");
			assertThat(preparer.locator("#rows tbody tr")).hasCount(1);
			assertThat(preparer.locator(".about-as-of")).containsText("批次 20210228-1");
			preparer.click("#release");
			assertThat(preparer.locator("#refusal")).containsText("编制人不能发布自己编制的公示");
			nobody.navigate(address("/public/editions"));
			assertThat(nobody.locator("#none")).isVisible();

			second.navigate(preparer.url());
			second.click("#release");
			assertThat(second.locator("#state")).hasText("已发布");
			assertThat(second.locator("#number")).hasText("贵环名单一〔" + YEAR + "〕00001号");
			nobody.reload();
			nobody.click("#editions a");
			assertThat(nobody.locator("#rows tbody td"))
				.containsText(new String[] { "1", FIRM, "港北运输有限公司", "港北区", "16", "14", "2", "2021-02-01", "—" });

			second.fill("#reason", "租用车辆重复登记");
			second.click("#recall button");
			assertThat(second.locator("#recalls")).containsText("00001号");
			preparer.navigate(second.url());
			this.rows.run(2, SECOND);
			preparer.click("#discard");
			preparer.click("text=贵环名单一");
			preparer.selectOption("#run", "2");
			preparer.fill("#reason", "租用车辆重复登记");
			preparer.click("#recall button");
			assertThat(preparer.locator("#delta tbody tr.removed")).hasCount(1);
			second.navigate(preparer.url());
			second.click("#release");
			assertThat(second.locator("#state")).hasText("已发布");

			nobody.reload();
			assertThat(nobody.locator("#recalled")).containsText("租用车辆重复登记");
			assertThat(nobody.locator("#rows")).hasCount(0);
			nobody.click("#replacing");
			assertThat(nobody.locator("#number")).hasText("贵环名单一〔" + YEAR + "〕00002号");
			nobody.navigate(address("/public/editions/large-fleet/2/recall-zh"));
			assertThat(nobody.locator(".recalled")).containsText("贵环名单一〔" + YEAR + "〕00001号");
			assertThat(nobody.locator("tr.removed")).containsText("港北运输有限公司");
			nobody.setViewportSize(390, 800);
			for (var path : List.of("/public/editions", "/public/editions/large-fleet/2", "/sign-in")) {
				nobody.navigate(address(path));
				assertThat(nobody.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(390);
			}
			second.setViewportSize(390, 800);
			for (var path : List.of(LARGE, second.url().replaceFirst("^https?://[^/]+", ""))) {
				second.navigate(address(path));
				assertThat(second.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(390);
			}
		}
	}

	@Test
	void theDocumentPrintsWhatItIsOnNumberedPages() throws Exception {
		for (int i = 10; i < 80; i++) {
			this.rows.largeFleet("91450802MAX00001" + i, "第" + i + "运输有限公司", "450802", 15, 0, 1, 1);
		}
		release("large-fleet", 1, null);
		try (var page = chromium.newPage()) {
			page.navigate(address("/public/editions/large-fleet/1/zh"));
			assertThat(page.evaluate("getComputedStyle(document.querySelector('h1')).textAlign")).isEqualTo("center");
			assertThat(printed(page, "第%d页/共%d页")).contains("名单一用车大户公示", "贵环名单一〔" + YEAR + "〕00001号",
					"拥有（含租用）柴油货车15辆以上的运输企业", "不少于15辆（含15辆）", "截至2021-02-2824:00", "批次20210228-1",
					"规则2000-01-01-5dc90f94", "点位5/6", "申诉中", "5个工作日内", "12345", sha256("large-fleet", 1), "（盖章处）",
					"第79运输有限公司");
			page.setViewportSize(390, 800);
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
			page.navigate(address("/public/editions/large-fleet/1/en"));
			assertThat(printed(page, "Page%d/%d")).contains("Atleast15dieseltrucks").doesNotContain("页/共");
		}
	}

	/** What stands on the printed sheets, without blanks; each has its number. */
	private static String printed(Page page, String number) throws IOException {
		try (var pdf = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
			int pages = pdf.getNumberOfPages();
			assertThat(pages).isGreaterThan(2);
			var text = new StringBuilder();
			for (int at = 1; at <= pages; at++) {
				assertThat(pdf.getPage(at - 1).getMediaBox().getHeight()).as("A4").isBetween(841F, 843F);
				var sheet = new PDFTextStripper();
				sheet.setStartPage(at);
				sheet.setEndPage(at);
				var one = sheet.getText(pdf).replaceAll("\\s+", "");
				assertThat(one).contains(number.formatted(at, pages));
				text.append(one);
			}
			return text.toString();
		}
	}

	@Test
	void whatWasReleasedNeverChanges() throws Exception {
		release("large-fleet", 1, null);
		var files = List.of("csv", "xlsx", "zh", "en");
		var before = files.stream().map((file) -> Sha256.of(bytes("/public/editions/large-fleet/1/" + file))).toList();
		this.jdbc.sql("UPDATE watch_list_entry SET company_name = '改名公司', diesel_trucks = 99").update();
		this.jdbc.sql("UPDATE evaluation_run SET sites_reporting = 1, rule_version = 'x'").update();
		this.jdbc.sql("UPDATE edition_row SET row_key = 'x'").update();

		assertThat(files.stream().map((file) -> Sha256.of(bytes("/public/editions/large-fleet/1/" + file))).toList())
			.isEqualTo(before);
		assertThat(before.get(0)).isEqualTo(sha256("large-fleet", 1));
		assertThat(text("/public/editions?sha256=" + before.get(0))).contains("贵环名单一〔" + YEAR + "〕00001号");
		assertThat(text("/public/editions?sha256=" + before.get(1))).contains("id=\"unknown\"")
			.doesNotContain("00001号");
		assertThat(sheets(bytes("/public/editions/large-fleet/1/xlsx"))).contains("港北运输有限公司", "柴油货车合计", "说明",
				"截至 2021-02-28 24:00 · 批次 20210228-1", before.get(0));
	}

	@Test
	void personsAreMaskedAndNoVehicleIdentificationNumberIsPublished() throws Exception {
		this.rows.overdueRepair(TRUCK, "桂RZZ423", 1);
		this.jdbc.sql("UPDATE watch_list_entry SET company_name = NULL WHERE list = 'OVERDUE_REPAIR'").update();
		this.jdbc.sql("""
				INSERT INTO truck (vin, vehicle_type, fuel, emission_stage, registered_on, division, owner_name, codes,
				  import_id, import_line, row_hash)
				VALUES (?, 'H17', 'B', '4', '2019-01-01', '450802', '欧阳小明', '', 1, 1, 1)
				""").param(TRUCK).update();
		release("overdue-repair", 1, null);

		for (var path : List.of("", "/csv", "/zh", "/en")) {
			assertThat(text("/public/editions/overdue-repair/1" + path)).contains("桂RZZ423", "欧***")
				.doesNotContain("欧阳", TRUCK);
		}
		assertThat(sheets(bytes("/public/editions/overdue-repair/1/xlsx"))).contains("欧***")
			.doesNotContain("欧阳", TRUCK);
		assertThat(get("operator", "/api/v1/watch-lists/overdue-repair/snapshots/1").body()).contains("欧***")
			.doesNotContain("欧阳", TRUCK);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "MARK, 港北运输有限公司, 申诉中, 1", "HOLD, 暂缓 1 个, 暂缓 1 个, 0" })
	void subjectsUnderAppealAreMarkedOrHeldBackAndItSaysWhich(String treatment, String shown, String said, int total)
			throws Exception {
		this.jdbc.sql("""
				INSERT INTO policy_parameter (name, valid_from, value, basis)
				VALUES ('publication.appealed', '2000-01-02', ?, 'test')""").param(treatment).update();
		appeal(FIRM);
		release("large-fleet", 1, null);

		assertThat(text("/public/editions/large-fleet/1")).contains(shown, said);
		assertThat(text("/public/editions/large-fleet/1/zh")).contains(shown, said);
		assertThat(EditionCsv.read(WatchList.LARGE_FLEET, bytes("/public/editions/large-fleet/1/csv"))).hasSize(total);
	}

	/** 501 of 2,500 are more than 20 %, and are not shown as 20.0 %. */
	@Test
	void aRatioJustOverTheLineIsShownWithMoreDecimals() throws Exception {
		this.rows.highExceedance(7, FIRM, "港北运输有限公司", 501, 2500, 1);
		release("high-exceedance", 1, null);

		assertThat(text("/public/editions/high-exceedance/1/csv")).contains("\"501\",\"2500\",\"20.04\"");
		assertThat(text("/public/editions/high-exceedance/1")).contains("20.04%", "大于 20%，恰为 20% 的不列入");
	}

	@Test
	void tooFewSitesOrANewAppealHoldTheReleaseBack() throws Exception {
		this.jdbc.sql("UPDATE evaluation_run SET sites_reporting = 4").update();
		var draft = prepare("large-fleet", 1, null);
		assertThat(get("second_reviewer", release(draft)).body()).contains("暂缓公示");
		this.jdbc.sql("UPDATE evaluation_run SET sites_reporting = 5").update();
		appeal(FIRM);
		assertThat(get("second_reviewer", release(draft)).body()).contains("请作废后重新编制");
		this.jdbc.sql("UPDATE appeal SET state = 'REJECTED'").update();
		assertThat(get("second_reviewer", release(draft)).body()).contains("已发布");
		assertThat(get("reviewer", post("reviewer", LARGE, "run=1")).body()).contains("批次不晚于最近一期公示的批次");
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM edition WHERE version = 1").query(Integer.class).single())
			.isOne();
		assertThat(this.jdbc.sql("SELECT subject FROM audit_record WHERE kind = 'DECISION' ORDER BY number")
			.query(String.class)
			.list()).contains("editions:large-fleet", "edition:" + draft);
	}

	@Test
	void whatIsNotReleasedIsSeenByThoseWhoPublishAlone() throws Exception {
		var draft = prepare("large-fleet", 1, null);

		for (var account : List.of("operator", "importer", "traffic_police")) {
			assertThat(get(account, LARGE).body()).doesNotContain("待发布");
			assertThat(get(account, LARGE + "/" + draft).statusCode()).as(account).isEqualTo(404);
			assertThat(get(account, LARGE + "/" + draft + "/csv").statusCode()).as(account).isEqualTo(404);
			assertThat(status(account, LARGE + "/" + draft + "/release")).as(account).isEqualTo(403);
			assertThat(status(account, LARGE)).as(account).isEqualTo(403);
		}
		for (var path : List.of("/1", "/0", "/1/csv", "/" + draft, "/" + draft + "/csv", "/" + draft + "/zh")) {
			assertThat(nobody("/public/editions/large-fleet" + path)).as(path).isEqualTo(404);
		}
		assertThat(nobody(LARGE + "/" + draft)).isEqualTo(401);
		assertThat(get("importer", "/api/v1/watch-lists/large-fleet/snapshots/1").statusCode()).isEqualTo(404);
		assertThat(json("/api/v1/watch-lists/large-fleet/versions").get("versions")).isEmpty();
	}

	@Test
	void partnersFollowByDeltasAndBeginAgainWhereTheyCannot() throws Exception {
		release("large-fleet", 1, null);
		this.rows.run(2, SECOND)
			.largeFleet(FIRM, "港北运输有限公司", "450802", 15, 2, 2, 2)
			.largeFleet(OTHER, "港南运输有限公司", "450803", 20, 0, 2, 2);
		this.jdbc.sql("INSERT INTO list_change_cause VALUES (2, 'LARGE_FLEET', ?, 'LEASE_STARTED', 'x')")
			.param(OTHER)
			.update();
		release("large-fleet", 2, null);
		this.rows.run(3, SECOND.plusDays(1)).largeFleet(OTHER, "港南运输有限公司", "450803", 20, 0, 3, 3);
		this.jdbc.sql("INSERT INTO list_change_cause VALUES (3, 'LARGE_FLEET', ?, 'FLEET_SHRANK', 'x')")
			.param(FIRM)
			.update();
		release("large-fleet", 3, null);

		var first = delta("from=1&to=2");
		assertThat(first.get("changed").get(0).get("content").get("dieselTrucks").asString()).isEqualTo("17");
		assertThat(first.get("changed").get(0).get("causes").toString()).isEqualTo("[\"FIGURES_CHANGED\"]");
		assertThat(first.get("added").get(0).get("causes").toString()).isEqualTo("[\"LEASE_STARTED\"]");
		var both = delta("from=1");
		assertThat(both.get("removed").get(0).get("id").asString()).isEqualTo(FIRM);
		assertThat(both.get("removed").get(0).get("causes").toString()).isEqualTo("[\"FLEET_SHRANK\"]");
		assertThat(checksum(snapshot(1), List.of(first, delta("from=2&to=3")))).isEqualTo(sha256("large-fleet", 3));
		assertThat(checksum(snapshot(1), List.of(both))).isEqualTo(sha256("large-fleet", 3));
		assertThat(delta("from=3").get("changed")).isEmpty();

		for (var unknown : List.of("from=41&to=42", "from=0&to=1", "from=1&to=9", "from=3&to=1")) {
			var answer = get("importer", "/api/v1/watch-lists/large-fleet/deltas?" + unknown);
			assertThat(answer.statusCode()).as(unknown).isEqualTo(409);
			assertThat(answer.body()).contains("\"code\":\"RESYNC_REQUIRED\"",
					"\"snapshot\":\"/api/v1/watch-lists/large-fleet/snapshots/3\"");
		}
		release("large-fleet", 3, latest());
		assertThat(get("importer", "/api/v1/watch-lists/large-fleet/snapshots/3").statusCode()).isEqualTo(410);
		assertThat(nobody("/public/editions/large-fleet/3/csv")).isEqualTo(410);
		assertThat(get("importer", "/api/v1/watch-lists/large-fleet/deltas?from=2&to=3").statusCode()).isEqualTo(409);
		assertThat(checksum(snapshot(1), List.of(delta("from=1")))).isEqualTo(sha256("large-fleet", 4));
		assertThat(json("/api/v1/watch-lists/large-fleet/versions").get("versions").get(1).get("replacedBy").asInt())
			.isEqualTo(4);
	}

	/** The checksum of the rows that a partner has after the deltas. */
	private static String checksum(JsonNode snapshot, List<JsonNode> deltas) {
		SortedMap<String, List<String>> rows = new TreeMap<>();
		snapshot.get("items").forEach((row) -> rows.put(row.get("id").asString(), cells(row)));
		deltas.forEach((delta) -> {
			delta.get("removed").forEach((row) -> rows.remove(row.get("id").asString()));
			delta.get("added").forEach((row) -> rows.put(row.get("id").asString(), cells(row)));
			delta.get("changed").forEach((row) -> rows.put(row.get("id").asString(), cells(row)));
		});
		return Sha256.of(EditionCsv.write(WatchList.LARGE_FLEET, rows.values()));
	}

	private static List<String> cells(JsonNode row) {
		return row.get("content").values().stream().map(JsonNode::asString).toList();
	}

	private JsonNode snapshot(int version) throws Exception {
		return json("/api/v1/watch-lists/large-fleet/snapshots/" + version);
	}

	private JsonNode delta(String query) throws Exception {
		return json("/api/v1/watch-lists/large-fleet/deltas?" + query);
	}

	private JsonNode json(String path) throws Exception {
		return JsonMapper.builder().build().readTree(get("importer", path).body());
	}

	private void release(String slug, long run, Long recalls) throws Exception {
		var draft = prepare(slug, run, recalls);
		assertThat(post("second_reviewer", "/watch-lists/" + slug + "/editions/" + draft + "/release", ""))
			.isNotBlank();
		assertThat(this.jdbc.sql("SELECT state FROM edition WHERE id = ?").param(draft).query(String.class).single())
			.isEqualTo("RELEASED");
	}

	private String release(long draft) throws Exception {
		return post("second_reviewer", LARGE + "/" + draft + "/release", "");
	}

	private long prepare(String slug, long run, Long recalls) throws Exception {
		post("reviewer", "/watch-lists/" + slug + "/editions",
				"run=" + run + ((recalls != null) ? "&reason=x&recalls=" + recalls : ""));
		return this.jdbc.sql("SELECT id FROM edition WHERE is_draft = 1").query(Long.class).single();
	}

	private long latest() {
		return this.jdbc.sql("SELECT MAX(id) FROM edition").query(Long.class).single();
	}

	private String sha256(String slug, int version) {
		return this.jdbc.sql("SELECT sha256 FROM edition WHERE list = ? AND version = ?")
			.params(WatchList.ofSlug(slug).orElseThrow().name(), version)
			.query(String.class)
			.single();
	}

	private void appeal(String subject) {
		this.jdbc.sql("""
				INSERT INTO appeal (credit_code, list, subject, ground, text, filed_by, filed_at, due_on, state)
				VALUES (?, 'LARGE_FLEET', ?, 'OTHER', 'x', 'operator', '2021-03-01 01:00:00', '2021-03-08', 'OPEN')
				""").params(subject, subject).update();
	}

	/** The address that a form leads to. */
	private String post(String account, String path, String form) throws Exception {
		var client = SignedInClient.of(this.port, account);
		return client
			.send(client.request(path)
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString(form)))
			.headers()
			.firstValue("Location")
			.map((address) -> URI.create(address).getPath())
			.orElse("");
	}

	private int status(String account, String path) throws Exception {
		var client = SignedInClient.of(this.port, account);
		return client
			.send(client.request(path)
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString("run=1")))
			.statusCode();
	}

	private HttpResponse<String> get(String account, String path) throws Exception {
		var client = SignedInClient.of(this.port, account);
		return client.send(client.request(path));
	}

	private int nobody(String path) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(address(path))).build(), BodyHandlers.discarding())
			.statusCode();
	}

	/** As somebody reads it who has not signed in. */
	private byte[] bytes(String path) {
		try {
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create(address(path))).build(), BodyHandlers.ofByteArray())
				.body();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String text(String path) {
		var text = new String(bytes(path), StandardCharsets.UTF_8);
		assertThat(text).doesNotContain("??");
		return text;
	}

	/** All sheets of a workbook as XML. */
	private String sheets(byte[] workbook) throws IOException {
		var text = new StringBuilder();
		try (var zip = new ZipFile(Files.write(this.folder.resolve("edition.xlsx"), workbook).toFile())) {
			for (var entry : Collections.list(zip.entries())) {
				text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return Pattern.compile("&#x(\\p{XDigit}+);")
			.matcher(text)
			.replaceAll((sign) -> Character.toString(Integer.parseInt(sign.group(1), 16)));
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
