package org.mobilesource.registry.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Role;

/**
 * An account for each role, named like it in small letters, and one that has every duty
 * of an office.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestAccounts {

	public static final String OFFICE = "office";

	public static final String PASSWORD = "Only-4-tests!";

	/** The company of the operator. */
	public static final String COMPANY = "91450200198229141F";

	private static final Set<Role> DUTIES = EnumSet
		.complementOf(EnumSet.of(Role.OPERATOR, Role.AUDITOR, Role.ADMINISTRATOR));

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	ApplicationRunner addTestAccounts(AccountMapper accounts) {
		return (arguments) -> {
			add(OFFICE, DUTIES, accounts);
			Arrays.stream(Role.values()).forEach((role) -> add(nameOf(role), Set.of(role), accounts));
		};
	}

	public static String nameOf(Role role) {
		return role.name().toLowerCase(Locale.ROOT);
	}

	/** An account of a county, beside those that are there. */
	public static void addOfCounty(String name, Role role, String division, AccountMapper accounts) {
		var hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
		accounts.insert(new Account(name, name, hash, Set.of(role), division, null, false, true, 0, null, 0));
	}

	private static void add(String name, Set<Role> roles, AccountMapper accounts) {
		var hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
		accounts.insert(new Account(name, name, hash, roles, null, roles.contains(Role.OPERATOR) ? COMPANY : null,
				false, true, 0, null, 0));
	}

}
