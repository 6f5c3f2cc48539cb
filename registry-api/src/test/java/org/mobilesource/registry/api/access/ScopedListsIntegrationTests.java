package org.mobilesource.registry.api.access;

import java.net.http.HttpResponse;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.api.PublishedRows;
import org.mobilesource.registry.db.access.AccountMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Which entries of the watch lists an account sees, and that every scoped page opens. */
@PagesTest
class ScopedListsIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AccountMapper accounts;

	@BeforeEach
	void publish() {
		var rows = PublishedRows.in(this.jdbc);
		ScopedRows.load(this.jdbc, this.accounts);
		rows.run(1, LocalDate.of(2021, 3, 1))
			.largeFleet(ScopedRows.SELLER, "甲运输公司", "450802", 15, 0, 1, 1)
			.largeFleet(ScopedRows.BUYER, "乙运输公司", "450803", 15, 0, 1, 1)
			.overdueRepair(ScopedRows.SOLD, "桂R00001", 1);
		this.jdbc.sql("""
				INSERT INTO list_change (run_id, list, subject, subject_name, kind)
				VALUES (1, 'LARGE_FLEET', ?, '甲运输公司', 'ENTERED'), (1, 'LARGE_FLEET', ?, '乙运输公司', 'ENTERED')
				""").params(ScopedRows.SELLER, ScopedRows.BUYER).update();
	}

	@ParameterizedTest(name = "{0} {1}: {2}")
	@CsvSource({ "office, large-fleet, 2", "office, overdue-repair, 1", "operator, large-fleet, 1",
			"operator, overdue-repair, 0", "buyer, large-fleet, 1", "buyer, overdue-repair, 1",
			"county802, large-fleet, 1", "county802, overdue-repair, 1", "county803, overdue-repair, 0" })
	void aListHasTheEntriesOfTheScope(String account, String list, int entries) throws Exception {
		var client = SignedInClient.of(this.port, account);

		var answer = JsonMapper.builder().build().readTree(get(client, "/api/v1/watch-lists/" + list).body());

		assertThat(answer.path("total").asInt()).isEqualTo(entries);
		assertThat(answer.path("items").size()).isEqualTo(entries);
		assertThat(get(client, "/watch-lists/" + list + "/export").body().lines().count()).isEqualTo(entries + 1);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "operator, 91450200198229141F, 91110108551385082Q, 乙运输公司",
			"county802, 91450200198229141F, 91110108551385082Q, 乙运输公司",
			"buyer, 91110108551385082Q, 91450200198229141F, 甲运输公司" })
	void nobodyReadsOfAnothersEntryOrChange(String account, String own, String foreign, String name) throws Exception {
		var client = SignedInClient.of(this.port, account);

		assertThat(get(client, "/watch-lists/large-fleet/" + own).statusCode()).isEqualTo(200);
		assertThat(get(client, "/watch-lists/large-fleet/" + foreign).statusCode()).isEqualTo(404);
		assertThat(get(client, "/watch-lists/large-fleet/changes").body()).contains(own).doesNotContain(foreign, name);
		assertThat(get(client, "/watch-lists/large-fleet").body()).contains(own).doesNotContain(foreign, name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "operator /", "operator /vessels/ages", "operator /vessels/ages/export",
			"buyer /trucks/LVT00000000000001?tab=lists", "buyer /watch-lists/overdue-repair/LVT00000000000001",
			"county802 /", "county802 /vessels/ages", "county802 /watch-lists/overdue-repair/LVT00000000000001",
			"county803 /fleet/conflicts", "county803 /companies/duplicates", "county803 /registers/sites",
			"county803 /registers/company-merges", "operator /registers/company-merges",
			"registrar803 /machine-registrations" })
	void aPageOpensWithinTheScope(String request) throws Exception {
		var parts = request.split(" ");

		assertThat(get(SignedInClient.of(this.port, parts[0]), parts[1]).statusCode()).isEqualTo(200);
	}

	private static HttpResponse<String> get(SignedInClient client, String path) throws Exception {
		return client.send(client.request(path));
	}

}
