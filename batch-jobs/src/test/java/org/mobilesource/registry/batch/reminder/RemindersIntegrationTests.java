package org.mobilesource.registry.batch.reminder;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.nightly.Nightly;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.domain.calendar.BusinessTime;

import static org.assertj.core.api.Assertions.assertThat;

/** Reminders of cases due on 2021-02-25, sent to a real mail server. */
@RegistryTest
class RemindersIntegrationTests {

	private static final int PORT = TestSocketUtils.findAvailableTcpPort();

	private static final String OWNER = "91450200198229141F";

	private static final String LESSEE = "91110108551385082Q";

	private static final String TRUCK = "LVT00000000000001";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Nightly nightly;

	@Autowired
	private Reminders reminders;

	@Autowired
	private Dispatch dispatch;

	@TempDir
	private Path inbox;

	private GreenMail mail;

	@DynamicPropertySource
	static void mailServer(DynamicPropertyRegistry properties) {
		properties.add("spring.mail.host", () -> "127.0.0.1");
		properties.add("spring.mail.port", () -> PORT);
		properties.add("registry.mail.from", () -> "registry@city.example");
		properties.add("registry.public-address", () -> "https://registry.example");
		properties.add("registry.sms", () -> "log");
	}

	@BeforeEach
	void aCaseOfAnOwnedAndLeasedTruck() {
		RegistryTables.empty(this.jdbc);
		this.mail = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		this.mail.start();
		open(7, TRUCK, "2021-02-25");
		member(OWNER, "OWNED", "2019-01-01", null);
		member(LESSEE, "LEASED", "2021-01-01", "2021-02-25");
		this.jdbc.sql("""
				INSERT INTO truck_plate (vin, plate, plate_type, colour, valid_from)
				VALUES (?, '桂RZZ001', '01', 'YELLOW', '2019-01-01')
				""").param(TRUCK).update();
		address(OWNER, "EMAIL", "owner@firm.example");
		address(LESSEE, "EMAIL", "lessee@firm.example");
	}

	@AfterEach
	void stopMail() {
		this.mail.stop();
	}

	@Test
	void aNightTwiceSendsEachMessageOnce() throws Exception {
		night("2021-02-16");
		assertThat(received()).isEmpty();
		night("2021-02-17");
		night("2021-02-17");
		this.dispatch.send(morningAfter("2021-02-17").plusSeconds(60));

		assertThat(received()).containsExactlyInAnyOrder("owner@firm.example", "lessee@firm.example");
		assertThat(states()).containsExactly("-7 EMAIL SENT", "-7 EMAIL SENT");
		MimeMessage message = this.mail.getReceivedMessages()[0];
		assertThat(message.getSubject()).isEqualTo("【超标车辆维修提醒】桂RZZ001 / Repair reminder: 桂RZZ001");
		assertThat(message.getContent().toString()).contains("请于 2021-02-25（含当日）前", "by 2021-02-25, that day included",
				"https://registry.example/deadlines/7");
	}

	@Test
	void eachStepIsDueOnItsDayAndWhoLeasesThenIsTold() {
		for (var day = LocalDate.of(2021, 2, 10); day.isBefore(LocalDate.of(2021, 3, 5)); day = day.plusDays(1)) {
			night(day.toString());
		}

		assertThat(states()).containsExactly("-7 EMAIL SENT", "-7 EMAIL SENT", "-3 EMAIL SENT", "-3 EMAIL SENT",
				"-1 EMAIL SENT", "-1 EMAIL SENT", "1 EMAIL SENT");
		assertThat(this.jdbc.sql(
				"SELECT CONCAT(step, ' ', due_on) FROM (SELECT DISTINCT step, due_on FROM outbox_message) AS told ORDER BY step")
			.query(String.class)
			.list()).containsExactly("-7 2021-02-18", "-3 2021-02-22", "-1 2021-02-24", "1 2021-02-26");
		assertThat(received()).endsWith("owner@firm.example");
	}

	@Test
	void whatACrashLeftUnfinishedIsNotSentAgainByItself() {
		queue("2021-02-17");
		this.jdbc.sql("UPDATE outbox_message SET state = 'SENDING', attempts = 1 WHERE recipient = ?")
			.param(OWNER)
			.update();

		var sent = this.dispatch.send(morningAfter("2021-02-17"));
		night("2021-02-17");

		assertThat(sent).isEqualTo(new Dispatch.Sent(1, 0, 0, 0, 1));
		assertThat(received()).containsExactly("lessee@firm.example");
		assertThat(states()).containsExactlyInAnyOrder("-7 EMAIL SENDING", "-7 EMAIL SENT");
	}

	@Test
	void aServerThatIsAwayIsTriedAgainAfterALongerAndLongerTime() {
		this.mail.stop();
		queue("2021-02-17");
		var now = morningAfter("2021-02-17");

		assertThat(this.dispatch.send(now)).isEqualTo(new Dispatch.Sent(0, 2, 0, 0, 0));
		assertThat(this.dispatch.send(now.plus(Duration.ofMinutes(4)))).isEqualTo(new Dispatch.Sent(0, 0, 0, 0, 0));
		assertThat(this.dispatch.send(now.plus(Duration.ofMinutes(5)))).isEqualTo(new Dispatch.Sent(0, 2, 0, 0, 0));
		this.mail.start();
		assertThat(this.dispatch.send(now.plus(Duration.ofMinutes(14)))).isEqualTo(new Dispatch.Sent(0, 0, 0, 0, 0));
		assertThat(this.dispatch.send(now.plus(Duration.ofMinutes(15)))).isEqualTo(new Dispatch.Sent(2, 0, 0, 0, 0));
		assertThat(received()).hasSize(2);
	}

	@Test
	void aClearedCaseIsNotRemindedNorOneWhoseDeadlineMoved() {
		open(8, "LVT00000000000002", "2021-02-25");
		address("LVT00000000000002", "EMAIL", "person@mail.example");
		queue("2021-02-17");
		this.jdbc.sql("UPDATE repair_case SET state = 'CLEARED' WHERE opened_by = 7").update();
		this.jdbc.sql("""
				INSERT INTO case_extension (opened_by, granted_on, new_deadline, reason)
				VALUES (8, '2021-02-18', '2021-03-08', '维修站停业')
				""").update();

		assertThat(this.dispatch.send(morningAfter("2021-02-17"))).isEqualTo(new Dispatch.Sent(0, 0, 0, 3, 0));
		assertThat(this.jdbc.sql("SELECT DISTINCT cause FROM outbox_message ORDER BY cause").query(String.class).list())
			.containsExactly("CASE_CLOSED", "DEADLINE_MOVED");
		night("2021-02-28");
		assertThat(received()).containsExactly("person@mail.example");
	}

	@Test
	void theLastDayForAReminderIsKept() {
		queue("2021-02-23");

		assertThat(this.dispatch.send(BusinessTime.startOf(LocalDate.of(2021, 2, 26))))
			.isEqualTo(new Dispatch.Sent(0, 0, 0, 2, 0));
		assertThat(received()).isEmpty();
	}

	@Test
	void onTheDeadlineItselfAReminderIsStillSent() {
		queue("2021-02-23");

		assertThat(this.dispatch.send(BusinessTime.endOf(LocalDate.of(2021, 2, 25)).minusMillis(1)).sent())
			.isEqualTo(2);
	}

	@Test
	void aRecipientWithoutAddressIsShownAndAShortMessageGoesToTheLog() {
		this.jdbc.sql("DELETE FROM notification_address WHERE recipient = ?").param(OWNER).update();
		address(LESSEE, "SMS", "13800000000");
		night("2021-02-17");

		assertThat(states()).containsExactlyInAnyOrder("-7 NONE FAILED", "-7 EMAIL SENT", "-7 SMS SENT");
	}

	@Test
	void anAddressThatTheServerRefusesIsNotTriedAgain() {
		address(OWNER, "EMAIL", "not an address");
		queue("2021-02-17");

		assertThat(this.dispatch.send(morningAfter("2021-02-17"))).isEqualTo(new Dispatch.Sent(1, 0, 1, 0, 0));
		assertThat(states()).containsExactlyInAnyOrder("-7 EMAIL FAILED", "-7 EMAIL SENT");
	}

	@Test
	void aNightOfLongAgoSendsNothing() {
		this.nightly.catchUp(LocalDate.of(2021, 2, 17), this.inbox, morningAfter("2021-02-17"), ImportProgress.SILENT,
				(report) -> {
				});

		assertThat(states()).containsExactly("-7 EMAIL QUEUED", "-7 EMAIL QUEUED");
		assertThat(this.dispatch.send(Instant.parse("2021-06-01T00:00:00Z")).cancelled()).isEqualTo(2);
		assertThat(received()).isEmpty();
	}

	private void queue(String businessDate) {
		this.reminders.queue(LocalDate.parse(businessDate), morningAfter(businessDate));
	}

	private void night(String businessDate) {
		this.nightly.run(LocalDate.parse(businessDate), this.inbox, morningAfter(businessDate), ImportProgress.SILENT,
				(report) -> {
				});
	}

	private static Instant morningAfter(String day) {
		return BusinessTime.endOf(LocalDate.parse(day)).plus(Duration.ofHours(3));
	}

	private List<String> received() {
		return Arrays.stream(this.mail.getReceivedMessages()).map((message) -> {
			try {
				return message.getAllRecipients()[0].toString();
			}
			catch (MessagingException ex) {
				throw new IllegalStateException(ex);
			}
		}).toList();
	}

	private List<String> states() {
		return this.jdbc.sql("SELECT CONCAT(step, ' ', channel, ' ', state) FROM outbox_message ORDER BY step, id")
			.query(String.class)
			.list();
	}

	private void open(long openedBy, String vin, String deadline) {
		this.jdbc.sql("""
				INSERT INTO repair_case (vin, opened_by, opened_at, noticed_on, served_on, deadline, state)
				VALUES (?, ?, '2021-01-26 02:00:00', '2021-01-26', '2021-01-26', ?, 'OPEN')
				""").params(vin, openedBy, deadline).update();
	}

	private void member(String creditCode, String role, String from, String to) {
		this.jdbc
			.sql("""
					INSERT INTO fleet_membership (vin, credit_code, role, valid_from, valid_to, codes, import_id, import_line,
					  row_hash)
					VALUES (?, ?, ?, ?, ?, '', 1, 1, 1)
					""")
			.params(TRUCK, creditCode, role, from, to)
			.update();
	}

	private void address(String recipient, String channel, String address) {
		this.jdbc.sql("""
				REPLACE INTO notification_address (recipient, channel, address, changed_by, changed_at)
				VALUES (?, ?, ?, 'transport', '2021-01-01')
				""").params(recipient, channel, address).update();
	}

}
