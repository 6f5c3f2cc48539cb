package org.mobilesource.registry.api.document;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.digest.Sha256;

import static org.assertj.core.api.Assertions.assertThat;

/** How documents are issued, kept and verified. */
@PagesTest
class DocumentIssueIntegrationTests {

	private static final int YEAR = LocalDate.now(BusinessTime.ZONE).getYear();

	private static final Path HOME = Path.of("target/it-home/documents");

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void fourFindings() {
		new DocumentRows(this.jdbc).load();
	}

	@Test
	void numbersAreDrawnOnceEachHoweverManyIssueAtATime() throws Exception {
		try (var people = new Closing(Executors.newFixedThreadPool(4))) {
			Callable<Integer> results = () -> post("reviewer", "/documents", "kind=RESULT_NOTICE&key=1&key=2&key=4");
			Callable<Integer> repairs = () -> post("reviewer", "/documents", "kind=REPAIR_NOTICE&key=1&key=2");
			for (var answer : people.service.invokeAll(List.of(results, repairs, results, repairs))) {
				assertThat(answer.get()).isEqualTo(200);
			}
		}

		assertThat(numbers("RESULT_NOTICE")).containsExactlyInAnyOrder("贵环检告〔" + YEAR + "〕00001号",
				"贵环检告〔" + YEAR + "〕00002号", "贵环检告〔" + YEAR + "〕00003号");
		assertThat(numbers("REPAIR_NOTICE")).containsExactlyInAnyOrder("贵环改告〔" + YEAR + "〕00001号",
				"贵环改告〔" + YEAR + "〕00002号");
	}

	@ParameterizedTest(name = "{0} of finding {1}: {2}")
	@CsvSource({ "RESULT_NOTICE, 1, 1", "RESULT_NOTICE, 2, 1", "RESULT_NOTICE, 3, 0", "RESULT_NOTICE, 4, 1",
			"REPAIR_NOTICE, 1, 1", "REPAIR_NOTICE, 3, 0", "REPAIR_NOTICE, 4, 0", "REPAIR_NOTICE, 99, 0" })
	void onlyReviewedFindingsAndOpenCasesAreTold(String kind, long finding, int documents) throws Exception {
		assertThat(post("reviewer", "/documents", "kind=" + kind + "&key=" + finding)).isEqualTo(200);

		assertThat(numbers(kind)).hasSize(documents);
	}

	@Test
	void aSecondOneNeedsTheFirstWithdrawn() throws Exception {
		issue("REPAIR_NOTICE", 1);
		var first = sole("SELECT id FROM document");
		var code = sole("SELECT code FROM document");
		issue("REPAIR_NOTICE", 1);
		assertThat(numbers("REPAIR_NOTICE")).hasSize(1);
		assertThat(verified(code)).contains("id=\"valid\"").contains("贵环改告〔" + YEAR + "〕00001号");

		assertThat(post("reviewer", "/documents/" + first + "/withdrawal", "reason=+")).isEqualTo(200);
		assertThat(verified(code)).as("without a reason").contains("id=\"valid\"");
		assertThat(post("reviewer", "/documents/" + first + "/withdrawal", "reason=%E9%87%8D%E5%8F%91")).isEqualTo(302);
		assertThat(verified(code)).contains("id=\"withdrawn\"").doesNotContain("00002号");
		issue("REPAIR_NOTICE", 1);

		assertThat(numbers("REPAIR_NOTICE")).hasSize(2);
		assertThat(verified(code)).contains("id=\"withdrawn\"").contains("由 贵环改告〔" + YEAR + "〕00002号 替代");
		assertThat(verified("ABCDEFGHJKLMNPQRSTUV")).contains("id=\"unknown\"").doesNotContain("号</dd>");
		assertThat(verified(code)).doesNotContain("桂R00001").doesNotContain(DocumentRows.TRUCK).doesNotContain("港南运输");
	}

	@Test
	void whatWasIssuedNeverChanges() throws Exception {
		issue("RESULT_NOTICE", 1);
		var id = sole("SELECT id FROM document");
		var sha256 = sole("SELECT sha256 FROM document");
		var before = get("reviewer", "/documents/" + id + "/zh");
		this.jdbc.sql("UPDATE company SET name = '改名公司'").update();
		this.jdbc.sql("UPDATE exceedance_member SET measured = 99").update();
		issue("RESULT_NOTICE", 1);

		var after = get("reviewer", "/documents/" + id + "/zh");

		assertThat(Sha256.of(after.getBytes(StandardCharsets.UTF_8))).isEqualTo(sha256);
		assertThat(after).isEqualTo(before).contains("港南运输有限公司").contains("51.75");
	}

	@Test
	void aFileThatWasChangedOnTheDiskIsNotShown() throws Exception {
		issue("RESULT_NOTICE", 1);
		var id = sole("SELECT id FROM document");
		var sha256 = sole("SELECT sha256 FROM document");
		var file = HOME.resolve(sha256.substring(0, 2)).resolve(sha256);
		Files.writeString(file, Files.readString(file).replace("51.75", "15.75"));
		var client = SignedInClient.of(this.port, "reviewer");

		assertThat(client.send(client.request("/documents/" + id + "/zh")).statusCode()).isEqualTo(500);
	}

	@Test
	void aYearBeginsItsNumbersAnewUnlessTheyGoOn() throws Exception {
		this.jdbc.sql("INSERT INTO document_serial VALUES (?, 41), (?, 7), ('贵环检告第', 99999)")
			.params("贵环检告〔" + (YEAR - 1) + "〕", "贵环检告〔" + YEAR + "〕")
			.update();
		issue("RESULT_NOTICE", 1);
		this.jdbc.sql("""
				INSERT INTO policy_parameter (name, valid_from, value, basis)
				VALUES ('document.number.per-year', ?, 'false', 'test')""")
			.param(LocalDate.now(BusinessTime.ZONE).toString())
			.update();
		issue("RESULT_NOTICE", 2);

		assertThat(numbers("RESULT_NOTICE")).containsExactly("贵环检告〔" + YEAR + "〕00008号", "贵环检告第100000号");
	}

	@ParameterizedTest(name = "{0} reads a document of truck {1}: {2}")
	@CsvSource({ "operator, 1, 200", "operator, 2, 404", "importer, 2, 200", "auditor, 1, 403" })
	void documentsAreReadWithinTheScopeOfTheirFinding(String account, long finding, int status) throws Exception {
		issue("REPAIR_NOTICE", finding);
		var id = sole("SELECT id FROM document");
		var client = SignedInClient.of(this.port, account);

		for (var address : List.of("/documents/" + id, "/documents/" + id + "/zh", "/documents/" + id + "/en",
				"/documents/print?key=" + id)) {
			assertThat(client.send(client.request(address)).statusCode()).as(address).isEqualTo(status);
		}
		assertThat(post(account, "/documents", "kind=RESULT_NOTICE&key=1")).isEqualTo(403);
		assertThat(post(account, "/documents/" + id + "/withdrawal", "reason=x")).isEqualTo(403);
	}

	@Test
	void textIsCompleteInBothLanguages() throws Exception {
		issue("RESULT_NOTICE", 1);
		issue("RESULT_NOTICE", 2);
		issue("REPAIR_NOTICE", 1);
		var result = this.jdbc.sql("SELECT id FROM document ORDER BY id").query(String.class).list();

		assertThat(text(result.get(0), "zh")).contains("检验结果告知书", "港南运输有限公司：", "桂R00001 黄", "2021-01-19 09:30:00",
				"西江大道遥感点", "L2", "45.2", "51.75", "30", "规则 EX-1", "在 6 个自然月内连续 2 次及以上", "第五十三条第二款", "没有收到记录 R2 的图片",
				"最近一次合格的定期检验是 2020-12-10（报告 NJ-1），距本次 40 天", "5 个工作日内", "（盖章处）", "第 2 页 / 共 2 页");
		assertThat(text(result.get(0), "en")).contains("Notice of result", "Translation for information",
				"opacity (%) 51.75, against a limit of 30", "was on 2020-12-10 (report NJ-1), 40 days earlier",
				"within 5 working days", "Page 2 / 2");
		assertThat(text(result.get(1), "zh")).contains("王五：", "审核人：周审核", "林格曼", "没有本车在此之前合格的定期检验记录");
		assertThat(text(result.get(2), "zh"))
			.contains("整改告知书", "最迟 2021-02-27 当日 24:00 前", "期限为 30 个日历日", "告知之日 2021-01-28 的次日起算", "港北检验站　港北二路",
					"港北维修厂　港北四路", "逾期未维修车辆名单", "送达回证", "第 1 页 / 共 2 页")
			.doesNotContain("停业检验站")
			.containsSubsequence("港北检验站", "桂平检验站");
		assertThat(text(result.get(2), "en")).contains("Notice to repair", "by the end of 2021-02-27",
				"The period is 30 calendar days", "Delivery slip", "Page 1 / 2");
	}

	@Test
	void aNoticeNamesWhoseReviewStands() throws Exception {
		for (var review : List.of("1, 'REJECTED', 'importer'", "1, 'CONFIRMED', 'reviewer'",
				"2, 'CONFIRMED', 'second_reviewer'")) {
			this.jdbc.sql("""
					INSERT INTO evidence_review (source, record_no, level, outcome, reviewer, cause, decided_at)
					VALUES ('BLACK_SMOKE', 'C1', %s, 'RECORD_VOIDED', '2021-01-20 01:00:00')""".formatted(review))
				.update();
		}
		issue("RESULT_NOTICE", 2);

		assertThat(text(sole("SELECT id FROM document"), "zh")).contains("审核人：reviewer、second_reviewer。");
	}

	@Test
	void aRecordThatAPersonGaveToTheTruckKeepsWhatWasRead() throws Exception {
		this.jdbc
			.sql("UPDATE remote_sensing_reading SET plate = '桂R0000D', plate_raw = '桂R0000D' WHERE record_no = 'R2'")
			.update();
		this.jdbc.sql("""
				INSERT INTO plate_assignment (source, record_no, decision, vin, plate, account, decided_at)
				VALUES ('REMOTE_SENSING', 'R2', 'ASSIGNED', ?, '桂R0000D', 'reviewer', '2021-01-19 02:00:00')
				""").param(DocumentRows.TRUCK).update();
		issue("RESULT_NOTICE", 1);

		assertThat(text(sole("SELECT id FROM document"), "zh")).contains("<td>R1</td>",
				"<td>R2<span class=\"misread\">（原识别号牌 桂R0000D，经人工认定）</span></td>", "桂R00001");
	}

	@Test
	void anExtensionAndAServiceAreToldWithTheirDays() throws Exception {
		this.jdbc.sql("""
				INSERT INTO case_service (opened_by, served_on, result, day, slip, recorded_by, recorded_at)
				VALUES (1, '2021-02-03', 'DELIVERED', '2021-02-03', 'x', 'reviewer', '2021-02-03 01:00:00')""")
			.update();
		this.jdbc.sql("""
				INSERT INTO case_extension (opened_by, granted_on, new_deadline, reason)
				VALUES (1, '2021-02-20', '2021-03-20', 'x')""").update();
		this.jdbc.sql("""
				INSERT INTO policy_parameter (name, valid_from, value, basis)
				VALUES ('repair.day-kind', '2021-01-28', 'WORKING', 'test')""").update();
		issue("REPAIR_NOTICE", 1);

		assertThat(text(sole("SELECT id FROM document"), "zh")).contains("最迟 2021-03-20 当日",
				"期限为 30 个工作日，自送达之日 2021-02-03 的次日起算", "原期限 2021-02-27，已准予延期至 2021-03-20");
	}

	@Test
	void manyRecordsGoToAnAnnex() throws Exception {
		for (int i = 2; i < 40; i++) {
			new DocumentRows(this.jdbc).member(1, i, "R" + (i + 1), "2021-01-19 01:30:00", "OPACITY", "40", "30");
		}
		issue("RESULT_NOTICE", 1);

		var text = text(sole("SELECT id FROM document"), "zh");

		assertThat(text).contains("共 40 条", "第 4 页 / 共 4 页").doesNotContain("第 5 页");
		assertThat(text.split("<td>R\\d+</td>", -1)).as("each record once").hasSize(41);
	}

	private String text(String id, String language) throws Exception {
		var html = get("reviewer", "/documents/" + id + "/" + language);
		assertThat(html).doesNotContain("??").doesNotContain("null");
		assertThat(html).contains("lang=\"" + language);
		return html;
	}

	private void issue(String kind, long finding) throws Exception {
		assertThat(post("reviewer", "/documents", "kind=" + kind + "&key=" + finding)).isEqualTo(200);
	}

	private List<String> numbers(String kind) {
		return this.jdbc.sql("SELECT number FROM document WHERE kind = ? ORDER BY id")
			.param(kind)
			.query(String.class)
			.list();
	}

	private String sole(String sql) {
		return this.jdbc.sql(sql).query(String.class).single();
	}

	private String verified(String code) throws IOException, InterruptedException {
		return get("reviewer", "/verify/document/" + code);
	}

	private String get(String account, String path) throws IOException, InterruptedException {
		var client = SignedInClient.of(this.port, account);
		return client.send(client.request(path)).body();
	}

	private int post(String account, String path, String form) throws IOException, InterruptedException {
		var client = SignedInClient.of(this.port, account);
		return client
			.send(client.request(path)
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString(form)))
			.statusCode();
	}

	private record Closing(ExecutorService service) implements AutoCloseable {

		@Override
		public void close() {
			this.service.shutdownNow();
		}

	}

}
