package org.mobilesource.registry.api.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.PublishedRows;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.db.access.AccountMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mobilesource.registry.api.access.ScopedRows.BUYER;
import static org.mobilesource.registry.api.access.ScopedRows.SELLER;
import static org.mobilesource.registry.api.access.ScopedRows.SOLD;

/**
 * A truck is sold on February 1, 2021, Shanghai's midnight. Whatever is known of it is on
 * either side: the last minute of the seller, and the first of the buyer, who repairs it,
 * has its case cleared and gives it another plate. Its former plate goes to a truck of
 * neither.
 */
@PagesTest
class SoldTruckIntegrationTests {

	private static final String STRANGER = "LVT00000000000004";

	private static final String NEAR = "/watch-lists/overdue-repair/near-line";

	private static final Pattern RECIPIENT = Pattern.compile("data-label=\"接收人\">([^<]*)<");

	private static final List<String> BEFORE = List.of("A450802001", "A450802003", "WX-BEFORE", "PF-BEFORE",
			"BEFORE-1");

	private static final List<String> AFTER = List.of("A450802002", "A450802004", "WX-AFTER", "PF-AFTER", "AFTER-1",
			"桂R00009");

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AccountMapper accounts;

	@BeforeEach
	void sell() {
		ScopedRows.load(this.jdbc, this.accounts);
		sensed("2021-01-31 15:59:00", "A450802001", "A450802003");
		sensed("2021-01-31 16:00:00", "A450802002", "A450802004");
		papers("BEFORE", "2021-01-31");
		papers("AFTER", "2021-02-01");
		this.jdbc.sql("""
				INSERT INTO repair_case (vin, opened_by, opened_at, noticed_on, served_on, deadline, cleared_at,
				  repair_record_no, retest_report_no, state)
				VALUES (?, 1, '2021-01-31 01:00:00', '2021-01-31', '2021-01-31', '2021-03-02', '2021-02-05 01:00:00',
				  'WX-AFTER', 'AFTER-1', 'CLEARED')
				""").param(SOLD).update();
		this.jdbc.sql("""
				INSERT INTO truck (vin, vehicle_type, fuel, emission_stage, registered_on, division, codes, import_id,
				  import_line, row_hash)
				VALUES (?, 'H11', 'B', '5', '2019-01-01', '450804', '', 1, 1, 1)
				""").param(STRANGER).update();
		this.jdbc.sql("""
				INSERT INTO truck_plate (vin, valid_from, plate, plate_type, colour)
				VALUES (?, '2021-02-10', '桂R00009', '01', 'YELLOW'), (?, '2021-02-11', '桂R00001', '01', 'YELLOW')
				""").params(SOLD, STRANGER).update();
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "operator, true, false", "buyer, false, true", "office, true, true" })
	void aCompanySeesTheDaysOnWhichItHadTheTruck(String account, boolean before, boolean after) throws Exception {
		var page = page(SignedInClient.of(this.port, account), "");

		BEFORE.forEach((mark) -> assertThat(page.contains(mark)).as(mark).isEqualTo(before));
		AFTER.forEach((mark) -> assertThat(page.contains(mark)).as(mark).isEqualTo(after));
		assertThat(page.contains(STRANGER)).isEqualTo(account.equals("office"));
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "operator, 91450200198229141F, true", "buyer, 91110108551385082Q, false" })
	void norDoesAnyOtherAddressTellOfOtherDays(String account, String company, boolean seller) throws Exception {
		var client = SignedInClient.of(this.port, account);
		var told = new StringBuilder(page(client, "&on=2021-02-20")).append(page(client, "&on=2021-01-20"));
		for (var path : List.of("/registers/trucks", "/registers/trucks/export.csv",
				"/registers/trucks/history?key=" + SOLD, "/api/v1/registers/trucks", "/api/v1/registers/trucks/" + SOLD,
				"/api/v1/registers/trucks/" + SOLD + "/history", "/registers/fleet", "/api/v1/registers/fleet",
				"/companies/" + company, "/companies/" + company + "?on=2021-02-20")) {
			told.append(client.send(client.request(path)).body());
		}

		for (var mark : seller ? AFTER : BEFORE) {
			assertThat(told.indexOf(mark)).as(mark).isEqualTo(-1);
		}
		assertThat(told.indexOf(STRANGER)).isEqualTo(-1);
	}

	/** The buyer's new plate finds the truck for the buyer alone. */
	@ParameterizedTest(name = "{0}")
	@CsvSource({ "operator, 0", "buyer, 1", "office, 1" })
	void aPlateOfOtherDaysFindsNothing(String account, int found) throws Exception {
		var client = SignedInClient.of(this.port, account);

		assertThat(client.send(client.request("/api/v1/registers/trucks?plate=%E6%A1%82R00009")).body())
			.contains("\"total\":" + found);
	}

	/** A case that the buyer had cleared is one that the seller left open. */
	@Test
	void theSellerSeesTheCaseAsItWasLeft() throws Exception {
		var seller = SignedInClient.of(this.port, "operator");
		var office = SignedInClient.of(this.port, "office");

		assertThat(page(seller, "")).doesNotContain("2021-02-05");
		assertThat(page(office, "")).contains("2021-02-05");
	}

	/** Later reminders of its case went to a private holder and to the buyer. */
	@ParameterizedTest(name = "{0}")
	@CsvSource({ "operator, 甲运输公司", "office, 乙运输公司 LVT00000000000001 甲运输公司" })
	void theSellerReadsTheRemindersToItself(String account, String recipients) throws Exception {
		for (var recipient : List.of(SELLER, SOLD, BUYER)) {
			this.jdbc.sql("""
					INSERT INTO outbox_message (opened_by, vin, deadline, step, channel, recipient, due_on, send_by,
					  state, changed_at)
					VALUES (1, ?, '2021-03-02', -7, 'EMAIL', ?, '2021-02-23', '2021-02-24', 'SENT', '2021-02-23')
					""").params(SOLD, recipient).update();
		}

		var client = SignedInClient.of(this.port, account);
		var page = client.send(client.request("/deadlines/1")).body();

		assertThat(RECIPIENT.matcher(page).results().map((cell) -> cell.group(1)))
			.containsExactly(recipients.split(" "));
	}

	/** A week before the case is due the buyer has the truck, and the plate is new. */
	@ParameterizedTest(name = "{0}")
	@CsvSource({ "operator, 桂R00001, 桂R00009, false", "office, 桂R00009, 桂R00001, true" })
	void aCaseOfTheSellerHasThePlateOfItsDaysAndNoOtherHolder(String account, String plate, String other,
			boolean buyerIsNamed) throws Exception {
		this.jdbc.sql("UPDATE repair_case SET state = 'OPEN', cleared_at = NULL").update();
		new PublishedRows(this.jdbc).run(1, LocalDate.of(2021, 2, 23));
		this.jdbc.sql("""
				INSERT INTO appeal (id, credit_code, exceedance_id, ground, text, filed_by, filed_at, due_on, state)
				VALUES (1, ?, 1, 'OTHER', 'x', 'operator', '2021-02-22', '2021-03-01', 'OPEN')
				""").param(SELLER).update();
		var client = SignedInClient.of(this.port, account);

		for (var path : List.of("/deadlines/1", NEAR, "/appeals", "/appeals/1")) {
			var page = client.send(client.request(path)).body();
			assertThat(page).as(path).contains(plate).doesNotContain(other);
			assertThat(page.contains("乙运输公司")).as(path).isEqualTo(buyerIsNamed && path.equals(NEAR));
		}
	}

	private static String page(SignedInClient client, String suffix) throws Exception {
		List<String> tabs = new ArrayList<>();
		for (var tab : List.of("basic", "holders", "readings", "stations", "exceedances", "lists", "operations")) {
			var answer = client.send(client.request("/trucks/" + SOLD + "?tab=" + tab + suffix));
			assertThat(answer.statusCode()).as(tab).isEqualTo(200);
			tabs.add(answer.body());
		}
		return String.join("\n", tabs);
	}

	private void sensed(String at, String readingSite, String captureSite) {
		this.jdbc.sql("""
				INSERT INTO remote_sensing_reading (record_no, measured_at, site_code, line_no, verdict, plate,
				  plate_colour, opacity_percent, over_limit, valid, codes, import_id, import_line, row_hash)
				VALUES (?, ?, ?, '01', 0, '桂R00001', 'YELLOW', 40, TRUE, TRUE, '', 1, 1, 1)
				""").params("R" + readingSite, at, readingSite).update();
		this.jdbc.sql("""
				INSERT INTO smoke_capture (record_no, captured_at, site_code, line_no, verdict, plate, plate_colour,
				  ringelmann, review_outcome, valid, codes, import_id, import_line, row_hash)
				VALUES (?, ?, ?, '01', 0, '桂R00001', 'YELLOW', 2, 'CONFIRMED', TRUE, '', 1, 1, 1)
				""").params("C" + captureSite, at, captureSite).update();
	}

	private void papers(String side, String day) {
		this.jdbc
			.sql("""
					INSERT INTO repair (record_no, plate, plate_type, repaired_on, items, codes, import_id, import_line, row_hash)
					VALUES (?, '桂R00001', '01', ?, '更换喷油器', '', 1, 1, 1)
					""")
			.params("WX-" + side, day)
			.update();
		this.jdbc
			.sql("""
					INSERT INTO penalty (decision_no, plate, plate_type, code, decided_on, codes, import_id, import_line, row_hash)
					VALUES (?, '桂R00001', '01', '6063', ?, '', 1, 1, 1)
					""")
			.params("PF-" + side, day)
			.update();
	}

}
