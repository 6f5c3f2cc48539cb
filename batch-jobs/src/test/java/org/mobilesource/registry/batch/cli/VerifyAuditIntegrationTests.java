package org.mobilesource.registry.batch.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.audit.AuditLog;
import org.mobilesource.registry.db.audit.AuditMapper;
import org.mobilesource.registry.db.audit.AuditProof;
import org.mobilesource.registry.domain.audit.AuditEvent;
import org.mobilesource.registry.domain.audit.AuditKind;
import org.mobilesource.registry.domain.audit.ChainCheck.Break;
import org.mobilesource.registry.domain.calendar.BusinessTime;

import static org.assertj.core.api.Assertions.assertThat;

@RegistryTest
class VerifyAuditIntegrationTests {

	private static final int THREADS = 32;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AuditLog log;

	@Autowired
	private AuditMapper records;

	@TempDir
	private Path folder;

	private AuditProof proof;

	@BeforeEach
	void empty() {
		RegistryTables.empty(this.jdbc);
		this.proof = new AuditProof(this.records, this.folder.resolve("audit-head"));
	}

	@Test
	void threadsWriteOneUnbrokenChain() throws Exception {
		var threads = Executors.newFixedThreadPool(THREADS);
		Callable<Boolean> work = () -> {
			for (int i = 0; i < 10; i++) {
				add();
			}
			return true;
		};
		for (var done : threads.invokeAll(Collections.nCopies(THREADS, work))) {
			assertThat(done.get()).isTrue();
		}
		threads.shutdown();

		var result = this.proof.prove();

		assertThat(result.broken()).isEmpty();
		assertThat(result.checked()).isEqualTo(320);
	}

	@Test
	void namesTheRecordThatWasChanged() {
		addFive();
		this.jdbc.sql("UPDATE audit_record SET detail = '{}' WHERE number = 3").update();

		assertThat(this.proof.prove().broken()).contains(new Break(3, "CHANGED"));
	}

	@Test
	void namesTheRecordThatWasDeleted() {
		addFive();
		this.jdbc.sql("DELETE FROM audit_record WHERE number = 2").update();

		assertThat(this.proof.prove().broken()).contains(new Break(2, "MISSING"));
	}

	/** Even when the head in the database was set back with it. */
	@Test
	void namesWhereTheTailWasCutOff() {
		addFive();
		assertThat(this.proof.prove().broken()).isEmpty();
		this.jdbc.sql("DELETE FROM audit_record WHERE number > 3").update();
		this.jdbc
			.sql("UPDATE audit_head SET number = 3, hash = (SELECT r.hash FROM audit_record AS r WHERE r.number = 3)")
			.update();

		assertThat(this.proof.prove().broken()).contains(new Break(4, "CUT_OFF"));
		add();
		add();
		assertThat(this.proof.prove().broken()).contains(new Break(5, "OTHER_CHAIN"));
	}

	/** Two records of March 1, two of March 2, one of March 3. */
	@Test
	void provesThePartOfSomeDaysAlone() {
		for (var at : List.of("2021-02-28T16:00:00Z", "2021-03-01T15:59:59Z", "2021-03-01T16:00:00Z",
				"2021-03-02T10:00:00Z", "2021-03-02T16:00:00Z")) {
			addAt(Instant.parse(at));
		}
		var second = LocalDate.of(2021, 3, 2);
		var third = LocalDate.of(2021, 3, 3);

		assertThat(part(second, second).checked()).isEqualTo(2);
		assertThat(part(second, second).broken()).isEmpty();
		assertThat(part(LocalDate.of(2021, 3, 1), third).checked()).isEqualTo(5);
		assertThat(part(LocalDate.of(2021, 4, 1), LocalDate.of(2021, 4, 2)).checked()).isZero();
		this.jdbc.sql("UPDATE audit_record SET actor = 'x' WHERE number = 1").update();
		assertThat(part(second, second).broken()).isEmpty();
		this.jdbc.sql("UPDATE audit_record SET actor = 'x' WHERE number = 3").update();
		assertThat(part(second, second).broken()).contains(new Break(3, "CHANGED"));
		assertThat(part(third, third).broken()).isEmpty();
		this.jdbc.sql("DELETE FROM audit_record WHERE number = 4").update();
		assertThat(part(third, third).broken()).contains(new Break(4, "MISSING"));
		assertThat(this.folder.resolve("audit-head")).doesNotExist();
	}

	private AuditProof.Result part(LocalDate from, LocalDate to) {
		return this.proof.prove(BusinessTime.startOf(from), BusinessTime.endOf(to));
	}

	private void addFive() {
		for (int i = 0; i < 5; i++) {
			add();
		}
	}

	private void add() {
		addAt(Instant.now());
	}

	private void addAt(Instant at) {
		this.log.add(new AuditEvent(at, "office", "127.0.0.1", "0123456789abcdef", AuditKind.READ, "company:虚构",
				"{\"q\":\"=1\"}"));
	}

}
