package org.mobilesource.registry.api.access;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** A start on a registry into which nobody can sign in. */
@PagesTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAccountIntegrationTests {

	private static final Pattern PRINTED = Pattern.compile("account (\\S+), 口令 password (\\S+)");

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AccountMapper accounts;

	@Autowired
	private PasswordEncoder encoder;

	@Autowired
	private FirstAccount firstAccount;

	private List<Account> others = List.of();

	@BeforeEach
	void removeAccounts() {
		this.others = this.accounts.findAll();
		this.jdbc.sql("DELETE FROM account").update();
	}

	@AfterEach
	void bringThemBack() {
		this.jdbc.sql("DELETE FROM account").update();
		this.others.forEach(this.accounts::insert);
	}

	@Test
	void theFirstStartMakesAnAdministratorWhosePasswordIsPrintedOnce(CapturedOutput output) {
		start();

		var printed = PRINTED.matcher(output.getAll());
		assertThat(printed.find()).isTrue();
		var admin = this.accounts.find(printed.group(1)).orElseThrow();
		assertThat(admin.roles()).containsExactly(Role.ADMINISTRATOR);
		assertThat(admin.mustChange()).isTrue();
		assertThat(printed.group(2)).hasSizeGreaterThanOrEqualTo(12);
		assertThat(admin.passwordHash()).startsWith("{bcrypt}").doesNotContain(printed.group(2));
		assertThat(this.encoder.matches(printed.group(2), admin.passwordHash())).isTrue();
		assertThat(printed.find()).isFalse();
	}

	@Test
	void noTwoRegistriesHaveTheSamePassword(CapturedOutput output) {
		start();
		this.jdbc.sql("DELETE FROM account").update();
		start();

		assertThat(PRINTED.matcher(output.getAll()).results().map((one) -> one.group(2)).distinct()).hasSize(2);
	}

	@Test
	void aLaterStartMakesAndPrintsNothing(CapturedOutput output) {
		start();
		var first = this.accounts.findAll();
		start();

		assertThat(PRINTED.matcher(output.getAll()).results()).hasSize(1);
		assertThat(this.accounts.findAll()).isEqualTo(first);
	}

	private void start() {
		this.firstAccount.run(new DefaultApplicationArguments());
	}

}
