package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;

import com.microsoft.playwright.Page;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.PublishedRows;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.api.TestAccounts;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.RowTrial;
import org.mobilesource.registry.domain.access.RegisterAccess;
import org.mobilesource.registry.domain.access.Role;
import org.mobilesource.registry.domain.machinery.ApplicationField;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Markup, scripts, template expressions and formulas in every column of every feed, as a
 * browser shows them and as exports hold them.
 */
@PagesTest
@Tag("web")
class InjectionIntegrationTests {

	private static final String FIRM = "91450881MA5NCD34XB";

	private static final String TRUCK = "LGGXZ4B00KZ900245";

	/** So many pages of a kind are opened. */
	private static final int OF_A_KIND = 2;

	private static final Set<ApplicationField> VALIDATED = Set.of(ApplicationField.REGISTRATION_NO,
			ApplicationField.OWNER_CREDIT_CODE);

	private static final Pattern LEFT_OUT = Pattern.compile("/sign-out|\\.csv|\\.xlsx|/export|/v3/|/swagger|#|lang=");

	private static final Pattern FORMULA = Pattern.compile("(?s)[\\s\\p{C}\\p{Z}]*[=+\\-@＝＋－＠].*");

	private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FileImporter importer;

	@Autowired
	private RowTrial trial;

	@Autowired
	private FeedCatalogue feeds;

	@TempDir
	private Path folder;

	private List<Payloads.Planted> planted = List.of();

	private String machine = "";

	private void plant() throws IOException {
		var published = PublishedRows.in(this.jdbc);
		this.planted = new Payloads(this.importer, this.trial, this.feeds, this.folder).plant();
		published.run(1, LocalDate.of(2021, 3, 1))
			.largeFleet(FIRM, Payloads.ALL.get(1), "450802", 15, 0, 1, 1)
			.highExceedance(7, FIRM, Payloads.ALL.get(0), 3, 10, 1)
			.overdueRepair(TRUCK, Payloads.ALL.get(7), 1);
	}

	@Test
	void nothingRunsInABrowserAndNothingIsAFormulaInAFile() throws Exception {
		plant();
		this.machine = enter();
		List<String> faults = new ArrayList<>();
		try (var chromium = new Chromium()) {
			try (var page = chromium.newPage(this.port)) {
				faults.addAll(walk(page, starts()));
			}
			try (var page = chromium.newPage(this.port, TestAccounts.nameOf(Role.ADMINISTRATOR))) {
				faults.addAll(walk(page, List.of("/accounts", "/accounts/clients", "/accounts/clients/mallory")));
			}
			try (var page = chromium.newPage(this.port, TestAccounts.nameOf(Role.AUDITOR))) {
				faults.addAll(walk(page, List.of("/audit")));
			}
		}
		assertThat(faults).isEmpty();
		requireNoFormulas();
	}

	/**
	 * An application with a payload in each text, the machine that it makes, an account,
	 * and a client.
	 */
	private String enter() throws Exception {
		Map<String, String> form = new HashMap<>(Map.of("machine_type", "EXC", "manufactured_on", "2023-02-01", "fuel",
				"B", "emission_stage", "4", "power_kw", "110.5", "division", "450802"));
		Arrays.stream(ApplicationField.values())
			.filter((field) -> field.kind() == ApplicationField.Kind.TEXT && !VALIDATED.contains(field))
			.forEach((field) -> form.put(field.column(), payload(field.ordinal() % (Payloads.ALL.size() - 1))));
		var application = post(TestAccounts.OFFICE, "/machine-registrations", form);
		for (var step : List.of("CHECK", "APPROVE")) {
			post(TestAccounts.OFFICE, application + "/steps", Map.of("step", step, "remark", Payloads.ALL.get(2)));
		}
		var administrator = TestAccounts.nameOf(Role.ADMINISTRATOR);
		this.jdbc.sql("DELETE FROM account WHERE name = 'mallory'").update();
		post(administrator, "/accounts",
				Map.of("name", "mallory", "displayName", Payloads.ALL.get(1), "roles", "AUDITOR", "enabled", "true"));
		post(administrator, "/accounts/clients",
				Map.of("name", "mallory", "displayName", Payloads.ALL.get(2), "feeds", "companies"));
		return this.jdbc.sql("SELECT issued_no FROM machine_application").query(String.class).single();
	}

	/**
	 * The next one from there on without an asterisk: names of persons with one are taken
	 * for masked.
	 */
	private static String payload(int from) {
		return Payloads.ALL.stream().skip(from).filter((one) -> !one.contains("*")).findFirst().orElseThrow();
	}

	/** Where the answer leads, the path itself when it is a page. */
	private String post(String account, String path, Map<String, String> form) throws Exception {
		var client = SignedInClient.of(this.port, account);
		var answer = client.send(client.request(path)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form.entrySet()
				.stream()
				.map((one) -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
				.collect(Collectors.joining("&")))));
		assertThat(answer.statusCode()).as(path + answer.body()).isIn(200, 302);
		return answer.headers().firstValue("Location").map((to) -> URI.create(to).getPath()).orElse(path);
	}

	private List<String> starts() {
		List<String> starts = new ArrayList<>(List.of("/", "/imports", "/imports/quarantine", "/companies/duplicates",
				"/fleet/conflicts", "/vessels/ages", "/watch-lists/large-fleet", "/watch-lists/high-exceedance",
				"/watch-lists/overdue-repair", "/machine-registrations", "/trucks/" + TRUCK, "/companies/" + FIRM));
		for (var register : RegisterAccess.values()) {
			var columns = this.feeds.columns(register.feed())
				.stream()
				.map((one) -> one.name())
				.reduce((a, b) -> a + "," + b)
				.orElseThrow();
			starts.add("/registers/" + register.feed() + "?size=100&columns=" + columns);
		}
		starts.addAll(List.of("/machines/" + this.machine, "/machines/" + this.machine + "/card",
				"/machines/" + this.machine + "/label", "/verify/machines/" + this.machine));
		return starts;
	}

	/** Opens the pages and those to which they lead. */
	private List<String> walk(Page page, List<String> starts) {
		List<String> faults = new ArrayList<>();
		page.onDialog((dialog) -> faults.add(page.url() + " asks " + dialog.message()));
		page.onConsoleMessage((message) -> {
			if (message.text().contains("Content Security Policy")) {
				faults.add(page.url() + " " + message.text());
			}
		});
		var kinds = new HashMap<String, Integer>();
		var seen = new HashSet<String>(starts);
		var ahead = new ArrayDeque<String>(starts);
		while (!ahead.isEmpty()) {
			var path = ahead.remove();
			var answer = page.navigate("http://127.0.0.1:" + this.port + path);
			if (answer.status() >= 500) {
				faults.add(path + " answers " + answer.status());
			}
			faults.addAll(foreign(page, path));
			for (var link : links(page)) {
				var kind = link.replaceAll("\\?.*", "").replaceAll("/[^/]*[^/a-z-][^/]*", "/*");
				if (seen.add(link) && !LEFT_OUT.matcher(link).find()
						&& kinds.merge(kind, 1, Integer::sum) <= OF_A_KIND) {
					ahead.add(link);
				}
			}
		}
		return faults;
	}

	/** What no template of ours has. */
	private static List<String> foreign(Page page, String path) {
		var found = page.evaluate("""
				() => [...document.querySelectorAll('img[src=x], svg[onload], script:not([src]), iframe, [onerror],'
				    + '[onfocus], [onclick], a[href^="javascript:" i], form[action^="javascript:" i]')]
				  .map((one) => one.outerHTML)
				  .concat(window.pwned ? ['a script ran'] : [])
				  .concat(document.body.innerText.includes('7006652') ? ['an expression was computed'] : [])
				  .join()
				""").toString();
		return found.isEmpty() ? List.of() : List.of(path + " has " + found);
	}

	@SuppressWarnings("unchecked")
	private static List<String> links(Page page) {
		return (List<String>) page.evaluate("""
				() => [...document.querySelectorAll('a[href]')].filter((one) => one.origin === location.origin)
				  .map((one) => one.pathname + one.search + one.hash)
				""");
	}

	private void requireNoFormulas() throws Exception {
		for (var register : RegisterAccess.values()) {
			var csv = cells("/registers/" + register.feed() + "/export.csv");
			var last = this.planted.stream()
				.filter((one) -> one.feed().equals(register.feed()))
				.map(Payloads.Planted::payload)
				.toList();
			assertThat(csv.stream().map(String::strip)).as(register.feed()).containsAnyElementsOf(last);
			sheets("/registers/" + register.feed() + "/export.xlsx");
		}
		cells("/vessels/ages/export");
		cells("/watch-lists/large-fleet/export");
		cells("/watch-lists/high-exceedance/export");
		for (long id : this.jdbc.sql("SELECT DISTINCT import_id FROM quarantined_row").query(Long.class).list()) {
			cells("/imports/" + id + "/errors.csv");
		}
	}

	private List<String> cells(String path) throws Exception {
		var client = SignedInClient.of(this.port);
		var text = client.send(client.request(path)).body();
		try (var csv = CSVFormat.RFC4180.parse(new StringReader(text.replace("\uFEFF", "")))) {
			var cells = csv.stream().flatMap((row) -> Arrays.stream(row.values())).toList();
			assertThat(cells).as(path)
				.noneMatch((cell) -> !cell.startsWith("\t") && FORMULA.matcher(cell).matches()
						&& !NUMBER.matcher(cell).matches());
			return cells;
		}
	}

	/** Well-formed, and without a formula. */
	private void sheets(String path) throws Exception {
		var client = SignedInClient.of(this.port);
		var book = client.send(client.request(path), BodyHandlers.ofByteArray()).body();
		Map<String, Integer> formulas = new HashMap<>();
		try (var zip = new ZipFile(Files.write(this.folder.resolve("export.xlsx"), book).toFile())) {
			for (var part : zip.stream().filter((one) -> one.getName().startsWith("xl/worksheets/")).toList()) {
				var sheet = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(zip.getInputStream(part));
				formulas.put(part.getName(), sheet.getElementsByTagName("f").getLength());
			}
		}
		assertThat(formulas).as(path).hasSize(3).allSatisfy((name, count) -> assertThat(count).isZero());
	}

}
