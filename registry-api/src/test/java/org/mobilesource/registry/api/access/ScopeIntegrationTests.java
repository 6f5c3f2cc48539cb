package org.mobilesource.registry.api.access;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

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
import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.db.enforcement.ExceedanceMapper;
import org.mobilesource.registry.db.enforcement.ObservationMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.enforcement.Exceedance;
import org.mobilesource.registry.domain.inspection.Inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mobilesource.registry.api.access.ScopedRows.BUYER;
import static org.mobilesource.registry.api.access.ScopedRows.SELLER;
import static org.mobilesource.registry.api.access.ScopedRows.SOLD;

/** Who sees which rows, on pages, by REST and in files. */
@PagesTest
class ScopeIntegrationTests {

	private static final int READERS = 64;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AccountMapper accounts;

	@Autowired
	private ObservationMapper observations;

	@Autowired
	private ExceedanceMapper exceedances;

	@BeforeEach
	void loadTwoCompanies() {
		ScopedRows.load(this.jdbc, this.accounts);
	}

	@ParameterizedTest(name = "{0} lists {1}: {2}")
	@CsvSource({ "office, companies, 2", "office, trucks, 3", "office, fleet, 4", "office, machinery, 2",
			"office, vessels, 2", "operator, companies, 1", "operator, trucks, 2", "operator, fleet, 2",
			"operator, machinery, 1", "operator, vessels, 1", "buyer, trucks, 2", "buyer, fleet, 2",
			"county802, companies, 1", "county802, trucks, 2", "county802, fleet, 3", "county802, machinery, 1",
			"county802, vessels, 1", "county803, companies, 1", "county803, trucks, 1", "county803, fleet, 2" })
	void listsCountsAndFilesHaveTheRowsOfTheScope(String account, String feed, int rows) throws Exception {
		var client = SignedInClient.of(this.port, account);

		var list = json(get(client, "/api/v1/registers/" + feed));
		var file = get(client, "/registers/" + feed + "/export.csv").body();

		assertThat(list.path("total").asInt()).isEqualTo(rows);
		assertThat(list.path("items").size()).isEqualTo(rows);
		assertThat(file.lines().count()).isEqualTo(rows + 1);
		assertThat(get(client, "/registers/" + feed).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest(name = "{0} reads {1}: {2}")
	@CsvSource({ "operator, /companies/91450200198229141F, 200", "operator, /companies/91110108551385082Q, 404",
			"operator, /trucks/LVT00000000000001, 200", "operator, /trucks/LVT00000000000003, 404",
			"operator, /machines/3-GA000001, 200", "operator, /machines/3-GA000002, 404",
			"operator, /vessels/CN20050000011, 200", "operator, /vessels/CN20050000012, 404",
			"operator, /api/v1/registers/companies/91110108551385082Q, 404",
			"operator, /api/v1/registers/trucks/LVT00000000000003?asOf=2021-03-01, 404",
			"operator, /api/v1/registers/trucks/LVT00000000000003/history, 404",
			"operator, /registers/trucks/history?key=LVT00000000000003, 404",
			"operator, /api/v1/vehicles?plateType=01&plate=%E6%A1%82R00001, 200",
			"operator, /api/v1/vehicles?plateType=01&plate=%E6%A1%82R00003, 404",
			"buyer, /trucks/LVT00000000000001, 200", "buyer, /companies/91450200198229141F, 404",
			"county802, /trucks/LVT00000000000003, 404", "county802, /machines/3-GA000002, 404",
			"county803, /trucks/LVT00000000000001, 404",
			"county803, /registers/companies/edit?key=91450200198229141F, 404" })
	void whatIsOutsideOfTheScopeIsNotFound(String account, String path, int status) throws Exception {
		var answer = get(SignedInClient.of(this.port, account), path);

		assertThat(answer.statusCode()).isEqualTo(status);
		if (status == 404 && path.contains("vehicles")) {
			assertThat(json(answer).path("code").asString()).isEqualTo("PLATE_UNKNOWN");
		}
	}

	@Test
	void sellerAndBuyerSeeDisjointRecordsWhoseUnionIsTheWhole() {
		var seller = Scope.company(List.of(SELLER));
		var buyer = Scope.company(List.of(BUYER));

		assertThat(inspections(seller)).containsExactly("BEFORE-1");
		assertThat(inspections(buyer)).containsExactly("AFTER-1");
		assertThat(inspections(Scope.CITY)).containsExactlyInAnyOrder("BEFORE-1", "AFTER-1");
		assertThat(exceeded(seller)).containsExactly(1L);
		assertThat(exceeded(buyer)).containsExactly(2L);
		assertThat(exceeded(Scope.CITY)).containsExactly(1L, 2L);
		assertThat(inspections(Scope.NOTHING)).isEmpty();
		assertThat(exceeded(Scope.division("450803"))).containsExactly(2L);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "operator, BEFORE-1, AFTER-1, 乙运输公司", "buyer, AFTER-1, BEFORE-1, 甲运输公司" })
	void theArchiveOfASoldTruckShowsTheOwnDays(String account, String own, String foreign, String company)
			throws Exception {
		var client = SignedInClient.of(this.port, account);
		var page = new StringBuilder();
		for (var tab : List.of("basic", "holders", "readings", "stations", "exceedances", "lists", "operations")) {
			page.append(get(client, "/trucks/" + SOLD + "?tab=" + tab).body());
		}

		assertThat(page).contains(own).doesNotContain(foreign, company);
		assertThat(get(client, "/api/v1/registers/trucks/" + SOLD).body()).doesNotContain("现车主");
		assertThat(get(client, "/api/v1/registers/trucks?company=" + (company.startsWith("乙") ? BUYER : SELLER)).body())
			.contains("\"total\":0");
	}

	@Test
	void manyReadersAtOnceGetNoForeignRow() throws Exception {
		var names = List.of("operator", "buyer", "county802", "county803", "registrar803", "office");
		var clients = names.stream().map((name) -> SignedInClient.of(this.port, name)).toList();
		var readers = Executors.newFixedThreadPool(READERS);
		try {
			var work = IntStream.range(0, READERS)
				.mapToObj((i) -> (Callable<String>) () -> foreignTo(names.get(i % 6), clients.get(i % 6)))
				.toList();
			for (var found : readers.invokeAll(work)) {
				assertThat(found.get()).isEmpty();
			}
		}
		finally {
			readers.shutdown();
		}
	}

	/** What of the other company an account reads in lists, records and files. */
	private static String foreignTo(String account, SignedInClient client) throws Exception {
		boolean first = account.equals("operator") || account.equals("county802");
		var marks = account.equals("office") ? List.<String>of()
				: first ? List.of("乙运输公司", ScopedRows.OF_BUYER, "3-GA000002", "AFTER-1")
						: List.of("甲运输公司", ScopedRows.OF_SELLER, "3-GA000001", "BEFORE-1");
		for (int round = 0; round < 3; round++) {
			for (var path : List.of("/registers/companies", "/registers/trucks", "/registers/machinery/export.csv",
					"/registers/trucks/export.csv", "/api/v1/registers/fleet", "/api/v1/registers/machinery",
					"/trucks/" + ScopedRows.OF_BUYER, "/trucks/" + ScopedRows.OF_SELLER)) {
				var answer = get(client, path);
				for (var mark : marks) {
					if (answer.statusCode() == 200 && answer.body().contains(mark)) {
						return account + " read " + mark + " at " + path;
					}
				}
				if (answer.statusCode() >= 500) {
					return account + ": " + answer.statusCode() + " at " + path;
				}
			}
		}
		return "";
	}

	private List<String> inspections(Scope scope) {
		return this.observations.findInspections(List.of(SOLD), scope).stream().map(Inspection::reportNo).toList();
	}

	private List<Long> exceeded(Scope scope) {
		return this.exceedances.findByTrucks(List.of(SOLD), scope).stream().map(Exceedance::id).toList();
	}

	private static HttpResponse<String> get(SignedInClient client, String path) throws Exception {
		return client.send(client.request(path));
	}

	private static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.builder().build().readTree(answer.body());
	}

}
