package org.mobilesource.registry.api.access;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.db.access.AccountMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody changes what they may not see, and a county enters rows of its own only. */
@PagesTest
class ScopedEntriesIntegrationTests {

	private static final String FORM = "application/x-www-form-urlencoded";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AccountMapper accounts;

	@BeforeEach
	void loadTwoCompanies() {
		ScopedRows.load(this.jdbc, this.accounts);
	}

	@ParameterizedTest
	@CsvSource({ "450802, 403", "450803, 201" })
	void aCountyEntersItsOwnCompanies(String division, int status) throws Exception {
		var client = SignedInClient.of(this.port, "county803");
		var answer = client.send(client.request("/api/v1/registers/companies")
			.header("Idempotency-Key", "new in " + division)
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("{\"credit_code\":\"91450881MA5NCD34XB\",\"name\":\"丙\",\"division\":\"%s\"}"
				.formatted(division))));

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(companies()).isEqualTo((status == 201) ? 3 : 2);
	}

	/** The answer does not say whether the key is taken, elsewhere or at all. */
	@Test
	void aKeyOfAnotherCountyIsAnsweredLikeARowOfAnotherCounty() throws Exception {
		var taken = enter("county803", "companies",
				"{\"credit_code\":\"91450200198229141F\",\"name\":\"丙\",\"division\":\"450803\"}");
		var elsewhere = enter("county803", "companies",
				"{\"credit_code\":\"91450881MA5NCD34XB\",\"name\":\"丙\",\"division\":\"450802\"}");
		var own = enter("county803", "companies",
				"{\"credit_code\":\"91110108551385082Q\",\"name\":\"丙\",\"division\":\"450803\"}");
		var client = SignedInClient.of(this.port, "county803");
		var form = client.send(client.request("/registers/companies/save")
			.header("Content-Type", FORM)
			.POST(BodyPublishers
				.ofString("credit_code=91450200198229141F&name=x&division=450803&entryId=" + UUID.randomUUID())));

		assertThat(taken.statusCode()).isEqualTo(403);
		assertThat(withoutTrace(taken)).isEqualTo(withoutTrace(elsewhere)).contains("ROW_NOT_YOURS");
		assertThat(own.statusCode()).isEqualTo(409);
		assertThat(form.statusCode()).isEqualTo(403);
		assertThat(this.jdbc.sql("SELECT name FROM company ORDER BY name").query(String.class).list())
			.containsExactlyInAnyOrder("甲运输公司", "乙运输公司");
	}

	/** Of the seller's county is 91450200198229141F, of their own 91110108551385082Q. */
	@ParameterizedTest(name = "{0} enters {1} of {2}: {3}")
	@CsvSource({ "county803, fleet, 91450200198229141F, 403", "county803, fleet, 91110108551385082Q, 201",
			"county803, fleet, 91450881MA5NCD34XB, 403", "transport, fleet, 91450200198229141F, 201",
			"transport, fleet, 91450881MA5NCD34XB, 201", "port803, vessels, 91450200198229141F, 403",
			"port803, vessels, 91110108551385082Q, 201", "port803, vessels, '', 403",
			"port_maritime, vessels, 91450200198229141F, 201" })
	void aCountyEntersFleetsAndShipsOfItsOwnCompanies(String account, String feed, String company, int status)
			throws Exception {
		var row = feed.equals("fleet")
				? "{\"vin\":\"LVT00000000000003\",\"credit_code\":\"%s\",\"role\":\"LEASED\",\"from\":\"2021-05-01\"}"
				: """
						{"ship_id":"CN20050000013","name":"船","ship_type":"0203","water":"RIVER","built_on":"1990-01-01",
						 "owner":"x","owner_credit_code":"%s"}
						""";

		var answer = enter(account, feed, row.formatted(company));

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
	}

	/** Rows without a division do not get one by a value that is none of their feed. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			company-merges | {"credit_code":"91450200198229141F","merged_into":"91110108551385082Q","reason":"x"}
			fleet | {"vin":"LVT00000000000003","credit_code":"91450200198229141F","role":"LEASED","from":"2021-05-01"}
			""")
	void aDivisionThatTheFeedLacksOpensNoOtherCounty(String feed, String row) throws Exception {
		var answer = enter("county803", feed, row.replace("}", ",\"division\":\"450803\"}"));

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
		assertThat(answer.body()).contains("ROW_NOT_YOURS");
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM import_run").query(Integer.class).single()).isZero();
	}

	/** They belong to no county. */
	@ParameterizedTest
	@CsvSource({ "importer803, 403", "importer, 201" })
	void modelsOfEnginesAreTheCitysToEnter(String account, int status) throws Exception {
		var answer = enter(account, "engine-models", """
				{"engine_model":"甲6L","torque":"NET","reference_torque_nm":"1600","max_power_kw":"228",
				 "whtc_work_kwh":"22.5","source":"公开1"}
				""");

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
	}

	@Test
	void aCountyTransfersTrucksBetweenItsOwnCompaniesOnly() throws Exception {
		var client = SignedInClient.of(this.port, "county803");
		var key = JsonMapper.shared()
			.readTree(client.send(client.request("/api/v1/registers/fleet?vin=" + ScopedRows.OF_BUYER)).body())
			.at("/items/0");
		var moved = client.send(client.request("/fleet/transfer")
			.header("Content-Type", FORM)
			.POST(BodyPublishers
				.ofString("key=" + URLEncoder.encode(key.path("row_key").asString(), StandardCharsets.UTF_8) + "&seen="
						+ key.path("row_version").asString() + "&company=" + ScopedRows.SELLER
						+ "&day=2099-01-01&entryId=" + UUID.randomUUID())));

		assertThat(moved.statusCode()).isEqualTo(403);
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM fleet_membership WHERE valid_from = '2099-01-01'")
			.query(Integer.class)
			.single()).isZero();
	}

	/** Forms and filters offer codes, never companies. */
	@ParameterizedTest
	@ValueSource(strings = { "/registers/fleet/new", "/registers/companies/new", "/registers/company-merges/new",
			"/registers/companies", "/registers/fleet", "/registers/trucks", "/companies/duplicates",
			"/companies/91110108551385082Q/merge?into=91450200198229141F" })
	void nothingOffersCompaniesOfAnotherCounty(String path) throws Exception {
		var client = SignedInClient.of(this.port, "county803");
		var page = client.send(client.request(path));

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).doesNotContain("甲运输公司");
	}

	private HttpResponse<String> enter(String account, String feed, String row) throws Exception {
		var client = SignedInClient.of(this.port, account);
		return client.send(client.request("/api/v1/registers/" + feed)
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(row)));
	}

	private static String withoutTrace(HttpResponse<String> answer) {
		return answer.body().replaceAll("\"traceId\":\"[^\"]*\"", "");
	}

	@Test
	void aForeignCompanyIsNotFoundByWhoeverSavesIt() throws Exception {
		var client = SignedInClient.of(this.port, "county803");
		var saved = client.send(client.request("/registers/companies/save")
			.header("Content-Type", FORM)
			.POST(BodyPublishers.ofString(
					"key=91450200198229141F&credit_code=91450200198229141F&name=x&division=450803&seen=1-1&entryId=1")));
		var put = client.send(client.request("/api/v1/registers/companies/91450200198229141F")
			.header("If-Match", "*")
			.header("Content-Type", "application/json")
			.PUT(BodyPublishers
				.ofString("{\"credit_code\":\"91450200198229141F\",\"name\":\"x\",\"division\":\"450803\"}")));

		assertThat(saved.statusCode()).isEqualTo(404);
		assertThat(put.statusCode()).isEqualTo(404);
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM company WHERE name = 'x'").query(Integer.class).single())
			.isZero();
	}

	@Test
	void aForeignMachineIsNotMoved() throws Exception {
		var client = SignedInClient.of(this.port, "registrar803");
		var moved = client.send(client.request("/machines/3-GA000001/moves")
			.header("Content-Type", FORM)
			.POST(BodyPublishers.ofString("move=STOP&on=2021-03-01")));

		assertThat(moved.statusCode()).isEqualTo(404);
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM machine_move").query(Integer.class).single()).isZero();
	}

	@Test
	void aCountyAppliesForMachinesOfItsOwnOnly() throws Exception {
		assertThat(post("registrar803", "/machine-registrations", machine("450802", "", "E-1"))).isEqualTo(403);
		assertThat(post("registrar803", "/machine-registrations", "division=450802")).isEqualTo(403);
		assertThat(post("registrar803", "/machine-registrations", "division=")).isEqualTo(200);
		assertThat(applications()).isEmpty();

		assertThat(post("registrar803", "/machine-registrations", machine("450803", "", "E-1"))).isEqualTo(302);
		assertThat(post("machinery_registrar", "/machine-registrations", machine("450802", "", "E-1"))).isEqualTo(302);
		assertThat(applications()).containsExactly("450803 SUBMITTED", "450802 SUBMITTED");
	}

	@Test
	void aCountyHandsAnApplicationNotOnToAnother() throws Exception {
		post("registrar803", "/machine-registrations", machine("450803", "", "E-1"));
		var application = "/machine-registrations/" + application();
		assertThat(post("registrar803", application + "/steps", "step=RETURN")).isEqualTo(302);

		assertThat(post("registrar803", application + "/edit", machine("450802", "", "E-1"))).isEqualTo(403);
		assertThat(applications()).containsExactly("450803 RETURNED");
		assertThat(post("registrar803", application + "/edit", machine("450803", "", "E-1"))).isEqualTo(302);
		assertThat(applications()).containsExactly("450803 SUBMITTED");
	}

	/** The machine of county 450802 has no number yet; its row would be taken out. */
	@Test
	void aCountyTakesNoPlaceOfAMachineOfAnotherCounty() throws Exception {
		unnumbered("LGX00000PNA000001", "450802");
		unnumbered("LGX00000PNA000002", "450803");

		assertThat(approve("LGX00000PNA000001", "E-1")).isEqualTo(403);
		assertThat(machinesWithPin()).containsExactly("LGX00000PNA000001 450802", "LGX00000PNA000002 450803");
		assertThat(applications()).containsExactly("450803 CHECKED");
		assertThat(approve("LGX00000PNA000002", "E-2")).isEqualTo(302);
		assertThat(machinesWithPin()).containsExactly("4-GG000001 450803", "LGX00000PNA000001 450802");

		var elsewhere = "/machine-registrations/" + (application() - 1) + "/steps";
		assertThat(post("machinery_registrar", elsewhere, "step=APPROVE")).isEqualTo(302);
		assertThat(machinesWithPin()).containsExactly("4-GG000001 450803", "4-GG000002 450803");
	}

	/** As the county does it from beginning to end. */
	private int approve(String pin, String engine) throws Exception {
		post("registrar803", "/machine-registrations", machine("450803", pin, engine));
		var steps = "/machine-registrations/" + application() + "/steps";
		assertThat(post("registrar803", steps, "step=CHECK")).isEqualTo(302);
		return post("registrar803", steps, "step=APPROVE");
	}

	private void unnumbered(String pin, String division) {
		this.jdbc.sql("""
				INSERT INTO machine (machine_key, pin, machine_type, manufactured_on, fuel, emission_stage, power_kw,
				  owner, division, status, here_since, codes, row_hash)
				VALUES (?, ?, 'EXC', '2023-02-01', 'B', '4', 110.5, 'x', ?, 'IN_USE', '2023-05-01', '', 0)
				""").params(pin, pin, division).update();
	}

	private List<String> machinesWithPin() {
		return this.jdbc
			.sql("SELECT CONCAT(machine_key, ' ', division) FROM machine WHERE pin IS NOT NULL ORDER BY machine_key")
			.query(String.class)
			.list();
	}

	private int companies() {
		return this.jdbc.sql("SELECT COUNT(*) FROM company").query(Integer.class).single();
	}

	private long application() {
		return this.jdbc.sql("SELECT MAX(id) FROM machine_application").query(Long.class).single();
	}

	private List<String> applications() {
		return this.jdbc.sql("SELECT CONCAT(division, ' ', state) FROM machine_application ORDER BY id")
			.query(String.class)
			.list();
	}

	/** An application that has what it needs. */
	private static String machine(String division, String pin, String engine) {
		return "machine_type=EXC&model=x&maker=x&manufactured_on=2023-02-01&fuel=B&emission_stage=4&power_kw=110.5"
				+ "&engine_model=x&engine_maker=x&owner=x&division=" + division + "&pin=" + pin + "&engine_no="
				+ engine;
	}

	private int post(String account, String path, String form) throws Exception {
		var client = SignedInClient.of(this.port, account);
		return client.send(client.request(path).header("Content-Type", FORM).POST(BodyPublishers.ofString(form)))
			.statusCode();
	}

}
