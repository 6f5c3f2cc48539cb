package org.mobilesource.registry.batch.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.AccountRule;
import org.mobilesource.registry.domain.access.PasswordRule;
import org.mobilesource.registry.domain.access.Role;
import org.mobilesource.registry.domain.audit.AuditKind;

/**
 * {@code account NAME=ROLE…}: adds accounts, or resets passwords, for whoever has the
 * machine but cannot sign in. Passwords are random, printed once, and must be changed.
 */
@Command(name = "account", description = "新建账号或重设口令 / adds accounts or resets passwords",
		mixinStandardHelpOptions = true)
final class AccountCommand implements Callable<Integer> {

	@Parameters(arity = "0..*", paramLabel = "NAME=ROLE", description = "角色 / roles: ${COMPLETION-CANDIDATES}")
	private Map<String, Role> roles = new LinkedHashMap<>();

	@Option(names = "--division", description = "区县代码；不填为全市 / county, the whole city without")
	private @Nullable String division;

	@Option(names = "--company", description = "企业信用代码（OPERATOR） / credit code of a company")
	private @Nullable String company;

	@Option(names = "--reset", paramLabel = "NAME", description = "重设口令 / accounts that get another password")
	private List<String> forgotten = List.of();

	@Option(names = "--stands", description = "口令不必更改 / the password need not be changed")
	private boolean stands;

	@Override
	public Integer call() {
		return BatchJobsApplication.with(this::save);
	}

	private int save(ApplicationContext context) {
		var accounts = context.getBean(AccountMapper.class);
		var encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
		Map<String, String> passwords = new LinkedHashMap<>();
		this.roles.forEach((name, role) -> {
			passwords.put(name, PasswordRule.random());
			add(context, name, role, String.valueOf(encoder.encode(passwords.get(name))));
		});
		this.forgotten.forEach((name) -> {
			accounts.find(name).orElseThrow(() -> new IllegalArgumentException(name + ": UNKNOWN"));
			passwords.put(name, PasswordRule.random());
			CommandAudit.record(context, "", AuditKind.PASSWORD, "account:" + name, Map.of("by", "command line"));
			accounts.setPassword(name, String.valueOf(encoder.encode(passwords.get(name))), true);
		});
		System.out.println(Answers.json(passwords));
		return ExitStatus.DONE;
	}

	private void add(ApplicationContext context, String name, Role role, String hash) {
		var account = Account.of(name, name, hash, Set.of(role), this.division, this.company);
		var faults = AccountRule.faults(account);
		if (!faults.isEmpty()) {
			throw new IllegalArgumentException(name + ": " + String.join(", ", faults));
		}
		var accounts = context.getBean(AccountMapper.class);
		CommandAudit.record(context, "", AuditKind.ACCOUNT, "account:" + name,
				Map.of("after", Map.of("roles", List.of(role), "division", Objects.toString(this.division, ""),
						"creditCode", Objects.toString(this.company, ""))));
		if (accounts.insert(account) == 0) {
			throw new IllegalArgumentException(name + ": NAME_TAKEN");
		}
		if (this.stands) {
			accounts.setPassword(name, hash, false);
		}
	}

}
