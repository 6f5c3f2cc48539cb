package org.mobilesource.registry.api.privacy;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.api.TwoNights;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.imports.ImportReport;
import org.mobilesource.registry.batch.imports.ImportRequest;
import org.mobilesource.registry.db.RegistryTables;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A company whose contact was 张三 and is 李四, a truck of 王五, a ship that was 张三's. */
@PagesTest
class MaskingIntegrationTests {

	private static final String COMPANY = "/registers/companies/" + TwoNights.OWNER;

	private static final String REASON = "送达处罚决定书";

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FileImporter importer;

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
	void loadTwoNights() {
		RegistryTables.empty(this.jdbc);
		new TwoNights(this.folder, this.importer).load();
		this.jdbc.sql("UPDATE company SET phone = '13800001234' WHERE credit_code = ?")
			.params(TwoNights.OWNER)
			.update();
	}

	@Test
	void theArchiveIsMaskedUntilSomebodySaysWhy() {
		var page = page("reviewer", "/companies/" + TwoNights.OWNER + "?tab=basic");
		assertThat(page.locator("#contact")).hasText("李*");
		assertThat(page.locator("#phone")).hasText("138****1234");

		page.fill("#unmask-reason", REASON);
		page.click("#reveal button");

		assertThat(page.locator("#revealed")).isVisible();
		assertThat(page.locator("main dl")).containsText("李四");
		assertThat(page.locator("main dl")).containsText("13800001234");
		assertThat(page.locator("#changes")).containsText("张三 → 李四");
		assertThat(page.locator("#reveal")).hasCount(0);
		page.navigate(address("/companies/" + TwoNights.OWNER + "?tab=operations"));
		assertThat(page.locator("#unmasked tbody tr")).hasCount(1);
		assertThat(page.locator("#unmasked tbody tr")).containsText("reviewer");
		assertThat(page.locator("#unmasked tbody tr")).containsText(REASON);
		assertThat(page.locator("#changes")).containsText("张* → 李*");
		assertThat(page.content()).doesNotContain("张三", "李四", "13800001234");
		page.close();
		assertThat(unmasked())
			.containsExactly("reviewer companies:" + TwoNights.OWNER + " {\"reason\":\"" + REASON + "\"}");
		var audit = page("auditor", "/audit?kind=UNMASK");
		assertThat(audit.locator("#rows tbody tr")).containsText("查看个人信息原文");
		assertThat(audit.locator("#rows tbody tr")).containsText(REASON);
		audit.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   办案   ", "办案需要" })
	void nothingIsShownWithoutAReason(String reason) throws Exception {
		var answer = post("reviewer", "/registers/companies/reveal",
				"key=" + TwoNights.OWNER + "&reason=" + encoded(reason));

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("id=\"unreasoned\"", "李*").doesNotContain("李四", "张三", "13800001234");
		assertThat(unmasked()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/companies/91450200198229141F?tab=basic, transport, 李四",
			"/trucks/LVT00000000000001, traffic_police, 王五", "/trucks/LVT00000000000001, importer, 王五",
			"/vessels/CN20050000011?on=2021-03-01, port_maritime, 张三",
			"/companies/91450200198229141F?tab=basic, operator, 李四" })
	void thoseWhoKeepTheRegisterSeePersons(String path, String account, String person) throws Exception {
		assertThat(get(account, path).body()).contains(person).doesNotContain("id=\"reveal\"");
	}

	@ParameterizedTest
	@CsvSource({ "/trucks/LVT00000000000001, transport, 王*", "/trucks/LVT00000000000001, reviewer, 王*",
			"/vessels/CN20050000011?on=2021-03-01, reviewer, 张*", "/vessels/CN20050000011?tab=holders, reviewer, 张*",
			"/companies/91450200198229141F?tab=basic, traffic_police, 李*",
			"/registers/companies?columns=contact, reviewer, 李*",
			"/registers/companies/history?key=91450200198229141F, reviewer, 张*",
			"/registers/trucks/history?key=LVT00000000000001, transport, 王*",
			"/vessels/ages/export?asOf=2026-11-01, office, 甲航运公司", "/registers/companies/export.csv, office, 李*",
			"/registers/companies/ticked.csv?key=91450200198229141F, office, 李*",
			"/registers/trucks/export.csv, importer, 王*" })
	void allOthersAndEveryExportSeeThemMasked(String path, String account, String masked) throws Exception {
		assertThat(get(account, path).body()).contains(masked).doesNotContain("张三", "李四", "王五", "13800001234");
	}

	@Test
	void anOwnerWhoIsAPersonIsMaskedInPrintAndAFirmIsNot() throws Exception {
		this.jdbc.sql("UPDATE machine SET owner = '赵小六', owner_credit_code = NULL").update();
		var machine = "/machines/" + TwoNights.MACHINE;

		for (var path : List.of(machine, machine + "/card")) {
			assertThat(get("reviewer", path).body()).contains("赵**").doesNotContain("赵小六");
			assertThat(get("machinery_registrar", path).body()).contains("赵小六");
		}
		for (var path : List.of(machine + "/label", "/machine-labels?key=" + TwoNights.MACHINE, "/verify" + machine)) {
			assertThat(get("machinery_registrar", path).body()).doesNotContain("赵");
		}
		assertThat(get("reviewer", machine + "?tab=holders").body()).contains("甲建设公司", "赵**").doesNotContain("赵小六");
	}

	@Test
	void restMasksAndUnmasksWithAReasonInTheHeader() throws Exception {
		assertThat(get("reviewer", "/api/v1/registers/companies").body()).contains("\"contact\":\"李*\"")
			.doesNotContain("李四");
		assertThat(get("reviewer", "/api" + "/v1" + COMPANY).body()).contains("138****1234")
			.doesNotContain("13800001234");
		assertThat(get("transport", "/api/v1" + COMPANY).body()).contains("李四", "13800001234");
		assertThat(get("reviewer", "/api/v1" + COMPANY + "?asOf=2021-03-05").body()).contains("张*")
			.doesNotContain("张三");
		assertThat(get("reviewer", "/api/v1" + COMPANY + "/history").body()).contains("张*", "李*").doesNotContain("张三");
		var vehicle = "/api/v1/vehicles?plate=" + encoded("桂RZZ002") + "&plateType=01";
		assertThat(get("transport", vehicle).body()).contains("王*").doesNotContain("王五");
		assertThat(unmasked()).isEmpty();

		assertThat(asked("reviewer", "/api/v1" + COMPANY, REASON).body()).contains("李四", "13800001234");
		assertThat(asked("reviewer", "/api/v1" + COMPANY + "/history", REASON).body()).contains("张三");
		assertThat(asked("transport", vehicle, REASON).body()).contains("王五");
		assertThat(unmasked()).extracting((one) -> one.split(" ")[1])
			.containsExactly("companies:" + TwoNights.OWNER, "companies:" + TwoNights.OWNER,
					"trucks:" + TwoNights.TRUCK);
		var refused = asked("reviewer", "/api/v1" + COMPANY, "办案");
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("UNMASK_REASON_REQUIRED").doesNotContain("李四");
		assertThat(asked("operator", "/api/v1/registers/companies/" + TwoNights.LESSEE, REASON).statusCode())
			.isEqualTo(404);
		assertThat(unmasked()).hasSize(3);
	}

	@Test
	void aPlainExportAsksForAReasonAndIsAuditedWithItsRows() throws Exception {
		var page = page("transport", "/registers/companies?status=ACTIVE");
		page.click("#plain summary");
		page.fill("#plain input[name=reason]", REASON);
		var csv = new String(page.waitForDownload(() -> page.click("#plain-csv")).createReadStream().readAllBytes(),
				StandardCharsets.UTF_8);
		page.close();

		assertThat(csv).contains("李四", "13800001234");
		assertThat(unmasked()).hasSize(1);
		assertThat(unmasked().get(0)).startsWith("transport companies {")
			.contains("\"rows\":2", "\"status\":\"ACTIVE\"", REASON);
		assertThat(post("transport", "/registers/companies/plain.csv", "reason=").statusCode()).isEqualTo(400);
		assertThat(post("reviewer", "/registers/companies/plain.csv", "reason=" + encoded(REASON)).statusCode())
			.isEqualTo(403);
		assertThat(unmasked()).hasSize(1);
		assertThat(page("reviewer", "/registers/companies").locator("#plain")).hasCount(0);
	}

	@Test
	void aWorkbookIsMaskedAsWell() throws Exception {
		var office = SignedInClient.of(this.port);
		var masked = office.send(office.request("/registers/companies/export.xlsx"), BodyHandlers.ofByteArray());
		assertThat(sheet(masked.body())).contains("李*", "138****1234").doesNotContain("李四");

		var plain = office.send(office.request("/registers/companies/plain.xlsx")
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("reason=" + encoded(REASON))), BodyHandlers.ofByteArray());
		assertThat(sheet(plain.body())).contains("李四", "13800001234");
	}

	@Test
	void whatIsMaskedIsNotStored() {
		var page = page("transport", "/registers/companies/edit?key=" + TwoNights.OWNER);
		assertThat(page.locator("#contact")).hasValue("李四");
		page.fill("#phone", "138****1234");
		page.click("main button[type=submit]");

		assertThat(page.locator("#phone ~ .invalid-feedback")).containsText("脱敏");
		page.close();
		assertThat(this.jdbc.sql("SELECT phone FROM company WHERE credit_code = ?")
			.params(TwoNights.OWNER)
			.query(String.class)
			.single()).isEqualTo("13800001234");
	}

	/**
	 * What was exported masked is refused row by row; what was exported plainly is known.
	 */
	@Test
	void anExportComesBackOnlyWithItsPersons() throws Exception {
		var masked = imported("masked.csv", get("office", "/registers/companies/export.csv").body());
		assertThat(masked.quarantinedByCode()).containsOnlyKeys("MASKED_VALUE");
		assertThat(masked.loaded() + masked.updated()).isZero();

		var plain = imported("plain.csv",
				post("office", "/registers/companies/plain.csv", "reason=" + encoded(REASON)).body());
		assertThat(plain.quarantinedByCode()).isEmpty();
		assertThat(this.jdbc.sql("SELECT CONCAT(contact, phone) FROM company WHERE credit_code = ?")
			.params(TwoNights.OWNER)
			.query(String.class)
			.single()).isEqualTo("李四13800001234");
	}

	private ImportReport imported(String name, String csv) throws IOException {
		var file = Files.writeString(this.folder.resolve(name), csv);
		return this.importer.importFile(new ImportRequest("companies", file, LocalDate.of(2021, 4, 1),
				Instant.parse("2021-04-01T19:00:00Z"), false, false), ImportProgress.SILENT);
	}

	private Page page(String account, String path) {
		var page = chromium.newPage(this.port, account);
		page.navigate(address(path));
		return page;
	}

	private String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

	private HttpResponse<String> get(String account, String path) throws IOException, InterruptedException {
		var client = SignedInClient.of(this.port, account);
		return client.send(client.request(path));
	}

	private HttpResponse<String> asked(String account, String path, String reason)
			throws IOException, InterruptedException {
		var client = SignedInClient.of(this.port, account);
		return client.send(client.request(path).header("X-Unmask-Reason", encoded(reason)));
	}

	private HttpResponse<String> post(String account, String path, String form)
			throws IOException, InterruptedException {
		var client = SignedInClient.of(this.port, account);
		return client.send(client.request(path)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form)));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private String sheet(byte[] workbook) throws IOException {
		try (var zip = new ZipFile(Files.write(this.folder.resolve("rows.xlsx"), workbook).toFile())) {
			var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
			return HtmlUtils.htmlUnescape(new String(sheet, StandardCharsets.UTF_8));
		}
	}

	private List<String> unmasked() {
		return this.jdbc.sql(
				"SELECT CONCAT(actor, ' ', subject, ' ', detail) FROM audit_record WHERE kind = 'UNMASK' ORDER BY number")
			.query(String.class)
			.list();
	}

}
