package org.mobilesource.registry.api.register;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

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

import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.api.TwoNights;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.db.RegistryTables;

import static org.assertj.core.api.Assertions.assertThat;

/** Records over REST as of a day, and vehicles by plate. */
@PagesTest
class RecordsAsOfIntegrationTests {

	@LocalServerPort
	private int port;

	/** Once for all tests, which change nothing. */
	@BeforeAll
	static void loadTwoNights(@Autowired JdbcClient jdbc, @Autowired FileImporter importer, @TempDir Path folder) {
		RegistryTables.empty(jdbc);
		new TwoNights(folder, importer).load();
	}

	@ParameterizedTest(name = "{0} on {2}: {3} = {4}")
	@CsvSource({ "companies, 91450200198229141F, 2021-03-09, name, 旧名运输公司",
			"companies, 91450200198229141F, 2021-03-10, name, 新名运输公司",
			"trucks, LVT00000000000001, 2021-03-01, emission_stage, 4",
			"trucks, LVT00000000000001, 2021-03-09, plate, 桂RZZ001", "trucks, LVT00000000000001, 2021-03-09, use, F",
			"trucks, LVT00000000000001, 2021-03-10, plate, 桂RZZ002", "machinery, 3-GA000001, 2021-03-09, owner, 甲建设公司",
			"vessels, CN20050000011, 2021-03-09, home_port, 贵港",
			"vessels, CN20050000011, 2021-03-09, built_on, 2006-01-01" })
	void aRecordIsWhatItWasAtTheEndOfTheDay(String feed, String key, String day, String column, String value)
			throws Exception {
		var answer = get("/registers/" + feed + "/" + key + "?asOf=" + day);

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(json(answer).path(column).asString()).isEqualTo(value);
		assertThat(answer.headers().firstValue("ETag")).isEmpty();
		assertThat(get("/registers/" + feed + "/" + key).headers().firstValue("ETag")).isPresent();
	}

	@Test
	void beforeItsFirstRowARecordIsNotKnown() throws Exception {
		var answer = get("/registers/companies/" + TwoNights.OWNER + "?asOf=2021-02-28");

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(json(answer).path("code").asString()).isEqualTo("RECORD_NOT_YET_KNOWN");
		assertThat(json(answer).path("detail").asString()).contains("2021-02-28", "2021-03-01");
		assertThat(get("/registers/companies/" + TwoNights.OWNER + "?asOf=yesterday").statusCode()).isEqualTo(400);
		assertThat(get("/registers/companies/nobody?asOf=2021-03-01").statusCode()).isEqualTo(404);
	}

	@Test
	void aVehicleIsFoundByThePlateItCarriedOnTheDay() throws Exception {
		var then = get("/vehicles?plateColor=YELLOW&on=2021-03-07&plate=" + encoded("桂r·zz001"));
		var byType = get("/vehicles?plateType=01&plate=" + encoded("桂RZZ002"));

		assertThat(then.statusCode()).isEqualTo(200);
		assertThat(json(then).path("vin").asString()).isEqualTo(TwoNights.TRUCK);
		assertThat(json(then).path("plate").asString()).isEqualTo("桂RZZ001");
		assertThat(json(then).path("emission_stage").asString()).isEqualTo("4");
		assertThat(json(byType).path("emission_stage").asString()).isEqualTo("5");
		assertThat(json(byType).path("plate_from").asString()).isEqualTo("2021-03-08");
	}

	@ParameterizedTest(name = "{0}: {1} {2}")
	@CsvSource({ "on=2021-03-07, 400, PLATE_COLOR_REQUIRED", "plateColor=PINK, 400, UNKNOWN_PLATE_COLOR",
			"plateColor=BLUE, 404, PLATE_UNKNOWN", "plateColor=YELLOW&on=2021-03-08, 404, PLATE_UNKNOWN",
			"plateType=01&on=2018-12-31, 404, PLATE_UNKNOWN", "plateType=01&on=2021-02-28, 404, RECORD_NOT_YET_KNOWN" })
	void aPlateIsNoVehicleWithoutColourOrOnAnotherDay(String query, int status, String code) throws Exception {
		var answer = get("/vehicles?plate=" + encoded("桂RZZ001") + "&" + query);

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(json(answer).path("code").asString()).isEqualTo(code);
	}

	@Test
	void theContractDescribesTheDayAndThePlate() throws Exception {
		var contract = json(send("/v3/api-docs")).path("paths");

		assertThat(contract.path("/api/v1/registers/{feed}/{key}").path("get").path("parameters").toString())
			.contains("asOf");
		assertThat(contract.path("/api/v1/vehicles").path("get").path("parameters").toString()).contains("plateColor",
				"plateType", "\"on\"");
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return send("/api/v1" + path);
	}

	private HttpResponse<String> send(String path) throws IOException, InterruptedException {
		var client = SignedInClient.of(this.port);
		return client.send(client.request(path));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.builder().build().readTree(answer.body());
	}

}
