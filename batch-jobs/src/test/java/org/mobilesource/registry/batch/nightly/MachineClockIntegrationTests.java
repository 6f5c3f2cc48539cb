package org.mobilesource.registry.batch.nightly;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.imports.ImportMapper;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.db.watchlist.RunMapper;
import org.mobilesource.registry.domain.calendar.BusinessTime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@RegistryTest
class MachineClockIntegrationTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ImportMapper imports;

	@Autowired
	private RunMapper runs;

	@Autowired
	private PolicyMapper policies;

	@BeforeEach
	void empty() {
		RegistryTables.empty(this.jdbc);
	}

	@Test
	void aClockThatAgreesIsTrusted() {
		assertThatCode(() -> ahead(Duration.ZERO).check()).doesNotThrowAnyException();
		assertThatCode(() -> ahead(Duration.ofMinutes(4)).check()).doesNotThrowAnyException();
		assertThatCode(() -> ahead(Duration.ofMinutes(-4)).check()).doesNotThrowAnyException();
	}

	@Test
	void aClockThatDisagreesWithTheDatabaseServerIsRefused() {
		assertThatThrownBy(() -> ahead(Duration.ofMinutes(6)).check()).hasMessageContaining("请先校时")
			.hasMessageContaining("database server");
		assertThatThrownBy(() -> ahead(Duration.ofDays(-20_000)).check()).hasMessageContaining("database server");
	}

	@Test
	void aClockBehindTheLatestImportIsRefused() {
		begun("4");
		assertThatCode(() -> ahead(Duration.ZERO).check()).doesNotThrowAnyException();

		begun("60");
		assertThatThrownBy(() -> ahead(Duration.ZERO).check()).hasMessageContaining("latest import")
			.hasMessageContaining("请先校时");
	}

	@Test
	void aNightWithoutADateMayNotBeFarBehindTheLatestPublishedOne() {
		var yesterday = BusinessTime.dateOf(Clock.systemUTC().instant()).minusDays(1);
		assertThat(ahead(Duration.ZERO).yesterday()).isEqualTo(yesterday);

		published(yesterday.minusDays(7));
		assertThat(ahead(Duration.ZERO).yesterday()).isEqualTo(yesterday);
		assertThatThrownBy(() -> ahead(Duration.ofDays(1)).yesterday()).hasMessageContaining("--business-date");
	}

	private MachineClock ahead(Duration duration) {
		return new MachineClock(Clock.offset(Clock.systemUTC(), duration), this.imports, this.runs, this.policies);
	}

	private void begun(String minutesAhead) {
		this.jdbc.sql("""
				INSERT INTO import_run (feed, file_name, sha256, attempt, dry_run, state, business_date, clock_at,
				  started_at)
				VALUES ('trucks', 'a.csv', ?, 0, FALSE, 'DONE', '2021-03-01', UTC_TIMESTAMP(),
				  UTC_TIMESTAMP() + INTERVAL ? MINUTE)""").params(minutesAhead, minutesAhead).update();
	}

	private void published(LocalDate day) {
		this.jdbc
			.sql("""
					INSERT INTO evaluation_run (business_date, attempt, sequence, rule_version, data_cut_off, last_import_id,
					  sites_expected, sites_reporting, content_sha256)
					VALUES (?, 1, 1, 'v', UTC_TIMESTAMP(), 0, 0, 0, REPEAT('a', 64))""")
			.param(day)
			.update();
	}

}
