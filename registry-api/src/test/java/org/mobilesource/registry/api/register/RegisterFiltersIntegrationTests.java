package org.mobilesource.registry.api.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.db.RegistryTables;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Three trucks: T1 was blue and is yellow, owned by 甲 and since 2021 leased by 乙; T2
 * comes from elsewhere, its ownership by 甲 has ended; T3 has no plate.
 */
@PagesTest
class RegisterFiltersIntegrationTests {

	private static final String FIRST = "91450800AAAAAAAAA1";

	private static final String SECOND = "91450900BBBBBBBBB2";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void threeTrucks() {
		RegistryTables.empty(this.jdbc);
		company(FIRST, "港北甲运输公司", "450802");
		company(SECOND, "桂平乙物流公司", "450881");
		truck("T1", "B", "5", "H11", "450802");
		truck("T2", "E", "6", "Q11", "450881");
		truck("T3", "BE", "5", "H11", "450802100");
		plate("T1", "2019-01-01", "桂RA1111", "02", "BLUE");
		plate("T1", "2020-01-01", "桂RB2222", "01", "YELLOW");
		plate("T2", "2020-01-01", "粤AB3333", "01", "YELLOW");
		membership("T1", FIRST, "OWNED", "2019-01-01", null);
		membership("T1", SECOND, "LEASED", "2021-01-01", null);
		membership("T2", FIRST, "OWNED", "2019-01-01", "2021-01-01");
		membership("T2", SECOND, "OWNED", "2099-01-01", null);
		this.jdbc.sql(
				"INSERT INTO policy_parameter (name, valid_from, value, basis) VALUES ('large-fleet.min-trucks', '2020-01-01', '1', 'test')")
			.update();
	}

	@ParameterizedTest(name = "{0}={1}: {2}")
	@CsvSource({ "plate, 桂RA, T1", "plate, ＲＢ, ''", "plate, 桂r·b2222, T1", "colour, YELLOW, T1 T2", "colour, BLUE, ''",
			"plate_type, 01, T1 T2", "plate_type, 02, ''", "company, 91450800, T1", "company, 乙物流, T1",
			"company, 甲, T1", "company, 丙, ''", "division, 450802, T1 T3", "division, 450800, T1 T2 T3",
			"division, 450802100, T3", "division, 45088x, ''", "local, LOCAL, T1", "local, FOREIGN, T2",
			"fuel, E, T2 T3", "emission_stage, 6, T2", "vehicle_type, Q11, T2", "vin, T3, T3" })
	void leavesTrucks(String filter, String value, String keys) throws Exception {
		assertThat(keys("trucks", filter, value)).isEqualTo(keys);
	}

	@Test
	void aFormerPlateIsFoundWithItsOwnColourAlone() throws Exception {
		assertThat(keys("trucks", "colour=BLUE&plate", "桂RA")).isEqualTo("T1");
		assertThat(keys("trucks", "colour=YELLOW&plate", "桂RA")).isEmpty();
	}

	@ParameterizedTest(name = "{0}={1}: {2}")
	@CsvSource({ "colour, YELLOW, 4", "colour, BLUE, 2", "division, 450802, 2", "division, 450800, 4", "plate, 粤A, 2",
			"company, 91450800, 2", "company, 乙, 2", "role, LEASED, 1", "on, 2020-06-01, 2" })
	void leavesMemberships(String filter, String value, int rows) throws Exception {
		assertThat(list("fleet", filter, value).path("total").asInt()).isEqualTo(rows);
	}

	@Test
	void aFleetIsLargeByTheTrucksOfToday() throws Exception {
		assertThat(keys("companies", "fleet_size", "LARGE")).isEqualTo(FIRST + " " + SECOND);
		this.jdbc.sql("UPDATE policy_parameter SET value = '2' WHERE name = 'large-fleet.min-trucks' AND value = '1'")
			.update();
		assertThat(keys("companies", "fleet_size", "LARGE")).isEmpty();
		membership("T3", SECOND, "OWNED", "2019-01-01", null);
		assertThat(keys("companies", "fleet_size", "LARGE")).isEqualTo(SECOND);
		assertThat(keys("companies", "fleet_size", "SMALL")).isEqualTo(FIRST);
	}

	private String keys(String feed, String filter, String value) throws Exception {
		var keys = new StringBuilder();
		var key = feed.equals("trucks") ? "vin" : "credit_code";
		list(feed, filter, value).path("items").forEach((item) -> keys.append(item.path(key).asString()).append(' '));
		return keys.toString().strip();
	}

	private JsonNode list(String feed, String filter, String value) throws Exception {
		var client = SignedInClient.of(this.port);
		var answer = client.send(client.request(
				"/api/v1/registers/" + feed + "?" + filter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
		assertThat(answer.statusCode()).isEqualTo(200);
		return JsonMapper.builder().build().readTree(answer.body());
	}

	private void company(String code, String name, String division) {
		this.jdbc.sql("""
				INSERT INTO company (credit_code, name, division, status, codes, import_id, import_line, row_hash)
				VALUES (?, ?, ?, 'ACTIVE', '', 1, 1, 1)
				""").params(code, name, division).update();
	}

	private void truck(String vin, String fuel, String stage, String type, String division) {
		this.jdbc.sql("""
				INSERT INTO truck (vin, fuel, emission_stage, vehicle_type, division, registered_on, codes, import_id,
				  import_line, row_hash)
				VALUES (?, ?, ?, ?, ?, '2019-01-01', '', 1, 1, 1)
				""").params(vin, fuel, stage, type, division).update();
	}

	private void plate(String vin, String from, String plate, String type, String colour) {
		this.jdbc.sql("INSERT INTO truck_plate (vin, valid_from, plate, plate_type, colour) VALUES (?, ?, ?, ?, ?)")
			.params(vin, from, plate, type, colour)
			.update();
	}

	private void membership(String vin, String creditCode, String role, String from, String to) {
		this.jdbc.sql("""
				INSERT INTO fleet_membership (vin, credit_code, role, valid_from, valid_to, codes, import_id,
				  import_line, row_hash)
				VALUES (?, ?, ?, ?, ?, '', 1, 1, 1)
				""").params(Arrays.asList(vin, creditCode, role, from, to)).update();
	}

}
