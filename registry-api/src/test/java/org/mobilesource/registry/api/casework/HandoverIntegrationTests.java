package org.mobilesource.registry.api.casework;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.domain.digest.Sha256;

import static org.assertj.core.api.Assertions.assertThat;

/** What the systems of the police and of transport take over. */
@PagesTest
class HandoverIntegrationTests {

	private static final String POLICE = "/api/v1/handover/police";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void anOpenCase() {
		RegistryTables.empty(this.jdbc);
		OpenCase.insert(this.jdbc);
	}

	@Test
	void thePoliceGetAFindingOnceItIsReviewedAndLoseItOnceItIsPunished() throws Exception {
		var before = JSON.readTree(police("").body());
		assertThat(before.get("version").asInt()).isEqualTo(1);
		assertThat(before.get("total").asInt()).isZero();

		review();
		var added = JSON.readTree(police("?from=1").body());
		assertThat(added.get("version").asInt()).isEqualTo(2);
		assertThat(ids(added, "added")).isEqualTo("1");
		assertThat(added.get("added").get(0).get("content").get("plate").asString()).isEqualTo(OpenCase.PLATE);

		this.jdbc.sql("UPDATE company SET name = '改名运输公司'").update();
		var changed = JSON.readTree(police("?from=2").body());
		assertThat(ids(changed, "added") + "/" + ids(changed, "changed")).isEqualTo("/1");

		OpenCase.penalise(this.jdbc, "R1");
		assertThat(JSON.readTree(police("?from=3").body()).get("removed").get(0).asString()).isEqualTo("1");
		assertThat(JSON.readTree(police("?from=1").body()).get("removed").size()).isZero();
	}

	/** The checksum is that of all rows, whatever part of them is sent. */
	@Test
	void theReceiverCanCheckThatItHasEveryRow() throws Exception {
		review();
		var all = JSON.readTree(police("").body());
		var row = all.get("added").get(0);

		assertThat(all.get("checksum").asString())
			.isEqualTo(Sha256.of("1\t" + JSON.writeValueAsString(row.get("content")) + "\n"));
		assertThat(JSON.readTree(police("?from=1").body()).get("checksum")).isEqualTo(all.get("checksum"));
		assertThat(JSON.readTree(police("?from=1").body()).get("version")).isEqualTo(all.get("version"));
	}

	@Test
	void aVersionThatIsUnknownOrTooOldAsksForTheSnapshot() throws Exception {
		police("");
		assertThat(police("?from=2").statusCode()).isEqualTo(409);
		review();
		assertThat(police("?from=1").statusCode()).isEqualTo(200);
		this.jdbc.sql("UPDATE handover_version SET created_at = created_at - INTERVAL 91 DAY WHERE version = 1")
			.update();

		var tooOld = police("?from=1");
		assertThat(tooOld.statusCode()).isEqualTo(409);
		assertThat(tooOld.body()).contains("RESYNC_REQUIRED", "\"snapshot\":\"/api/v1/handover/police\"");
	}

	@Test
	void theFileSaysTheSame() throws Exception {
		police("");
		review();
		var file = police(".csv?from=1");

		assertThat(file.headers().firstValue("X-Handover-Version")).hasValue("2");
		assertThat(file.body().lines().toList().get(1)).startsWith("ADDED,1," + OpenCase.PLATE + ",01," + OpenCase.VIN);
	}

	@Test
	void transportGetsOpenCasesWithTheirDeadline() throws Exception {
		var client = SignedInClient.of(this.port, "transport");
		var all = JSON.readTree(client.send(client.request("/api/v1/handover/transport")).body());

		assertThat(all.get("added").get(0).get("content").get("deadline").asString())
			.isEqualTo(OpenCase.TODAY.plusDays(20).toString());
		assertThat(client.send(client.request(POLICE)).statusCode()).isEqualTo(403);
	}

	private void review() {
		this.jdbc.sql("""
				INSERT INTO evidence_review (source, record_no, level, outcome, cause, reviewer, decided_at)
				VALUES ('ROADSIDE', 'R1', 1, 'CONFIRMED', 'RECORD_VOIDED', 'somebody', '2021-03-01')
				""").update();
	}

	private HttpResponse<String> police(String rest) throws Exception {
		var client = SignedInClient.of(this.port, "traffic_police");
		return client.send(client.request(POLICE + rest));
	}

	private static String ids(JsonNode answer, String what) {
		return String.join(" ", answer.get(what).valueStream().map((row) -> row.get("id").asString()).toList());
	}

}
