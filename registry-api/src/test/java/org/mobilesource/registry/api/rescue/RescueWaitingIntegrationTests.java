package org.mobilesource.registry.api.rescue;

import java.time.LocalDate;
import java.util.Set;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.PublishedRows;
import org.mobilesource.registry.api.TestAccounts;
import org.mobilesource.registry.api.review.ObservedRows;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Role;
import org.mobilesource.registry.domain.calendar.BusinessTime;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** How many records wait for a plate, on the home page and the work list of ecology. */
@PagesTest
class RescueWaitingIntegrationTests {

	private static final String GANGBEI = "A450802001";

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AccountMapper accounts;

	@BeforeAll
	static void startBrowser() {
		chromium = new Chromium();
	}

	@AfterAll
	static void stopBrowser() {
		chromium.close();
	}

	/**
	 * Of the city two misread plates of yesterday wait, one in either county; not the one
	 * of 40 days ago, nor the one that was read as it is.
	 */
	@Test
	void everyoneIsToldWhatTheQueueListsForThem() {
		RegistryTables.empty(this.jdbc);
		var yesterday = LocalDate.now(BusinessTime.ZONE).minusDays(1);
		new ObservedRows(this.jdbc, TestAccounts.COMPANY).site(GANGBEI, "港北点", "109.6")
			.site("A450821001", "平南点", "110.4")
			.reading("X1", yesterday + " 03:00:00", "桂RZZ2A5", 97)
			.reading("X2", yesterday + " 04:00:00", "桂RZZ24S", 97)
			.reading("X3", yesterday.minusDays(39) + " 03:00:00", "桂RZZ2A5", 97)
			.reading("A1", yesterday + " 05:00:00", 97);
		this.jdbc.sql("UPDATE site SET division = '450821' WHERE code = 'A450821001'").update();
		this.jdbc.sql("UPDATE remote_sensing_reading SET site_code = 'A450821001' WHERE record_no = 'X2'").update();
		if (this.accounts.find("reviewer_of_gangbei").isEmpty()) {
			var hash = this.accounts.find("reviewer").orElseThrow().passwordHash();
			this.accounts.insert(new Account("reviewer_of_gangbei", "x", hash, Set.of(Role.REVIEWER), "450802", null,
					false, true, 0, null, 0));
		}

		told("reviewer", 2);
		told("reviewer_of_gangbei", 1);
	}

	/**
	 * Nights of March 2021 are made up for: the 30 days before the 30th begin on 28
	 * February.
	 */
	@Test
	void theDaysAreCountedBackFromTheLastNight() {
		PublishedRows.in(this.jdbc).run(1, LocalDate.of(2021, 3, 30));
		new ObservedRows(this.jdbc, TestAccounts.COMPANY).reading("X1", "2021-02-27 15:59:59", "桂RZZ2A5", 97)
			.reading("X2", "2021-02-27 16:00:00", "桂RZZ2A5", 97);

		told("reviewer", 1);
	}

	private void told(String account, int count) {
		try (Page page = chromium.newPage(this.port, account)) {
			page.navigate("http://127.0.0.1:" + this.port + "/work/ecology");
			assertThat(page.locator("#list-RESCUE .badge")).hasText(String.valueOf(count));
			page.navigate("http://127.0.0.1:" + this.port + "/");
			assertThat(page.locator("#todo-ECOLOGY-RESCUE .badge")).hasText(String.valueOf(count));
			page.click("#todo-ECOLOGY-RESCUE");
			assertThat(page.locator("#queue tbody tr")).hasCount(count);
		}
	}

}
