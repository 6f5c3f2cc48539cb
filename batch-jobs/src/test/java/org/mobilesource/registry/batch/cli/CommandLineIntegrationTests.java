package org.mobilesource.registry.batch.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.domain.calendar.BusinessTime;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The contract for scripts: exit statuses, and one JSON object as the last line of
 * standard output.
 */
@RegistryTest
class CommandLineIntegrationTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Autowired
	private JdbcClient jdbc;

	@TempDir
	private Path folder;

	private final PrintStream standardOut = System.out;

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	@BeforeEach
	void start() {
		RegistryTables.empty(this.jdbc);
		System.setProperty("registry.home", "target/it-home");
		System.setProperty("registry.inbox.quiet", "0s");
		System.setOut(new PrintStream(this.printed, true, StandardCharsets.UTF_8));
	}

	@AfterEach
	void restore() {
		System.setOut(this.standardOut);
		System.clearProperty("registry.home");
		System.clearProperty("registry.inbox.quiet");
	}

	@Test
	void accountsAreAddedOnceAndResetWithPasswordsThatArePrinted() {
		this.jdbc.sql("DELETE FROM account WHERE name IN ('li.si', 'wang.wu')").update();

		assertThat(run("account", "li.si=IMPORTER", "wang.wu=AUDITOR")).isZero();
		var first = lastLine().get("li.si").asString();
		assertThat(new BCryptPasswordEncoder().matches(first, hash("li.si"))).isTrue();
		assertThat(run("account", "li.si=IMPORTER")).isEqualTo(2);
		assertThat(run("account", "op=OPERATOR")).isEqualTo(2);
		assertThat(run("account", "--reset", "li.si")).isZero();
		assertThat(new BCryptPasswordEncoder().matches(first, hash("li.si"))).isFalse();
		assertThat(new BCryptPasswordEncoder().matches(lastLine().get("li.si").asString(), hash("li.si"))).isTrue();
	}

	@Test
	void aParameterChangesFromAComingDayOnAndIsRecorded() {
		this.jdbc.sql("DELETE FROM account WHERE name = 'li.si'").update();
		run("account", "li.si=REVIEWER");
		var coming = LocalDate.now(BusinessTime.ZONE).plusDays(2).toString();

		assertThat(
				run("parameter", "large-fleet.min-trucks=10", "--from", coming, "--basis", "2026 号文", "--by", "li.si"))
			.isZero();

		assertThat(this.jdbc.sql("SELECT CONCAT(value, ' ', basis) FROM policy_parameter WHERE valid_from = ?")
			.param(coming)
			.query(String.class)
			.single()).isEqualTo("10 2026 号文");
		assertThat(this.jdbc.sql("SELECT CONCAT(actor, ' ', subject) FROM audit_record WHERE kind = 'PARAMETER'")
			.query(String.class)
			.single()).isEqualTo("li.si parameter:large-fleet.min-trucks");
		var detail = JSON.readTree(
				this.jdbc.sql("SELECT detail FROM audit_record WHERE kind = 'PARAMETER'").query(String.class).single());
		assertThat(detail.at("/before/value").asString()).isEqualTo("15");
		assertThat(detail.at("/before/from").asString()).isEqualTo("2000-01-01");
		assertThat(detail.at("/after/value").asString()).isEqualTo("10");
		assertThat(detail.at("/after/from").asString()).isEqualTo(coming);
		assertThat(this.jdbc.sql("SELECT CONCAT(kind, ' ', subject) FROM audit_record WHERE kind = 'ACCOUNT'")
			.query(String.class)
			.single()).isEqualTo("ACCOUNT account:li.si");
	}

	@ParameterizedTest(name = "{0} in {1} days by {2}")
	@CsvSource({ "large-fleet.min-trucks=10, 0, li.si", "large-fleet.min-trucks=ten, 2, li.si",
			"large-fleet.min-trucks=10, 2, nobody", "no.such=1, 2, li.si", "high-exceedance.inclusive=ja, 2, li.si" })
	void aParameterThatCannotChangeStaysAsItIs(String change, int days, String by) {
		this.jdbc.sql("DELETE FROM account WHERE name = 'li.si'").update();
		run("account", "li.si=REVIEWER");
		var from = LocalDate.now(BusinessTime.ZONE).plusDays(days).toString();

		assertThat(run("parameter", change, "--from", from, "--basis", "x", "--by", by)).isEqualTo(2);

		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM policy_parameter WHERE valid_from > '2022-01-01'")
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM audit_record WHERE kind = 'PARAMETER'")
			.query(Integer.class)
			.single()).isZero();
	}

	private String hash(String account) {
		return this.jdbc.sql("SELECT password_hash FROM account WHERE name = ? AND must_change")
			.param(account)
			.query(String.class)
			.single()
			.replace("{bcrypt}", "");
	}

	@Test
	void importAnswersCountsThatTie() throws IOException {
		var file = write("companies.csv", "credit_code,name,division", "91450200198229141F,甲,450802",
				"91110108551385082Q,乙,450803", "91450800MA5KAB1217,丁,450802", "91450881MA5NCD34XB,戊,450802",
				"X,丙,450802");

		int status = run("import", "companies", file.toString());

		assertThat(status).isZero();
		var answer = lastLine();
		assertThat(answer.get("read").asInt()).isEqualTo(5);
		assertThat(answer.get("loaded").asInt()).isEqualTo(4);
		assertThat(answer.get("quarantined").asInt()).isEqualTo(1);
		assertThat(answer.get("files").get(0).get("quarantinedByCode").get("USCC_FORMAT").asInt()).isEqualTo(1);
	}

	@Test
	void wrongUseIsTwo() throws IOException {
		assertThat(run("import")).isEqualTo(2);
		assertThat(run("import", "bicycles", write("a.csv", "a").toString())).isEqualTo(2);
		assertThat(run("evaluate", "--business-date", "2021-02-30")).isEqualTo(2);
		assertThat(run("evaluate", "--business-date", "2021-03-01", "--set", "no.such.parameter=1")).isEqualTo(2);
		assertThat(run("lists", "--list", "long-fleet")).isEqualTo(2);
		assertThat(run("import", "companies", this.folder.resolve("missing.csv").toString())).isEqualTo(2);
	}

	@Test
	void aHeldFileIsThreeAndARefusedOneFour() throws IOException {
		var held = write("held.csv", "credit_code,name,division", "X,丙,450802", "91450200198229141F,甲,450802");
		var refused = write("refused.csv", "credit_code,name", "91450200198229141F,甲");

		assertThat(run("import", "companies", held.toString())).isEqualTo(3);
		assertThat(run("import", "companies", refused.toString())).isEqualTo(4);
		assertThat(run("import", "companies", held.toString(), refused.toString())).isEqualTo(4);
	}

	@Test
	void nothingPublishedIsOne() {
		assertThat(run("lists")).isEqualTo(1);
	}

	@Test
	void theNightImportsMovesFilesAndPublishes() throws IOException {
		var inbox = Files.createDirectories(this.folder.resolve("inbox"));
		Files.createDirectories(inbox.resolve("companies"));
		Files.createDirectories(inbox.resolve("trucks"));
		Files.createDirectories(inbox.resolve("fleet"));
		Files.write(inbox.resolve("companies/c.csv"),
				List.of("credit_code,name,division", "91450200198229141F,甲,450802"));
		var trucks = new StringBuilder(
				"vin,plate,plate_type,vehicle_type,fuel,emission_stage,registered_on,division\n");
		var fleet = new StringBuilder("vin,credit_code,role,from\n");
		for (int i = 10; i < 25; i++) {
			trucks.append("LVT000000000000%d,桂RZZ0%d,01,H11,B,5,2019-01-01,450802%n".formatted(i, i));
			fleet.append("LVT000000000000%d,91450200198229141F,%s,2020-01-01%n".formatted(i,
					(i == 24) ? "LEASED" : "OWNED"));
		}
		Files.writeString(inbox.resolve("trucks/t.csv"), trucks);
		Files.writeString(inbox.resolve("fleet/f.csv"), fleet);
		Files.writeString(inbox.resolve("fleet/g.csv"), "vin,credit_code\n");

		int status = run("nightly", "--business-date", "2021-03-01", "--inbox", inbox.toString(), "--now",
				"2021-03-02T03:00:00");
		var answer = lastLine();
		int again = run("nightly", "--business-date", "2021-03-01", "--inbox", inbox.toString());
		var answerAgain = lastLine();

		assertThat(status).isEqualTo(4);
		assertThat(answer.get("published").asBoolean()).isTrue();
		assertThat(answer.get("LARGE_FLEET").asInt()).isEqualTo(1);
		assertThat(inbox.resolve("done/trucks/t.csv")).exists();
		assertThat(inbox.resolve("held/fleet/g.csv")).exists();
		assertThat(again).isZero();
		assertThat(answerAgain.get("published").asBoolean()).isFalse();
		assertThat(answerAgain.get("runId")).isEqualTo(answer.get("runId"));

		assertThat(run("lists", "--list", "large-fleet", "--as-of", "2021-03-01", "--format", "json")).isZero();
		assertThat(lastLine().get("items").get(0).toString()).isEqualTo("""
				{"creditCode":"91450200198229141F","companyName":"甲","division":"450802","dieselTrucks":15,"owned":14,\
				"leased":1,"listedSince":"2021-03-01"}""");
		assertThat(run("evaluate", "--business-date", "2021-03-01", "--set", "large-fleet.min-trucks=16")).isZero();
		assertThat(lastLine().get("LARGE_FLEET").get("total").asInt()).isZero();
		assertThat(run("lists", "--format", "csv")).isZero();
		assertThat(this.printed.toString(StandardCharsets.UTF_8)).contains("LARGE_FLEET", "HIGH_EXCEEDANCE",
				"OVERDUE_REPAIR", "91450200198229141F,甲,450802,15,14,1,2021-03-01");
	}

	@Test
	void aNightThatLeavesAFileIsFiveAndSaysWhy() throws IOException {
		var inbox = Files.createDirectories(this.folder.resolve("inbox"));
		Files.write(Files.createDirectories(inbox.resolve("companies")).resolve("c.csv"), List.of("credit_code"));
		System.setProperty("registry.inbox.quiet", "1h");
		System.setProperty("registry.inbox.patience", "0s");

		int status = run("nightly", "--business-date", "2021-03-01", "--inbox", inbox.toString());

		System.clearProperty("registry.inbox.patience");
		assertThat(status).isEqualTo(5);
		assertThat(lastLine().get("published").asBoolean()).isTrue();
		assertThat(lastLine().get("left").get(0).toString()).isEqualTo("""
				{"feed":"companies","file":"c.csv","reason":"UNFINISHED"}""");
	}

	@Test
	void aWorkerWithoutABrokerIsWrongUse() {
		assertThat(run("worker")).isEqualTo(2);
	}

	private Path write(String name, String... lines) throws IOException {
		return Files.write(this.folder.resolve(name), List.of(lines));
	}

	private static int run(String... arguments) {
		return BatchJobsApplication.commandLine().execute(arguments);
	}

	private JsonNode lastLine() {
		var lines = this.printed.toString(StandardCharsets.UTF_8).strip().split("\n");
		return JSON.readTree(lines[lines.length - 1]);
	}

}
