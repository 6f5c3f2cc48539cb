package org.mobilesource.registry.api.evidence;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;

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
import org.mobilesource.registry.db.access.ApiClientMapper;
import org.mobilesource.registry.db.evidence.EvidenceIntake;
import org.mobilesource.registry.domain.access.ApiClient;
import org.mobilesource.registry.domain.access.ApiKey;
import org.mobilesource.registry.domain.access.KeyText;
import org.mobilesource.registry.domain.digest.Sha256;

import static org.assertj.core.api.Assertions.assertThat;

/** Stills and clips that programs push. */
@PagesTest
class EvidencePushIntegrationTests {

	private static final String NAME = "cam1_A450802001_01_20210301060547.jpg";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApiClientMapper clients;

	@Autowired
	private EvidenceIntake intake;

	@Autowired
	private Clock clock;

	private String key;

	@BeforeEach
	void aClientOfOneSite() {
		RegistryTables.empty(this.jdbc);
		this.key = client("gate-one", "remote-sensing");
	}

	@Test
	void theSameFileAgainChangesNothingAndAnotherContentIsRefused() throws Exception {
		var first = push(NAME, jpeg("pushed"));
		var again = push(NAME, jpeg("pushed"));
		var other = push(NAME, jpeg("pushed otherwise"));

		assertThat(first.statusCode()).isEqualTo(200);
		assertThat(json(first).path("sha256").asString()).isEqualTo(Sha256.of(jpeg("pushed")));
		assertThat(json(first).path("mediaType").asString()).isEqualTo("image/jpeg");
		assertThat(again.body()).isEqualTo(first.body());
		assertThat(code(other)).isEqualTo("409 EVIDENCE_CONFLICT");
		assertThat(this.jdbc.sql("SELECT CONCAT(name, ' ', sha256, ' ', bytes, ' ', arrived_by) FROM evidence_file")
			.query(String.class)
			.list()).containsExactly(NAME + " " + Sha256.of(jpeg("pushed")) + " 9 api:gate-one");
		assertThat(this.intake.file(Sha256.of(jpeg("pushed")))).hasBinaryContent(jpeg("pushed"));
		assertThat(this.intake.file(Sha256.of(jpeg("pushed otherwise")))).doesNotExist();
	}

	@ParameterizedTest(name = "{0} of {1}: {2}")
	@CsvSource({ "A4508020010120210301060547_1.jpg, jpeg, 200 ", "1.jpg, jpeg, 200 ",
			"cam1_A450802002_01_20210301060547.jpg, jpeg, 403 EVIDENCE_NOT_YOURS",
			"a.jpg, html, 415 EVIDENCE_UNKNOWN_FORMAT", "a.jpg, nothing, 415 EVIDENCE_UNKNOWN_FORMAT",
			".jpg, jpeg, 400 EVIDENCE_BAD_NAME", "a.jpg, large, 413 EVIDENCE_TOO_LARGE" })
	void takesWhatBelongsToTheSitesOfTheClient(String name, String content, String code) throws Exception {
		var answer = push(name, switch (content) {
			case "html" -> "<p>".getBytes(StandardCharsets.UTF_8);
			case "nothing" -> new byte[0];
			case "large" -> Arrays.copyOf(jpeg(""), 20 * 1_048_576 + 1);
			default -> jpeg(name);
		});

		assertThat(code(answer)).isEqualTo(code.strip().equals("200") ? "200 " : code);
	}

	@Test
	void isForProgramsWhosePointsSendPictures() throws Exception {
		var registers = client("registers", "companies");
		var office = SignedInClient.of(this.port);

		assertThat(code(send(registers, NAME, jpeg("x")))).isEqualTo("403 FEED_NOT_YOURS");
		assertThat(office.send(office.request("/api/v1/evidence/" + NAME).PUT(BodyPublishers.ofByteArray(jpeg("x"))))
			.statusCode()).isEqualTo(403);
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM evidence_file").query(Integer.class).single()).isZero();
	}

	private String client(String name, String feed) {
		var text = KeyText.random();
		this.clients.insert(new ApiClient(name, name, Set.of(feed), Set.of("A450802001")));
		this.clients.insertKey(ApiKey.issued(text, name, this.clock.instant().minusSeconds(1), null, "test"));
		return text.shown();
	}

	private HttpResponse<String> push(String name, byte[] content) throws IOException, InterruptedException {
		return send(this.key, name, content);
	}

	private HttpResponse<String> send(String bearer, String name, byte[] content)
			throws IOException, InterruptedException {
		return HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.build()
			.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/api/v1/evidence/" + name))
				.header("Authorization", "Bearer " + bearer)
				.PUT(BodyPublishers.ofByteArray(content))
				.build(), BodyHandlers.ofString());
	}

	private static byte[] jpeg(String text) {
		return ("\u00FF\u00D8\u00FF" + text).getBytes(StandardCharsets.ISO_8859_1);
	}

	private static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

	private static String code(HttpResponse<String> answer) {
		return answer.statusCode() + " " + json(answer).path("code").asString();
	}

}
