package org.mobilesource.registry.api.imports;

import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.imports.ImportRequest;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.access.ApiClientMapper;
import org.mobilesource.registry.domain.access.ApiClient;
import org.mobilesource.registry.domain.access.ApiKey;
import org.mobilesource.registry.domain.access.KeyText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mobilesource.registry.api.imports.PushingClient.code;
import static org.mobilesource.registry.api.imports.PushingClient.json;
import static org.mobilesource.registry.api.imports.PushingClient.sha256;

@PagesTest
class FilePushIntegrationTests {

	private static final Path INCOMING = Path.of("target/it-home/uploads/incoming");

	/** Thirteen companies that can be stored and three that cannot. */
	private static final String COMPANIES = ImportDialog.file(ImportDialog.BAD, 13);

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApiClientMapper clients;

	@Autowired
	private FileImporter importer;

	@Autowired
	private Clock clock;

	private PushingClient client;

	@BeforeEach
	void aClientOfOneSite() {
		RegistryTables.empty(this.jdbc);
		this.client = client("gate-one", Set.of("companies", "remote-sensing"), Set.of("A450802001"), null);
	}

	@Test
	void aPushAnswersWhatAnImportOfTheSameFileAnswers() throws Exception {
		var pushed = this.client.push("companies", "name=companies.csv&businessDate=2021-03-01", COMPANIES);
		assertThat(pushed.statusCode()).isEqualTo(202);
		assertThat(pushed.headers().firstValue("Set-Cookie")).isEmpty();
		var location = pushed.headers().firstValue("Location").orElseThrow();
		var result = this.client.result(location);
		assertThat(result.path("outcome").asString()).isEqualTo("DONE");
		assertThat(result.path("read").asInt()).isEqualTo(16);
		assertThat(result.path("loaded").asInt()).isEqualTo(13);
		assertThat(result.path("quarantined").asInt()).isEqualTo(3);
		assertThat(this.client.get(location + "/errors.csv").body()).contains("91450802MAX0000093,丙公司,450899");
		assertThat(this.jdbc.sql("SELECT CONCAT(submitted_by, ' ', business_date) FROM import_run")
			.query(String.class)
			.single()).isEqualTo("api:gate-one 2021-03-01");

		RegistryTables.empty(this.jdbc);
		var file = Files.writeString(Files.createTempDirectory("same").resolve("companies.csv"), COMPANIES);
		var report = this.importer.importFile(
				new ImportRequest("companies", file, LocalDate.of(2021, 3, 1), this.clock.instant(), false, false),
				ImportProgress.SILENT);
		var expected = JsonMapper.shared().valueToTree(report).toString();
		assertThat(result.toString().replaceAll("\"importId\":\\d+", ""))
			.isEqualTo(expected.replaceAll("\"importId\":\\d+", ""));
	}

	@Test
	void theSameBytesAgainAnswerTheEarlierImport() throws Exception {
		var first = this.client.push("companies", "name=a.csv", COMPANIES).headers().firstValue("Location");
		this.client.result(first.orElseThrow());

		var again = this.client.push("companies", "name=b.csv", COMPANIES);

		assertThat(again.statusCode()).isEqualTo(200);
		assertThat(again.headers().firstValue("Location")).isEqualTo(first);
		assertThat(json(again).path("outcome").asString()).isEqualTo("ALREADY_IMPORTED");
		assertThat(json(again).path("earlier").path("loaded").asInt()).isEqualTo(13);
		assertThat(json(this.client.get(file(COMPANIES))).path("importId").asLong())
			.isEqualTo(json(again).path("importId").asLong());
	}

	@Test
	void aDryRunStoresNothing() throws Exception {
		var pushed = this.client.push("companies", "name=a.csv&dryRun=true", COMPANIES);
		var result = this.client.result(pushed.headers().firstValue("Location").orElseThrow());

		assertThat(result.path("dryRun").asBoolean()).isTrue();
		assertThat(result.path("loaded").asInt()).isEqualTo(13);
		assertThat(count("company")).isZero();
	}

	@Test
	void aCompressedFileIsTaken() throws Exception {
		var bytes = new ByteArrayOutputStream();
		try (var gzip = new GZIPOutputStream(bytes)) {
			gzip.write(COMPANIES.getBytes(StandardCharsets.UTF_8));
		}

		var pushed = this.client.send(this.client.request("/api/v1/feeds/companies/files?name=a.csv.gz")
			.header("Content-Type", "application/gzip")
			.POST(BodyPublishers.ofByteArray(bytes.toByteArray())));

		assertThat(this.client.result(pushed.headers().firstValue("Location").orElseThrow()).path("loaded").asInt())
			.isEqualTo(13);
	}

	/** The sender announces all, sends 400 bytes, breaks off, asks, and goes on. */
	@Test
	void aBrokenOffUploadGoesOnWhereItEnded() throws Exception {
		var bytes = COMPANIES.getBytes(StandardCharsets.UTF_8);
		var hash = sha256(COMPANIES);
		try (var socket = new Socket("127.0.0.1", this.port)) {
			begin(socket, "X-Content-SHA-256: " + hash, bytes.length, bytes, 400);
			awaitBytes(400);
		}
		var asked = this.client.get(file(COMPANIES));
		assertThat(asked.headers().firstValue("Upload-Offset")).hasValue("400");
		assertThat(json(asked).path("importId").isNull()).isTrue();
		var head = this.client.send(this.client.request(file(COMPANIES)).method("HEAD", BodyPublishers.noBody()));
		assertThat(head.headers().firstValue("Upload-Offset")).hasValue("400");
		awaitFree(hash);
		assertThat(code(this.client.push("companies", "name=a.csv&sha256=" + hash, "x", "Content-Range",
				"bytes 300-300/" + bytes.length)))
			.isEqualTo("409 OFFSET_MISMATCH");
		var half = this.client.push("companies", "name=a.csv&sha256=" + hash,
				BodyPublishers.ofByteArray(bytes, 400, 100), "Content-Range", "bytes 400-499/" + bytes.length);
		assertThat(half.statusCode()).isEqualTo(202);
		assertThat(json(half).path("bytes").asInt()).isEqualTo(500);
		assertThat(half.headers().firstValue("Location")).isEmpty();

		var rest = this.client.push("companies", "name=a.csv&sha256=" + hash,
				BodyPublishers.ofByteArray(bytes, 500, bytes.length - 500), "Content-Range",
				"bytes 500-%d/%d".formatted(bytes.length - 1, bytes.length));

		assertThat(this.client.result(rest.headers().firstValue("Location").orElseThrow()).path("loaded").asInt())
			.isEqualTo(13);
	}

	@Test
	void aSlowSenderKeepsNobodyElseWaiting() throws Exception {
		var bytes = COMPANIES.getBytes(StandardCharsets.UTF_8);
		try (var socket = new Socket("127.0.0.1", this.port)) {
			begin(socket, "X-Content-SHA-256: " + sha256(COMPANIES), bytes.length, bytes, 10);
			awaitBytes(10);
			var other = COMPANIES + "91450802MAX0000099,另一家公司,450802,\n";
			var pushed = this.client.push("companies", "name=b.csv", other);
			assertThat(this.client.result(pushed.headers().firstValue("Location").orElseThrow()).path("loaded").asInt())
				.isEqualTo(14);
			var same = this.client.push("companies", "name=a.csv&sha256=" + sha256(COMPANIES), COMPANIES);
			assertThat(code(same)).isEqualTo("409 PUSH_UNDER_WAY");
			assertThat(same.headers().firstValue("Retry-After")).hasValue("5");
		}
	}

	@Test
	void aWrongHashIsRefusedAndARightOneTaken() throws Exception {
		assertThat(code(this.client.push("companies", "name=a.csv", COMPANIES, "X-Content-SHA-256", "0".repeat(64))))
			.isEqualTo("422 HASH_MISMATCH");
		assertThat(count("import_run")).isZero();
		assertThat(code(this.client.push("companies", "name=a.csv", COMPANIES, "X-Content-SHA-256", "12")))
			.isEqualTo("400 HASH_FORMAT");
		var digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256(COMPANIES)));
		assertThat(this.client.push("companies", "name=a.csv", COMPANIES, "Digest", "sha-256=" + digest).statusCode())
			.isEqualTo(202);
	}

	@ParameterizedTest(name = "{0} {1}: {2}")
	@CsvSource({ "nothing, name=a.csv, 404 UNKNOWN_FEED", "trucks, name=a.csv, 403 FEED_NOT_YOURS",
			"remote-sensing, name=rs_A450802002_20210301.csv, 403 SITE_NOT_YOURS",
			"remote-sensing, name=readings.csv, 403 SITE_NOT_YOURS", "companies, name=..%2F..%2Fa.csv, 400 NAME_UNSAFE",
			"companies, name=a%5Cb.csv, 400 NAME_UNSAFE", "companies, name=.csv, 400 NAME_UNSAFE",
			"companies, name=a%00.csv, 400 NAME_UNSAFE", "companies, '', 400 NAME_UNSAFE",
			"companies, name=a.exe, 400 NAME_TYPE", "companies, name=a.csv.gz, 400 NAME_TYPE" })
	void whatIsNotItsOwnOrNoFileIsRefused(String feed, String query, String answer) throws Exception {
		assertThat(code(this.client.push(feed, query, COMPANIES))).isEqualTo(answer);
		assertThat(count("import_run")).isZero();
	}

	@Test
	void aFileOfItsSiteIsTaken() throws Exception {
		assertThat(this.client.push("remote-sensing", "name=rs_A450802001_20210301.csv", "JLBH\n").statusCode())
			.isEqualTo(202);
	}

	/** One row is of another station, one of none. */
	@Test
	void rowsOfAnotherStationAreQuarantined() throws Exception {
		var station = client("station-one", Set.of("inspections"), Set.of("JC-001"), null);
		var file = new StringBuilder("report_no,plate,plate_type,station_code,kind,tested_at,passed\n");
		for (int i = 1; i <= 12; i++) {
			file.append("BG-%d,桂R0000%d,01,%s,PERIODIC,2021-02-01 08:00:00,1%n".formatted(i, i % 10,
					(i == 3) ? "JC-002" : (i == 5) ? "" : "JC-001"));
		}
		var location = station.push("inspections", "name=inspections.csv", file.toString())
			.headers()
			.firstValue("Location")
			.orElseThrow();

		var result = station.result(location);
		var errors = station.get(location + "/errors.csv").body();

		assertThat(result.path("outcome").asString()).isEqualTo("DONE");
		assertThat(result.path("loaded").asInt()).isEqualTo(10);
		assertThat(result.path("quarantinedByCode").path("SITE_NOT_YOURS").asInt()).isEqualTo(2);
		assertThat(errors).contains("BG-3,", "BG-5,", "“JC-002”不是此接口客户端的点位或机构", "由其所属的客户端推送").doesNotContain("BG-4,");
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM inspection WHERE station_code = 'JC-001'")
			.query(Integer.class)
			.single()).isEqualTo(10);
	}

	/** The numbers are those of a row that another station has sent. */
	@Test
	void rowsOfAnotherStationAreNotSettledByTheirNumbers() throws Exception {
		var columns = "report_no,plate,plate_type,station_code,kind,tested_at,passed";
		var file = new StringBuilder(columns + "\n");
		for (int i = 1; i <= 6; i++) {
			file.append(
					"BG-%d,桂R0000%d,01,JC-002,PERIODIC,%s,1%n".formatted(i, i, (i == 1) ? "?" : "2021-02-01 08:00:00"));
		}
		var theirs = client("station-two", Set.of("inspections"), Set.of("JC-002"), null);
		var sent = theirs.result(theirs.push("inspections", "name=inspections.csv", file.toString())
			.headers()
			.firstValue("Location")
			.orElseThrow());
		assertThat(sent.path("quarantined").asInt()).isEqualTo(1);
		var station = client("station-one", Set.of("inspections"), Set.of("JC-001"), null);
		var good = "BG-%d,桂R0000%d,01,JC-001,PERIODIC,2021-02-01 08:00:00,1,,%n";
		var location = station
			.push("inspections", "name=mended.csv",
					columns + ",错误批次,错误行号\nBG-1,桂R00001,01,JC-002,PERIODIC,2021-02-01 08:00:00,1,"
							+ sent.path("importId").asLong() + ",2\n" + good.formatted(11, 1) + good.formatted(12, 2)
							+ good.formatted(13, 3) + good.formatted(14, 4) + good.formatted(15, 5))
			.headers()
			.firstValue("Location")
			.orElseThrow();

		var result = station.result(location);

		assertThat(result.path("loaded").asInt()).isEqualTo(5);
		assertThat(result.path("quarantinedByCode").path("SITE_NOT_YOURS").asInt()).isEqualTo(1);
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM quarantined_row WHERE replayed_by IS NOT NULL")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void importsOfOthersAreNotShown() throws Exception {
		var location = this.client.push("companies", "name=a.csv", COMPANIES).headers().firstValue("Location");
		this.client.result(location.orElseThrow());
		var other = client("gate-two", Set.of("companies"), Set.of(), null);

		assertThat(code(other.get(location.get()))).isEqualTo("404 UNKNOWN_IMPORT");
		assertThat(code(other.get(location.get() + "/errors.csv"))).isEqualTo("404 UNKNOWN_IMPORT");
		assertThat(other.push("companies", "name=a.csv", COMPANIES).headers().firstValue("Location")).isEmpty();
		assertThat(code(other.get("/api/v1/registers/companies"))).isEqualTo("403 NOT_PERMITTED");
		assertThat(code(other.get("/api/v1/watch-lists/large-fleet"))).isEqualTo("403 NOT_PERMITTED");
	}

	@Test
	void leftoversGoAfterAWeek() throws Exception {
		var old = Files.createDirectories(INCOMING.resolve("gate-old/companies")).resolve("0".repeat(64));
		var young = old.resolveSibling("1".repeat(64));
		Files.writeString(old, "old");
		Files.writeString(young, "young");
		var now = this.clock.instant();
		Files.setLastModifiedTime(old, FileTime.from(now.minus(Duration.ofHours(7 * 24 + 1))));
		Files.setLastModifiedTime(young, FileTime.from(now.minus(Duration.ofHours(7 * 24 - 1))));

		this.client.push("companies", "name=a.csv", COMPANIES);

		assertThat(old).doesNotExist();
		assertThat(young).exists();
	}

	private PushingClient client(String name, Set<String> feeds, Set<String> sites, Instant until) {
		var key = KeyText.random();
		this.clients.insert(new ApiClient(name, name, feeds, sites));
		this.clients.insertKey(ApiKey.issued(key, name, this.clock.instant().minusSeconds(1), until, "test"));
		return new PushingClient(this.port, key.shown());
	}

	private void begin(Socket socket, String header, int announced, byte[] bytes, int sent) throws Exception {
		var head = String.join("\r\n", "POST /api/v1/feeds/companies/files?name=a.csv HTTP/1.1", "Host: localhost",
				"Authorization: Bearer " + this.client.key(), "Content-Type: text/csv", "Content-Length: " + announced,
				header, "", "");
		socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
		socket.getOutputStream().write(bytes, 0, sent);
		socket.getOutputStream().flush();
	}

	private void awaitBytes(int bytes) {
		var place = INCOMING.resolve("gate-one/companies").resolve(sha256(COMPANIES));
		Awaitility.await().until(() -> Files.exists(place) && Files.size(place) == bytes);
	}

	/** Until the server has noticed that the sender is gone. */
	private void awaitFree(String hash) {
		Awaitility.await()
			.pollInterval(Duration.ofMillis(500))
			.until(() -> code(
					this.client.push("companies", "name=a.csv&sha256=" + hash, "x", "Content-Range", "bytes 1-1/2")),
					(code) -> code.equals("409 OFFSET_MISMATCH"));
	}

	@AfterEach
	void importsEnd() {
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> this.jdbc.sql("SELECT COUNT(*) FROM import_run WHERE state = 'RUNNING'")
				.query(Integer.class)
				.single() == 0);
	}

	private String file(String content) {
		return "/api/v1/feeds/companies/files/" + sha256(content);
	}

	private int count(String table) {
		return this.jdbc.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
	}

}
