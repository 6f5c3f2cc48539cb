package org.mobilesource.registry.api.access;

import java.time.Clock;
import java.util.Map;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Lockout;
import org.mobilesource.registry.domain.audit.AuditKind;
import org.mobilesource.registry.domain.calendar.BusinessTime;

/** The accounts as sign-in knows them; it counts what fails, and locks. */
@Component
class Accounts implements UserDetailsService {

	private final AccountMapper accounts;

	private final PolicyCache policies;

	private final Clock clock;

	private final AuditTrail trail;

	Accounts(AccountMapper accounts, PolicyCache policies, Clock clock, AuditTrail trail) {
		this.accounts = accounts;
		this.policies = policies;
		this.clock = clock;
		this.trail = trail;
	}

	@Override
	public SignedIn loadUserByUsername(String name) {
		return this.accounts.find(name)
			.map((account) -> new SignedIn(account, isLocked(account), null))
			.orElseThrow(() -> new UsernameNotFoundException(name));
	}

	@EventListener
	void failed(AuthenticationFailureBadCredentialsEvent event) {
		var name = event.getAuthentication().getName();
		this.accounts.addFailure(name);
		this.accounts.find(name).ifPresent((account) -> {
			var now = this.clock.instant();
			var lock = Lockout.under(this.policies.policies().on(BusinessTime.dateOf(now))).after(account.failures());
			if (!lock.isZero()) {
				this.accounts.lock(name, now.plus(lock));
				this.trail.record(AuditKind.LOCKED, "account:" + name, Map.of("seconds", lock.toSeconds()));
			}
		});
	}

	@EventListener
	void succeeded(AuthenticationSuccessEvent event) {
		if (event.getAuthentication().getPrincipal() instanceof SignedIn person) {
			this.accounts.signedIn(person.getName(), this.clock.instant());
		}
	}

	private boolean isLocked(Account account) {
		return account.lockedUntil() != null && account.lockedUntil().isAfter(this.clock.instant());
	}

}
