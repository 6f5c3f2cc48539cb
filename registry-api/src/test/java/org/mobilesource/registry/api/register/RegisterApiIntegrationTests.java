package org.mobilesource.registry.api.register;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
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

import static org.assertj.core.api.Assertions.assertThat;

@PagesTest
class RegisterApiIntegrationTests {

	private static final String FIRST = "91110108551385082Q";

	private static final String SECOND = "91450200198229141F";

	private static final String VALUES = "{\"credit_code\":\"%s\",\"name\":\"%s\",\"division\":\"450802\"}";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private SignedInClient client;

	@BeforeEach
	void emptyRegistry() {
		RegistryTables.empty(this.jdbc);
		this.client = SignedInClient.of(this.port);
	}

	@Test
	void createsOnceWhateverIsSentTwice() throws Exception {
		var created = create(SECOND, "甲运输公司", "key-1");
		var again = create(SECOND, "甲运输公司", "key-1");

		assertThat(created.statusCode()).isEqualTo(201);
		assertThat(created.headers().firstValue("Location")).hasValue("/api/v1/registers/companies/" + SECOND);
		assertThat(json(created).path("name").asString()).isEqualTo("甲运输公司");
		assertThat(again.statusCode()).isEqualTo(201);
		assertThat(again.headers().firstValue("ETag")).isEqualTo(created.headers().firstValue("ETag"));
		var other = create(SECOND, "乙运输公司", "key-2");
		assertThat(other.statusCode()).isEqualTo(409);
		assertThat(json(other).path("code").asString()).isEqualTo("RECORD_EXISTS");
	}

	@Test
	void saysWhatIsWrongForEachColumn() throws Exception {
		var refused = create("123", "", "key-1");

		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		var errors = json(refused).path("errors");
		assertThat(errors.size()).isEqualTo(2);
		assertThat(errors.findValuesAsString("column")).containsExactlyInAnyOrder("credit_code", "name");
		assertThat(errors.findValuesAsString("code")).containsExactlyInAnyOrder("USCC_FORMAT", "REQUIRED");
	}

	@Test
	void changesOnlyTheVersionThatWasRead() throws Exception {
		var version = create(SECOND, "甲运输公司", "key-1").headers().firstValue("ETag").orElseThrow();

		assertThat(change(SECOND, "乙运输公司", null).statusCode()).isEqualTo(428);
		var changed = change(SECOND, "乙运输公司", version);
		var stale = change(SECOND, "丙运输公司", version);

		assertThat(changed.statusCode()).isEqualTo(200);
		assertThat(changed.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(version);
		assertThat(stale.statusCode()).isEqualTo(412);
		assertThat(json(stale).path("code").asString()).isEqualTo("RECORD_CHANGED");
		var history = json(get("/" + SECOND + "/history"));
		assertThat(history.size()).isEqualTo(2);
		assertThat(history.path(0).path("submittedBy").asString()).isEqualTo("office");
		assertThat(history.path(0).path("differences").path(0).path("before").asString()).isEqualTo("甲运输公司");
		assertThat(history.path(0).path("differences").path(0).path("after").asString()).isEqualTo("乙运输公司");
		assertThat(history.path(1).path("first").asBoolean()).isTrue();
	}

	@Test
	void aKeyStaysWhatItIs() throws Exception {
		var version = create(SECOND, "甲运输公司", "key-1").headers().firstValue("ETag").orElseThrow();

		var answer = send(request("/" + SECOND).header("If-Match", version)
			.header("Content-Type", "application/json")
			.PUT(BodyPublishers.ofString(VALUES.formatted(FIRST, "甲运输公司"))));

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(json(answer).path("code").asString()).isEqualTo("KEY_CHANGED");
	}

	@Test
	void pagesByCursorThroughWhatTheFilterLeaves() throws Exception {
		create(FIRST, "乙运输公司", "key-1");
		create(SECOND, "甲运输公司", "key-2");

		var first = json(get("?size=1"));
		var second = json(get("?size=1&cursor=" + first.path("next").asString()));

		assertThat(first.path("total").asInt()).isEqualTo(2);
		assertThat(first.path("items").path(0).path("credit_code").asString()).isEqualTo(FIRST);
		assertThat(second.path("items").path(0).path("credit_code").asString()).isEqualTo(SECOND);
		assertThat(second.path("next").isNull()).isTrue();
		assertThat(json(get("?text=%E7%94%B2")).path("total").asInt()).isEqualTo(1);
		assertThat(get("/nobody").statusCode()).isEqualTo(404);
		assertThat(get("?size=501").statusCode()).isEqualTo(400);
	}

	@Test
	void theContractIsPublished() throws Exception {
		var answer = send(this.client.request("/v3/api-docs"));

		assertThat(json(answer).path("paths").has("/api/v1/registers/{feed}/{key}")).isTrue();
	}

	private HttpResponse<String> create(String creditCode, String name, String id) throws Exception {
		return send(request("").header("Idempotency-Key", id)
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(VALUES.formatted(creditCode, name))));
	}

	private HttpResponse<String> change(String creditCode, String name, String version) throws Exception {
		var request = request("/" + creditCode).header("Content-Type", "application/json")
			.PUT(BodyPublishers.ofString(VALUES.formatted(creditCode, name)));
		return send((version != null) ? request.header("If-Match", version) : request);
	}

	private HttpResponse<String> get(String path) throws Exception {
		return send(request(path).GET());
	}

	private HttpRequest.Builder request(String path) {
		return this.client.request("/api/v1/registers/companies" + path);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request);
	}

	private static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.builder().build().readTree(answer.body());
	}

}
