package org.mobilesource.registry.api.watchlist;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.api.PublishedRows;

import static org.assertj.core.api.Assertions.assertThat;

@PagesTest
class WatchListApiIntegrationTests {

	private static final LocalDate FIRST = LocalDate.of(2021, 2, 28);

	private static final LocalDate SECOND = LocalDate.of(2021, 3, 1);

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private PublishedRows rows;

	@BeforeEach
	void emptyRegistry() {
		this.rows = PublishedRows.in(this.jdbc);
	}

	@Test
	void answersJsonWithTheNamesOfTheContractInTheirOrder() throws Exception {
		this.rows.run(1, SECOND).largeFleet("91450802MAX0000015", "港北运输有限公司", "450802", 14, 2, 1, 1);

		var answer = get("large-fleet", "application/json");

		assertThat(answer.body()).isEqualTo("""
				{"list":"LARGE_FLEET","businessDate":"2021-03-01","runId":1,"ruleVersion":"2000-01-01-5dc90f94",\
				"sitesExpected":6,"sitesReporting":5,"total":1,"items":[{"creditCode":"91450802MAX0000015",\
				"companyName":"港北运输有限公司","division":"450802","dieselTrucks":16,"owned":14,"leased":2,\
				"listedSince":"2021-02-01"}],"next":null}""");
	}

	@Test
	void answersRatiosAndTimesAsTheContractSays() throws Exception {
		this.rows.run(1, SECOND)
			.highExceedance(1, "91450821MAX0000015", "平南运输有限公司", 3, 14, 1)
			.overdueRepair("LGGXZ4B00KZ900424", "桂RZZ423", 1);

		assertThat(get("high-exceedance", "application/json").body()).contains("""
				"items":[{"creditCode":"91450821MAX0000015","companyName":"平南运输有限公司","division":"450821",\
				"exceedingTrucks":3,"totalTrucks":14,"percent":21.4,"listedSince":"2021-02-01"}]""");
		assertThat(get("overdue-repair", "application/json").body()).contains("""
				"items":[{"vin":"LGGXZ4B00KZ900424","plate":"桂RZZ423","plateType":"01","companyName":"港北运输有限公司",\
				"exceededAt":"2021-01-01T00:00:00+08:00","source":"BLACK_SMOKE","deadline":"2021-02-27",\
				"daysOverdue":2,"listedSince":"2021-02-28"}]""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" })
	void answersJsonToWhomeverAsksForNothingElse(String accept) throws Exception {
		this.rows.run(1, SECOND);

		assertThat(get("large-fleet", accept).headers().firstValue("Content-Type")).contains("application/json");
	}

	@Test
	void pagesThroughTheRunThatItBeganWith() throws Exception {
		this.rows.run(1, FIRST);
		for (int i = 1; i <= 5; i++) {
			this.rows.largeFleet("91450802MAX000000" + i, "第" + i, "450802", 15, 0, 1, 1);
		}

		var first = json(get("large-fleet?size=2", "application/json"));
		this.rows.run(2, SECOND).largeFleet("91450802MAX0000009", "新", "450802", 15, 0, 2, 2);
		var second = json(get("large-fleet?size=2&cursor=" + first.get("next").asString(), "application/json"));
		var third = json(get("large-fleet?size=2&cursor=" + second.get("next").asString(), "application/json"));

		assertThat(names(first)).containsExactly("第1", "第2");
		assertThat(names(second)).containsExactly("第3", "第4");
		assertThat(names(third)).containsExactly("第5");
		assertThat(third.get("next").isNull()).isTrue();
		assertThat(third.get("total").asInt()).isEqualTo(5);
		assertThat(third.get("runId").asInt()).isEqualTo(1);
		assertThat(names(json(get("large-fleet", "application/json")))).containsExactly("新");
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "450800, 3", "450802, 2", "450803, 1", "450000, 3", "450821, 0" })
	void filtersByDivisionAndWhatBelongsToIt(String division, int found) throws Exception {
		this.rows.run(1, SECOND)
			.largeFleet("91450802MAX0000011", "甲", "450802", 15, 0, 1, 1)
			.largeFleet("91450802MAX0000012", "乙", "450802", 15, 0, 1, 1)
			.largeFleet("91450803MAX0000013", "丙", "450803", 15, 0, 1, 1);

		var answer = json(get("large-fleet?division=" + division, "application/json"));

		assertThat(answer.get("items")).hasSize(found);
		assertThat(answer.get("total").asInt()).isEqualTo(found);
	}

	@ParameterizedTest(name = "as of {0}: {1}")
	@CsvSource({ "2021-02-28, 先", "2021-03-01, 后", "2021-03-15, 后" })
	void readsTheListAsItWasKnownThen(String asOf, String name) throws Exception {
		this.rows.run(1, FIRST)
			.largeFleet("91450802MAX0000011", "先", "450802", 15, 0, 1, 1)
			.run(2, SECOND)
			.largeFleet("91450802MAX0000012", "后", "450802", 15, 0, 2, 2);

		assertThat(names(json(get("large-fleet?asOf=" + asOf, "application/json")))).containsExactly(name);
	}

	@ParameterizedTest(name = "{0}: {1} {2}")
	@CsvSource({ "biggest-fleet, 404, UNKNOWN_LIST", "large-fleet?size=501, 400, SIZE_OUT_OF_RANGE",
			"large-fleet?size=0, 400, SIZE_OUT_OF_RANGE", "large-fleet?cursor=abc, 400, UNKNOWN_CURSOR",
			"large-fleet?division=45%25, 400, UNKNOWN_DIVISION",
			"large-fleet?asOf=2021-01-01, 404, NOTHING_PUBLISHED_BY", "large-fleet?asOf=yesterday, 400, " })
	void saysWhatIsWrong(String address, int status, String code) throws Exception {
		this.rows.run(1, SECOND);

		for (var accept : new String[] { "application/json", "text/csv" }) {
			if (address.contains("size") || address.contains("cursor")) {
				accept = "application/json";
			}
			var answer = get(address, accept);

			assertThat(answer.statusCode()).isEqualTo(status);
			assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
			var problem = json(answer);
			assertThat(problem.path("code").asString(null)).isEqualTo(code);
			assertThat(problem.get("traceId").asString())
				.isEqualTo(answer.headers().firstValue("X-Trace-Id").orElseThrow());
		}
	}

	@Test
	void saysThatNothingIsPublishedInTheLanguageOfTheRequest() throws Exception {
		assertThat(json(get("large-fleet", "application/json")).get("detail").asString()).isEqualTo("还没有发布过名单。");
		assertThat(json(get("large-fleet", "application/json", "en")).get("detail").asString())
			.isEqualTo("No list has been published yet.");
	}

	@Test
	void writesTheWholeListAsCsv() throws Exception {
		this.rows.run(1, SECOND);
		this.jdbc.sql("""
				INSERT INTO watch_list_entry (list, subject, first_sequence, last_sequence, listed_since, division,
				  company_name, diesel_trucks, owned, leased, content_hash)
				WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 900)
				SELECT 'LARGE_FLEET', CONCAT('91450802MAX', LPAD(n, 7, '0')), 1, 1, '2021-02-01', '450802',
				  IF(n = 1, '=cmd|"x",y', CONCAT('第', n)), 15, 15, 0, REPEAT('b', 64)
				FROM numbers
				""").update();

		var answer = get("large-fleet", "text/csv");

		var lines = answer.body().split("\r\n");
		assertThat(answer.headers().map()).containsEntry("X-Business-Date", List.of("2021-03-01"))
			.containsEntry("X-Run-Id", List.of("1"))
			.containsEntry("X-Rule-Version", List.of("2000-01-01-5dc90f94"))
			.containsEntry("X-Sites-Expected", List.of("6"))
			.containsEntry("X-Sites-Reporting", List.of("5"));
		assertThat(lines).hasSize(901);
		assertThat(lines[0]).isEqualTo("\uFEFFcreditCode,companyName,division,dieselTrucks,owned,leased,listedSince");
		assertThat(lines[1]).isEqualTo("91450802MAX0000001,\"\t=cmd|\"\"x\"\",y\",450802,15,15,0,2021-02-01");
		assertThat(lines[900]).startsWith("91450802MAX0000900,第900,");
	}

	private HttpResponse<String> get(String address, String accept) throws IOException, InterruptedException {
		return get(address, accept, "zh-CN");
	}

	private HttpResponse<String> get(String address, String accept, String language)
			throws IOException, InterruptedException {
		var client = SignedInClient.of(this.port);
		return client.send(client.request("/api/v1/watch-lists/" + address)
			.header("Accept", accept)
			.header("Accept-Language", language));
	}

	private static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

	private static List<String> names(JsonNode answer) {
		return answer.get("items").valueStream().map((item) -> item.get("companyName").asString()).toList();
	}

}
