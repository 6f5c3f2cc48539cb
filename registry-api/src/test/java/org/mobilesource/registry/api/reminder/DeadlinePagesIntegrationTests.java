package org.mobilesource.registry.api.reminder;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;

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
import org.mobilesource.registry.api.TestAccounts;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.domain.calendar.BusinessTime;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PagesTest
class DeadlinePagesIntegrationTests {

	private static final LocalDate TODAY = LocalDate.now(BusinessTime.ZONE);

	private static final String OTHER = "91110108551385082Q";

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private OpenCases rows;

	@BeforeAll
	static void startBrowser() {
		chromium = new Chromium();
	}

	@AfterAll
	static void stopBrowser() {
		chromium.close();
	}

	/** Three trucks whose notices were given ten days ago, due in 20 days. */
	@BeforeEach
	void threeOpenCases() {
		RegistryTables.empty(this.jdbc);
		this.rows = new OpenCases(this.jdbc);
		this.rows.openCase(1, "450802");
		this.rows.openCase(2, "450802");
		this.rows.openCase(3, "450821");
		this.jdbc.sql("""
				INSERT INTO company (credit_code, name, division, status, codes, import_id, import_line, row_hash)
				VALUES (?, '甲运输公司', '450802', 'ACTIVE', '', 1, 1, 1), (?, '乙运输公司', '450821', 'ACTIVE', '', 1, 2, 2)
				""").params(TestAccounts.COMPANY, OTHER).update();
		this.jdbc
			.sql("""
					INSERT INTO fleet_membership (vin, credit_code, role, valid_from, codes, import_id, import_line, row_hash)
					VALUES ('LVT00000000000001', ?, 'OWNED', '2019-01-01', '', 1, 1, 1)
					""")
			.param(TestAccounts.COMPANY)
			.update();
	}

	@Test
	void aReviewerExtendsACaseAndTheOldDeadlineStays() {
		try (var page = open("/trucks/LVT00000000000001?tab=exceedances", "reviewer")) {
			page.locator("a[href^='/deadlines/']").first().click();
			extend(page, TODAY.plusDays(20), "同一天");
			assertThat(page.locator("#problem")).hasText("新期限须晚于原期限。");
			extend(page, TODAY.plusDays(21), "维修站停业");

			assertThat(page.locator("#current strong")).hasText(TODAY.plusDays(21).toString());
			assertThat(page.locator("#current")).containsText("原期限 " + TODAY.plusDays(20));
			assertThat(page.locator("#extensions tbody td"))
				.hasText(new String[] { TODAY.toString(), TODAY.plusDays(21).toString(), "维修站停业", "reviewer" });
		}
		assertThat(deadlines()).containsOnly(TODAY.plusDays(20).toString());
	}

	@Test
	void aFormSentTwiceExtendsOnceAndAnOldOneNotAtAll() {
		try (var first = open("/deadlines/1", "reviewer"); var second = open("/deadlines/1", "reviewer")) {
			var entry = first.locator("#extend [name=entryId]").inputValue();
			extend(first, TODAY.plusDays(30), "第一次");
			extend(second, TODAY.plusDays(40), "另一人");
			assertThat(second.locator("#problem")).hasText("内容已有变化，未保存。请核对后重新提交。");
			first.evaluate("(id) => document.querySelector('#extend [name=entryId]').value = id", entry);
			extend(first, TODAY.plusDays(50), "重发");
		}

		assertThat(this.jdbc.sql("SELECT reason FROM case_extension").query(String.class).list())
			.containsExactly("第一次");
	}

	@Test
	void allCasesOfADivisionAreExtendedInOneAct() {
		var range = "?first=%s&last=%s&division=450802".formatted(TODAY.plusDays(20), TODAY.plusDays(20));
		try (var page = open("/deadlines/extensions" + range, "reviewer")) {
			assertThat(page.locator("#count")).hasText("整改中且期限在此范围内的案件：2 件");
			this.rows.openCase(4, "450802");
			extend(page, TODAY.plusDays(30), "停电");
			assertThat(page.locator("#problem")).hasText("内容已有变化，未保存。请核对后重新提交。");
			assertThat(page.locator("#count")).hasText("整改中且期限在此范围内的案件：3 件");
			extend(page, TODAY.plusDays(30), "停电");
			assertThat(page.locator("#extended")).hasText("已将 3 件案件的期限延至 " + TODAY.plusDays(30) + "。");
		}

		assertThat(this.jdbc.sql("SELECT opened_by FROM case_extension ORDER BY opened_by").query(Long.class).list())
			.containsExactly(1L, 2L, 4L);
		assertThat(deadlines()).containsOnly(TODAY.plusDays(20).toString());
	}

	@Test
	void aServiceMovesTheDeadlineWithinItsBounds() {
		try (var page = open("/deadlines/1", "reviewer")) {
			page.locator("#servedOn").evaluate("(field) => field.removeAttribute('max')");
			serve(page, TODAY.plusDays(1));
			assertThat(page.locator("#problem")).hasText("送达日期不得早于告知日期，也不得晚于今天。");
			serve(page, TODAY.minusDays(11));
			assertThat(page.locator("#problem")).isVisible();
			serve(page, TODAY.minusDays(4));

			assertThat(page.locator("#served")).hasText(TODAY.minusDays(4).toString());
			assertThat(page.locator("#current strong")).hasText(TODAY.plusDays(26).toString());
			assertThat(page.locator("#services tbody tr")).hasCount(1);
		}
	}

	@Test
	void theCaseSaysByWhichCalendarItsDeadlineWasCounted() {
		try (var page = open("/deadlines/1", "reviewer")) {
			assertThat(page.locator("#current")).hasText(TODAY.plusDays(20).toString());
			this.jdbc.sql(
					"UPDATE repair_case SET calendar_version = '2026-1a2b3c4d', calendar_provisional = (opened_by = 2)")
				.update();
			page.reload();
			assertThat(page.locator("#current")).containsText("按节假日日历 2026-1a2b3c4d 计工作日");
			page.navigate(address("/deadlines/2"));
			assertThat(page.locator("#current")).containsText("其中年度安排未公布，暂定");
		}
	}

	@Test
	void whoMayNotExtendSeesNoForm() {
		try (var page = open("/deadlines/1", "operator")) {
			assertThat(page.locator("#current strong")).hasText(TODAY.plusDays(20).toString());
			assertThat(page.locator("#extend")).hasCount(0);
			assertThat(page.navigate(address("/deadlines/2")).status()).isEqualTo(404);
		}
	}

	@Test
	void aPersonDecidesOnAnUnknownOutcome() {
		message(1, "SENDING");
		message(2, "SENDING");
		message(3, "SENT");
		try (var page = open("/reminders?state=SENDING", "transport")) {
			assertThat(page.locator("#no-mail")).isVisible();
			assertThat(page.locator("#rows tbody tr")).hasCount(2);
			page.click("#rows tr:has(a[href='/deadlines/1']) >> text=重新发送");
			page.click("#rows tr:has(a[href='/deadlines/2']) >> text=不再发送");
			assertThat(page.locator("#rows tbody tr").nth(1)).containsText("人工放弃");
			assertThat(page.locator("#rows tbody tr").nth(1)).containsText("由 transport 决定");
		}
		assertThat(this.jdbc.sql("SELECT CONCAT(opened_by, ' ', state) FROM outbox_message ORDER BY id")
			.query(String.class)
			.list()).containsExactly("1 QUEUED", "2 FAILED", "3 SENT");
	}

	@Test
	void aCompanyMaintainsItsOwnAddresses() {
		try (var page = open("/notification-addresses", "operator")) {
			page.fill("#email", "nobody");
			page.click("#addresses button");
			assertThat(page.locator("#email ~ .invalid-feedback")).isVisible();
			page.fill("#email", "fleet@firm.example");
			page.fill("#sms", "13800000000");
			page.click("#addresses button");
			assertThat(page.locator("#email")).hasValue("fleet@firm.example");
			page.navigate(address("/notification-addresses?recipient=" + OTHER));
			assertThat(page.locator("#nobody")).isVisible();
		}
		assertThat(this.jdbc.sql("SELECT CONCAT(recipient, ' ', channel) FROM notification_address ORDER BY channel")
			.query(String.class)
			.list()).isEqualTo(List.of(TestAccounts.COMPANY + " EMAIL", TestAccounts.COMPANY + " SMS"));
	}

	/**
	 * The address of a truck is that of its owner, who is no company, and may be another
	 * one by now.
	 */
	@Test
	void aCompanySeesAndChangesNoAddressOfATruck() throws Exception {
		this.jdbc.sql("""
				INSERT INTO notification_address (recipient, channel, address, changed_by, changed_at)
				VALUES ('LVT00000000000001', 'SMS', '13900000000', 'transport', NOW())
				""").update();
		var client = SignedInClient.of(this.port, "operator");
		var seen = client.send(client.request("/notification-addresses?recipient=LVT00000000000001"));
		var changed = client.send(client.request("/notification-addresses")
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("recipient=LVT00000000000001&sms=13800000000")));

		assertThat(seen.body()).contains("id=\"nobody\"").doesNotContain("13900000000");
		assertThat(changed.statusCode()).isEqualTo(404);
		assertThat(this.jdbc.sql("SELECT address FROM notification_address").query(String.class).single())
			.isEqualTo("13900000000");
	}

	private Page open(String path, String account) {
		var page = chromium.newPage(this.port, account);
		page.navigate(address(path));
		return page;
	}

	private String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

	private static void extend(Page page, LocalDate until, String reason) {
		page.fill("#until", until.toString());
		page.fill("#reason", reason);
		page.click("#extend button");
	}

	private static void serve(Page page, LocalDate day) {
		page.locator("#servedOn").evaluate("(field) => field.removeAttribute('max')");
		page.fill("#servedOn", day.toString());
		page.fill("#slip", "送达回证第 1 号");
		page.click("#serve button");
	}

	private List<String> deadlines() {
		return this.jdbc.sql("SELECT deadline FROM repair_case").query(String.class).list();
	}

	private void message(long openedBy, String state) {
		this.jdbc.sql("""
				INSERT INTO outbox_message (opened_by, vin, deadline, step, channel, recipient, due_on, send_by, state,
				  changed_at)
				VALUES (?, ?, '2021-03-01', -7, 'EMAIL', ?, '2021-02-22', '2021-02-24', ?, '2021-02-22')
				""").params(openedBy, OpenCases.vin(openedBy), TestAccounts.COMPANY, state).update();
	}

}
