package org.mobilesource.registry.api.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.db.reporting.NameMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.AccountRule;
import org.mobilesource.registry.domain.access.PasswordRule;
import org.mobilesource.registry.domain.access.Role;
import org.mobilesource.registry.domain.audit.AuditKind;
import org.mobilesource.registry.domain.company.CreditCodeCheck;

/** Who may sign in, for administrators. */
@Controller
@RequestMapping("/accounts")
class AccountPages {

	private final AccountMapper accounts;

	private final NameMapper names;

	private final PasswordEncoder encoder;

	private final AuditTrail trail;

	AccountPages(AccountMapper accounts, NameMapper names, PasswordEncoder encoder, AuditTrail trail) {
		this.accounts = accounts;
		this.names = names;
		this.encoder = encoder;
		this.trail = trail;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("accounts", this.accounts.findAll());
		return "access/accounts";
	}

	@GetMapping("/new")
	String create(Model model) {
		return form(new Account("", "", null, Set.of(), null, null, true, true, 0, null, 0), List.of(), true, model);
	}

	@PostMapping
	String add(Entered entered, Model model) {
		var password = PasswordRule.random();
		var account = entered.account(String.valueOf(this.encoder.encode(password)));
		var faults = AccountRule.faults(account);
		if (!faults.isEmpty()) {
			return form(account, faults, true, model);
		}
		this.trail.record(AuditKind.ACCOUNT, "account:" + account.name(), Map.of("after", recorded(account)));
		if (this.accounts.insert(account) == 0) {
			return form(account, List.of("NAME_TAKEN"), true, model);
		}
		return shownOnce(account.name(), password, model);
	}

	@GetMapping("/{name}")
	String edit(@PathVariable String name, Model model) {
		return form(account(name), List.of(), false, model);
	}

	@PostMapping("/{name}")
	String change(@PathVariable String name, Entered entered, Model model) {
		var stored = account(name);
		var account = entered.named(name).account(stored.passwordHash());
		var faults = AccountRule.faults(account);
		if (!faults.isEmpty()) {
			return form(account, faults, false, model);
		}
		this.trail.record(AuditKind.ACCOUNT, "account:" + name,
				Map.of("before", recorded(stored), "after", recorded(account)));
		this.accounts.update(account);
		return "redirect:/accounts";
	}

	/** A new password for somebody who forgot theirs. */
	@PostMapping("/{name}/reset")
	String reset(@PathVariable String name, Model model) {
		var password = PasswordRule.random();
		this.trail.record(AuditKind.PASSWORD, "account:" + account(name).name(), Map.of("by", "administrator"));
		this.accounts.setPassword(account(name).name(), String.valueOf(this.encoder.encode(password)), true);
		return shownOnce(name, password, model);
	}

	private String shownOnce(String name, String password, Model model) {
		model.addAttribute("name", name).addAttribute("password", password);
		return "access/first-password";
	}

	private String form(Account account, List<String> faults, boolean isNew, Model model) {
		model.addAttribute("account", account)
			.addAttribute("faults", faults)
			.addAttribute("isNew", isNew)
			.addAttribute("roles", Role.values())
			.addAttribute("divisions", this.names.findDivisions());
		return "access/account";
	}

	private Account account(String name) {
		return this.accounts.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** What an account may, without its password and the person's name. */
	private static Map<String, Object> recorded(Account account) {
		Map<String, Object> parts = new TreeMap<>();
		parts.put("roles", account.roles().stream().map(Role::name).sorted().toList());
		parts.put("division", Objects.toString(account.division(), ""));
		parts.put("creditCode", Objects.toString(account.creditCode(), ""));
		parts.put("enabled", account.enabled());
		return parts;
	}

	/** What an administrator fills in. */
	record Entered(@Nullable String name, @Nullable String displayName, @Nullable Set<Role> roles,
			@Nullable String division, @Nullable String creditCode, boolean enabled) {

		Entered named(String name) {
			return new Entered(name, this.displayName, this.roles, this.division, this.creditCode, this.enabled);
		}

		Account account(@Nullable String hash) {
			return new Account(text(this.name), text(this.displayName), hash,
					(this.roles != null) ? this.roles : Set.of(), orNull(this.division),
					orNull(CreditCodeCheck.normalise(text(this.creditCode))), true, this.enabled, 0, null, 0);
		}

		private static String text(@Nullable String value) {
			return (value != null) ? value.strip() : "";
		}

		private static @Nullable String orNull(@Nullable String value) {
			return text(value).isEmpty() ? null : text(value);
		}

	}

}
