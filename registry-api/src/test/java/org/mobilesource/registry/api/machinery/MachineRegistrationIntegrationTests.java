package org.mobilesource.registry.api.machinery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.machinery.Application.Step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PagesTest
class MachineRegistrationIntegrationTests {

	private static final Signature BY = new Signature("经办人", null);

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MachineRegistration registration;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void start() {
		RegistryTables.empty(this.jdbc);
	}

	@Test
	void issuesEveryNumberOnceAndLeavesNoGapWhenManyApproveAtOnce() throws Exception {
		List<Callable<Void>> approvals = new ArrayList<>();
		for (int number = 0; number < 24; number++) {
			int i = number;
			long id = checked(Map.of("engine_no", "E-" + i, "emission_stage", (i % 2 == 0) ? "4" : "3"));
			approvals.add(() -> {
				if (i % 4 == 1) {
					approveAndFail(id);
				}
				else {
					this.registration.step(id, Step.APPROVE, BY, Scope.CITY);
				}
				return null;
			});
		}

		var threads = Executors.newFixedThreadPool(6);
		for (var approval : threads.invokeAll(approvals)) {
			approval.get();
		}
		threads.shutdown();

		assertThat(this.jdbc.sql("SELECT SUBSTRING(registration_no, 3) FROM machine").query(String.class).list())
			.containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 18).mapToObj("GG%06d"::formatted).toList());
		assertThat(this.jdbc.sql("SELECT last_serial FROM machine_serial").query(Integer.class).single()).isEqualTo(18);
	}

	@Test
	void doesNotBlameAMachineForASlowApproval() {
		long id = checked(Map.of("entered_on", LocalDate.now(BusinessTime.ZONE).minusDays(30).toString()));
		this.jdbc.sql("UPDATE machine_application SET entered_on = '2023-03-01'").update();

		this.registration.step(id, Step.APPROVE, BY, Scope.CITY);

		assertThat(this.jdbc.sql("SELECT codes FROM machine").query(String.class).single()).isEmpty();
	}

	@Test
	void passesOverANumberThatAFileBrought() {
		this.jdbc.sql("""
				INSERT INTO machine (machine_key, registration_no, machine_type, manufactured_on, fuel, emission_stage,
				  power_kw, owner, division, status, here_since, codes, row_hash)
				VALUES ('4-GG000001', '4-GG000001', 'LDR', '2023-05-01', 'B', '4', 100, '乙公司', '450802', 'SCRAPPED',
				  '2023-05-01', '', 0)
				""").update();

		this.registration.step(checked(Map.of()), Step.APPROVE, BY, Scope.CITY);

		assertThat(this.jdbc.sql("SELECT issued_no FROM machine_application").query(String.class).single())
			.isEqualTo("4-GG000002");
	}

	@Test
	void keepsTheNumberOfAMachineThatMovesIn() {
		long id = checked(Map.of("registration_no", "4ab012345", "pin", "LGX00000PNA000001"));
		this.jdbc.sql("""
				INSERT INTO machine (machine_key, pin, machine_type, manufactured_on, fuel, emission_stage, power_kw,
				  owner, division, status, here_since, codes, row_hash)
				VALUES ('LGX00000PNA000001', 'LGX00000PNA000001', 'LDR', '2023-05-01', 'B', '4', 100, '乙公司', '450802',
				  'IN_USE', '2023-05-01', '', 0)
				""").update();

		assertThat(this.registration.step(id, Step.APPROVE, BY, Scope.CITY)).isEmpty();

		assertThat(this.jdbc.sql("SELECT machine_key FROM machine").query(String.class).list())
			.containsExactly("4-AB012345");
		assertThat(this.registration.step(checked(Map.of("registration_no", "4-AB012345", "engine_no", "E-9")),
				Step.APPROVE, BY, Scope.CITY))
			.contains("4-AB012345");
	}

	@Test
	void marksWhatWasHandedInTooLateAndTakesNoStepTwice() {
		long id = checked(Map.of("entered_on", "2023-03-01", "acquired_on", "2026-01-01"));

		assertThat(this.jdbc.sql("SELECT codes FROM machine_application").query(String.class).single())
			.isEqualTo("REGISTRATION_OVERDUE");
		assertThatThrownBy(() -> this.registration.step(id, Step.CHECK, BY, Scope.CITY))
			.isInstanceOf(ResponseStatusException.class)
			.hasMessageContaining("409");
		this.registration.step(id, Step.REFUSE, BY, Scope.CITY);
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM machine").query(Integer.class).single()).isZero();
		assertThatThrownBy(() -> this.registration.step(id, Step.APPROVE, BY, Scope.CITY))
			.isInstanceOf(ResponseStatusException.class);
	}

	private void approveAndFail(long id) {
		this.transaction.executeWithoutResult((status) -> {
			this.registration.step(id, Step.APPROVE, BY, Scope.CITY);
			status.setRollbackOnly();
		});
	}

	private long checked(Map<String, String> fields) {
		Map<String, String> values = new HashMap<>(Map.of("machine_type", "EXC", "model", "ZX-215", "maker", "甲重工",
				"manufactured_on", "2023-02-01", "fuel", "B", "emission_stage", "4", "power_kw", "110.5",
				"engine_model", "M1", "engine_no", "E-1"));
		values.putAll(Map.of("engine_maker", "甲发动机厂", "owner", "甲建设公司", "division", "450802"));
		values.putAll(fields);
		var form = this.registration.judge(values);
		assertThat(form.problems()).isEmpty();
		long id = this.registration.submit(form, BY);
		this.registration.step(id, Step.CHECK, BY, Scope.CITY);
		return id;
	}

}
