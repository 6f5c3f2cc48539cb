package org.mobilesource.registry.api.access;

import java.net.http.HttpRequest.BodyPublishers;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

	private int companies() {
		return this.jdbc.sql("SELECT COUNT(*) FROM company").query(Integer.class).single();
	}

}
