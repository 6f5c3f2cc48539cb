package org.mobilesource.registry.api.audit;

import java.util.Map;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.domain.audit.AuditKind;

/**
 * Records who signs in and out. A sign-in that cannot be recorded fails. A name that is
 * no account's is not recorded: it may be a password in the wrong field.
 */
@Component
class SignInAudit {

	private final AuditTrail trail;

	private final AccountMapper accounts;

	SignInAudit(AuditTrail trail, AccountMapper accounts) {
		this.trail = trail;
		this.accounts = accounts;
	}

	@EventListener
	void succeeded(AuthenticationSuccessEvent event) {
		var authentication = event.getAuthentication();
		if (authentication instanceof UsernamePasswordAuthenticationToken
				|| authentication instanceof OAuth2LoginAuthenticationToken) {
			var name = authentication.getName();
			this.trail.record(name, AuditKind.SIGN_IN, "account:" + name, Map.of());
		}
	}

	@EventListener
	void failed(AbstractAuthenticationFailureEvent event) {
		if (event.getAuthentication() instanceof UsernamePasswordAuthenticationToken attempt) {
			var subject = this.accounts.find(attempt.getName()).map((account) -> "account:" + account.name());
			this.trail.record("", AuditKind.SIGN_IN_FAILED, subject.orElse("account"),
					Map.of("why", event.getException().getClass().getSimpleName()));
		}
	}

	@EventListener
	void out(LogoutSuccessEvent event) {
		var name = event.getAuthentication().getName();
		this.trail.record(name, AuditKind.SIGN_OUT, "account:" + name, Map.of());
	}

}
