package org.mobilesource.registry.api.access;

import java.util.Set;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.PasswordRule;
import org.mobilesource.registry.domain.access.Role;

/**
 * Where nobody may sign in yet, makes an administrator, and prints a password that is
 * known nowhere else.
 */
@Component
class FirstAccount implements ApplicationRunner {

	private static final String NAME = "admin";

	private final AccountMapper accounts;

	private final PasswordEncoder encoder;

	FirstAccount(AccountMapper accounts, PasswordEncoder encoder) {
		this.accounts = accounts;
		this.encoder = encoder;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.accounts.count() > 0) {
			return;
		}
		var password = PasswordRule.random();
		var account = Account.of(NAME, "系统管理员", String.valueOf(this.encoder.encode(password)),
				Set.of(Role.ADMINISTRATOR), null, null);
		if (this.accounts.insert(account) == 1) {
			System.out.printf("首次启动 / first start: 管理员账号 account %s, 口令 password %s%n", NAME, password);
		}
	}

}
