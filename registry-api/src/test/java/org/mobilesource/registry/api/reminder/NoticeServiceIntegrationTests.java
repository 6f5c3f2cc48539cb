package org.mobilesource.registry.api.reminder;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.Set;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Role;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Four cases, due in 20 days, 30 days after their notice of ten days ago. Of the first
 * two and the last a repair notice was issued nine days ago.
 */
@PagesTest
class NoticeServiceIntegrationTests {

	private static final LocalDate TODAY = OpenCases.TODAY;

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AccountMapper accounts;

	private OpenCases rows;

	@BeforeAll
	static void startBrowser() {
		chromium = new Chromium();
	}

	@AfterAll
	static void stopBrowser() {
		chromium.close();
	}

	@BeforeEach
	void fourOpenCases() {
		RegistryTables.empty(this.jdbc);
		this.rows = new OpenCases(this.jdbc);
		this.rows.openCase(1, "450802");
		this.rows.openCase(2, "450802");
		this.rows.openCase(3, "450802");
		this.rows.openCase(4, "450821");
		this.rows.document(1);
		this.rows.document(2);
		this.rows.document(4);
	}

	/** Served four days ago: due 30 days after that, in 26. */
	@Test
	void aWholeListIsServedButForWhatHasNoNotice() throws Exception {
		try (var page = open("/")) {
			assertThat(page.locator("#todo-ECOLOGY-TO_SERVE")).containsText("4");
			page.click("#todo-ECOLOGY-TO_SERVE");
			page.click("#serve-all");
			assertThat(page.locator("#chosen")).hasText("已选 4 件");
			fill(page, "POST", "DELIVERED", TODAY.minusDays(4), "EMS 1 号");
			assertThat(page.locator("#due h2")).hasText("将登记 3 件");
			assertThat(page.locator("#refused-NO_NOTICE")).hasText("没有有效的整改告知书 桂RZZ003");
			assertThat(page.locator("#refused li")).hasCount(1);
			page.click("#confirm button");

			assertThat(page.locator("#tasks tbody tr")).hasCount(1);
			assertThat(page.locator("#list-SERVED")).containsText("3");
			page.click("#list-SERVED");
			assertThat(page.locator("#tasks tbody tr").first()).containsText(TODAY.minusDays(4) + " 邮寄送达 已送达");
		}
		assertThat(this.rows.deadlines()).isEqualTo("26 26 20 26");
		var client = SignedInClient.of(this.port, "reviewer");
		assertThat(
				client.send(client.request("/work/ecology/export.csv?list=SERVED&q=桂RZZ001".replace("桂", "%E6%A1%82")))
					.body()
					.lines()
					.toList()
					.get(1))
			.endsWith(TODAY.plusDays(26) + ",,POST,DELIVERED," + TODAY.minusDays(4) + ",EMS 1 号");
	}

	/**
	 * What comes back serves nothing and takes nothing back; what is refused is served.
	 */
	@Test
	void aReturnedNoticeIsToBeServedAgainAndKeepsItsDeadline() {
		serve(1, "POST", "DELIVERED", 4);
		try (var page = open("/work/ecology?list=SERVED")) {
			page.check("input[name=key][value='1']");
			page.click("#ticked button");
			assertThat(page.locator("#chosen")).hasText("已选 1 件");
			fill(page, "POST", "RETURNED", TODAY.minusDays(2), "查无此人");
			page.click("#confirm button");
			assertThat(page.locator("#list-SERVED")).containsText("0");
			assertThat(this.rows.deadlines()).isEqualTo("26 20 20 20");
			page.click("#list-TO_SERVE");
			assertThat(page.locator("#tasks tbody tr").last()).containsText("退回（未送达）");

			page.check("input[name=key][value='1']");
			page.click("#ticked button");
			fill(page, "IN_PERSON", "REFUSED", TODAY.minusDays(1), "留置，两名见证人");
			page.click("#confirm button");
			page.navigate(address("/deadlines/1"));
			assertThat(page.locator("#current strong")).hasText(TODAY.plusDays(29).toString());
			assertThat(page.locator("#served")).hasText(TODAY.minusDays(1).toString());
			assertThat(page.locator("#road ol li strong")).hasText(new String[] { "告知", "送达", "退回（未送达）", "拒收（留置送达）" });
			assertThat(page.locator("#road ol li").nth(2)).containsText(TODAY.minusDays(2) + " 退回（未送达） 查无此人");
			assertThat(page.locator("#services tbody tr").nth(1)).containsText("—");
		}
	}

	/** A return alone leaves the deadline counted from the notice. */
	@Test
	void whatOnlyCameBackIsNotServed() {
		serve(1, "POST", "RETURNED", 4);

		assertThat(this.rows.deadlines()).isEqualTo("20 20 20 20");
		assertThat(
				this.jdbc.sql("SELECT COUNT(*) FROM exceedance WHERE served_on IS NOT NULL").query(Long.class).single())
			.isZero();
	}

	/** Published four days ago: served 30 days after that, due 30 days later, in 56. */
	@Test
	void aPublicNoticeServesWhenItsDaysHavePassed() {
		serve(2, "PUBLIC_NOTICE", "DELIVERED", 4);
		assertThat(this.rows.deadlines()).isEqualTo("20 56 20 20");

		assertThat(post("key=1&way=PUBLIC_NOTICE&result=REFUSED&slip=x&seen=1&servedOn=" + TODAY)).isEqualTo(200);
		assertThat(post("key=1&way=POST&slip=x&seen=1&servedOn=" + TODAY.plusDays(1))).isEqualTo(200);
		assertThat(post("key=2&way=POST&slip=x&seen=0&servedOn=" + TODAY)).isEqualTo(200);
		assertThat(services()).isEqualTo("2 DELIVERED");
	}

	@Test
	void whatIsLeftOutIsSaidWithItsReason() {
		serve(2, "IN_PERSON", "DELIVERED", 3);
		this.jdbc.sql("UPDATE repair_case SET state = 'CLEARED' WHERE opened_by = 4").update();
		var day = TODAY.minusDays(10);
		try (var page = open("/deadlines/services?key=1&key=2&key=3&key=4&slip=x&servedOn=" + day)) {
			assertThat(page.locator("#due h2")).hasText("将登记 0 件");
			assertThat(page.locator("#confirm")).hasCount(0);
			assertThat(page.locator("#refused li")).hasText(
					new String[] { "案件已结或作废 桂RZZ004", "没有有效的整改告知书 桂RZZ003", "已送达 桂RZZ002", "该日期早于告知或文书签发 桂RZZ001" });
		}
	}

	@Test
	void nothingIsStoredWhenTheCasesAreOthersThanSeen() {
		var form = "all=true&way=POST&slip=x&servedOn=" + TODAY.minusDays(4);
		assertThat(post(form + "&seen=2")).isEqualTo(200);
		assertThat(services()).isEmpty();
		assertThat(post(form + "&seen=3")).isEqualTo(302);
		assertThat(post(form + "&seen=3")).isEqualTo(200);
		assertThat(services()).isEqualTo("1 DELIVERED,2 DELIVERED,4 DELIVERED");
	}

	@Test
	void aCountyServesItsOwn() {
		if (this.accounts.find("reviewer_of_pingnan").isEmpty()) {
			var hash = this.accounts.find("reviewer").orElseThrow().passwordHash();
			this.accounts.insert(new Account("reviewer_of_pingnan", "x", hash, Set.of(Role.REVIEWER), "450821", null,
					false, true, 0, null, 0));
		}
		try (var page = chromium.newPage(this.port, "reviewer_of_pingnan")) {
			page.navigate(address("/deadlines/services?key=1&key=4"));
			assertThat(page.locator("#chosen")).hasText("已选 1 件");
			page.navigate(address("/deadlines/services?all=true"));
			assertThat(page.locator("#chosen")).hasText("已选 1 件");
		}
	}

	@Test
	void anImpossibleServiceIsSaidBeforeItIsRecorded() {
		try (var page = open("/deadlines/services?key=1&way=PUBLIC_NOTICE&result=RETURNED&slip=x&servedOn=" + TODAY)) {
			assertThat(page.locator("#problem")).hasText("公告送达没有拒收或退回。");
			assertThat(page.locator("#confirm")).hasCount(0);
			page.navigate(address("/deadlines/services?key=1&slip=x&servedOn=" + TODAY.plusDays(1)));
			assertThat(page.locator("#problem")).hasText("送达日期不得早于告知日期，也不得晚于今天。");
		}
	}

	private void serve(long openedBy, String way, String result, int daysAgo) {
		assertThat(post("key=" + openedBy + "&way=" + way + "&result=" + result + "&slip=x&seen=1&servedOn="
				+ TODAY.minusDays(daysAgo)))
			.isEqualTo(302);
	}

	private int post(String form) {
		var client = SignedInClient.of(this.port, "reviewer");
		try {
			return client
				.send(client.request("/deadlines/services")
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(BodyPublishers.ofString(form)))
				.statusCode();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String services() {
		return String.join(",",
				this.jdbc.sql("SELECT CONCAT(opened_by, ' ', result) FROM case_service ORDER BY id")
					.query(String.class)
					.list());
	}

	private Page open(String path) {
		var page = chromium.newPage(this.port, "reviewer");
		page.navigate(address(path));
		return page;
	}

	private String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

	private static void fill(Page page, String way, String result, LocalDate day, String slip) {
		page.selectOption("#way", way);
		page.selectOption("#result", result);
		page.fill("#servedOn", day.toString());
		page.fill("#slip", slip);
		page.click("#preview button");
	}

}
