package org.mobilesource.registry.api.access;

import java.time.Clock;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.domain.access.PasswordRule;
import org.mobilesource.registry.domain.audit.AuditKind;
import org.mobilesource.registry.domain.calendar.BusinessTime;

/** Where people choose a password of their own. */
@Controller
class PasswordPages {

	private final AccountMapper accounts;

	private final PasswordEncoder encoder;

	private final PolicyCache policies;

	private final Clock clock;

	private final AuditTrail trail;

	PasswordPages(AccountMapper accounts, PasswordEncoder encoder, PolicyCache policies, Clock clock,
			AuditTrail trail) {
		this.accounts = accounts;
		this.encoder = encoder;
		this.policies = policies;
		this.clock = clock;
		this.trail = trail;
	}

	@GetMapping("/password")
	String form(@AuthenticationPrincipal SignedIn person, Model model) {
		model.addAttribute("mustChange", person.account().mustChange()).addAttribute("shortest", rule().shortest());
		return "access/password";
	}

	/** Sets the password and signs out everywhere. */
	@PostMapping("/password")
	String change(@AuthenticationPrincipal SignedIn person, @RequestParam String former, @RequestParam String chosen,
			@RequestParam String again, HttpServletRequest request, Model model) throws ServletException {
		var hash = this.accounts.find(person.getName()).orElseThrow().passwordHash();
		if (hash == null || !this.encoder.matches(former, hash)) {
			return refused("former", person, model);
		}
		if (!rule().allows(chosen, person.getName()) || chosen.equals(former)) {
			return refused("chosen", person, model);
		}
		if (!chosen.equals(again)) {
			return refused("again", person, model);
		}
		this.trail.record(AuditKind.PASSWORD, "account:" + person.getName(), Map.of("by", "owner"));
		this.accounts.setPassword(person.getName(), String.valueOf(this.encoder.encode(chosen)), false);
		request.logout();
		return "redirect:/sign-in?changed";
	}

	private String refused(String field, SignedIn person, Model model) {
		model.addAttribute("wrong", field);
		return form(person, model);
	}

	private PasswordRule rule() {
		return PasswordRule.under(this.policies.policies().on(BusinessTime.dateOf(this.clock.instant())));
	}

}
