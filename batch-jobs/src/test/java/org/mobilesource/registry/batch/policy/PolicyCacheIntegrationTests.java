package org.mobilesource.registry.batch.policy;

import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.db.policy.PolicyCache;

import static org.assertj.core.api.Assertions.assertThat;

@RegistryTest
class PolicyCacheIntegrationTests {

	private static final LocalDate DAY = LocalDate.of(2099, 1, 1);

	private static final String NAME = "appeal.working-days";

	@Autowired
	private PolicyCache cache;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void addAValue() {
		this.jdbc.sql(
				"INSERT INTO policy_parameter (name, valid_from, value, basis) VALUES ('%s', '2099-01-01', '70', 'test')"
					.formatted(NAME))
			.update();
	}

	@AfterEach
	void removeIt() {
		this.jdbc.sql("DELETE FROM policy_parameter WHERE valid_from >= '2099-01-01'").update();
	}

	@Test
	void whatDidNotChangeIsNotReadAgain() {
		assertThat(this.cache.policies()).isSameAs(this.cache.policies());
	}

	@Test
	void everyChangeIsSeenWhoeverMakesIt() {
		assertThat(value()).isEqualTo(70);

		change("value = '71'");
		assertThat(value()).isEqualTo(71);

		change("valid_from = '2099-01-02'");
		assertThat(value()).isLessThan(70);

		removeIt();
		addAValue();
		assertThat(value()).isEqualTo(70);
	}

	@Test
	void aChangeThatIsTakenBackIsForgotten() {
		this.transaction.executeWithoutResult((status) -> {
			change("value = '71'");
			assertThat(value()).isEqualTo(71);
			status.setRollbackOnly();
		});

		assertThat(value()).isEqualTo(70);
	}

	private void change(String set) {
		this.jdbc.sql("UPDATE policy_parameter SET " + set + " WHERE valid_from = '2099-01-01'").update();
	}

	private int value() {
		return this.cache.policies().on(DAY).whole(NAME);
	}

}
