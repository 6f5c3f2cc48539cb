package org.mobilesource.registry.api.access;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.api.TestAccounts;
import org.mobilesource.registry.api.TwoNights;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What REST tells the lessee of a truck that had it until March 31, 2021, and its owner
 * ("operator"), after two more changes of the truck. Another truck came to the register
 * after its lease was over.
 */
@PagesTest
class FormerHolderIntegrationTests {

	private static final String RECORD = "/registers/trucks/" + TwoNights.TRUCK;

	private static final String LATE = "LVT00000000000002";

	@LocalServerPort
	private int port;

	/** Once for all tests, which change nothing. */
	@BeforeAll
	static void giveTheTruckBack(@Autowired JdbcClient jdbc, @Autowired FileImporter importer,
			@Autowired AccountMapper accounts, @TempDir Path folder) {
		RegistryTables.empty(jdbc);
		var nights = new TwoNights(folder, importer);
		nights.load();
		changed(nights, "2021-04-10", "20000");
		nights.load(LocalDate.of(2021, 4, 10), "fleet", TwoNights.FLEET,
				LATE + "," + TwoNights.LESSEE + ",LEASED,2021-01-01,2021-02-01,HT-8");
		changed(nights, "2021-04-20", "18000");
		var hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(TestAccounts.PASSWORD);
		accounts.insert(new Account("lessee", "lessee", hash, Set.of(Role.OPERATOR), null, TwoNights.LESSEE, false,
				true, 0, null, 0));
	}

	private static void changed(TwoNights nights, String night, String mass) {
		var rest = ",01,H17,B,6,F," + mass + ",2019-01-01,450821,王五,2021-04-05";
		nights.load(LocalDate.parse(night), "trucks", TwoNights.TRUCKS, TwoNights.TRUCK + ",桂RZZ003" + rest,
				LATE + ",桂RZZ009" + rest);
	}

	@ParameterizedTest(name = "{0} {1}")
	@CsvSource({ "lessee, 2021-03-09, 桂RZZ001, 4, 450802, 25000", "lessee, 2021-03-31, 桂RZZ002, 5, 450803, 25000",
			"lessee, 2021-04-12, 桂RZZ002, 5, 450803, 25000", "lessee, 2021-04-30, 桂RZZ002, 5, 450803, 25000",
			"lessee, , 桂RZZ002, 5, 450803, 25000", "operator, 2021-04-12, 桂RZZ003, 6, 450821, 20000",
			"operator, , 桂RZZ003, 6, 450821, 18000" })
	void theRecordEndsWithTheLastDay(String account, String day, String plate, String stage, String division,
			String mass) throws Exception {
		var answer = get(account, RECORD + ((day != null) ? "?asOf=" + day : ""));

		var record = json(answer);
		assertThat(record.path("plate").asString()).isEqualTo(plate);
		assertThat(record.path("emission_stage").asString()).isEqualTo(stage);
		assertThat(record.path("division").asString()).isEqualTo(division);
		assertThat(record.path("gross_mass_kg").asString()).isEqualTo(mass);
		assertThat(answer.headers().firstValue("ETag").isPresent())
			.isEqualTo(account.equals("operator") && day == null);
	}

	/** The first row stands in for what was not known, but for its plate. */
	@Test
	void aTruckThatWasRegisteredAfterItHadLeftIsSeenWithoutItsPlate() throws Exception {
		for (var path : new String[] { "", "?asOf=2021-04-12" }) {
			var answer = get("lessee", "/registers/trucks/" + LATE + path);

			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(json(answer).path("gross_mass_kg").asString()).isEqualTo("20000");
			assertThat(answer.body()).doesNotContain("桂RZZ009", "plate");
		}
		var before = get("lessee", "/registers/trucks/" + LATE + "?asOf=2021-01-15");
		assertThat(before.statusCode()).isEqualTo(404);
		assertThat(json(before).path("code").asString()).isEqualTo("RECORD_NOT_YET_KNOWN");
	}

	/** The lessee's truck carried the plate 桂RZZ002 from March 8 to April 4. */
	@ParameterizedTest(name = "{0} {1} {2}")
	@CsvSource({ "lessee, 桂RZZ003, 2021-04-30, 404, ", "lessee, 桂RZZ003, , 404, ", "lessee, 桂RZZ002, , 404, ",
			"lessee, 桂RZZ002, 2021-04-04, 200, 2021-03-08", "lessee, 桂RZZ001, 2021-03-07, 200, 2019-01-01",
			"lessee, 桂RZZ009, , 404, ", "operator, 桂RZZ003, 2021-04-30, 200, 2021-04-05",
			"operator, 桂RZZ003, , 200, 2021-04-05" })
	void aPlateOfALaterDayFindsNoVehicle(String account, String plate, String day, int status, String since)
			throws Exception {
		var answer = get(account,
				"/vehicles?plateType=01&plate=" + encoded(plate) + ((day != null) ? "&on=" + day : ""));

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(json(answer).path("plate_from").asString("")).isEqualTo((since != null) ? since : "");
	}

	@ParameterizedTest(name = "{0} {1}")
	@CsvSource({ "lessee, plate=桂RZZ003, 0", "lessee, plate=桂RZZ00, 1", "lessee, plate=桂RZZ009, 0",
			"lessee, colour=YELLOW, 1", "operator, plate=桂RZZ003, 1", "office, plate=桂RZZ003, 2",
			"office, plate=桂RZZ009, 1" })
	void aPlateOfALaterDayFindsNoFleetRow(String account, String filter, int rows) throws Exception {
		var named = filter.split("=", 2);
		var found = get(account, "/registers/fleet?" + named[0] + "=" + encoded(named[1]));

		assertThat(json(found).path("total").asInt()).isEqualTo(rows);
	}

	private HttpResponse<String> get(String account, String path) throws IOException, InterruptedException {
		var client = SignedInClient.of(this.port, account);
		return client.send(client.request("/api/v1" + path));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.builder().build().readTree(answer.body());
	}

}
