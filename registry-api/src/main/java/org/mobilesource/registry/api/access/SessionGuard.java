package org.mobilesource.registry.api.access;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.domain.access.Account;

/**
 * Ends sessions whose time is over or whose account has changed since; lets people whose
 * password is another's choice do nothing but choose one.
 */
class SessionGuard extends OncePerRequestFilter {

	private static final Set<String> BEFORE_THE_CHANGE = Set.of("/password", "/sign-out", "/sign-in", "/error");

	private final AccountMapper accounts;

	private final Clock clock;

	SessionGuard(AccountMapper accounts, Clock clock) {
		this.accounts = accounts;
		this.clock = clock;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		var session = request.getSession(false);
		if (session != null && !ApiKeys.isGiven(request) && authentication != null
				&& authentication.getPrincipal() instanceof SignedIn person) {
			if (isOver(session, person.account())) {
				session.invalidate();
				SecurityContextHolder.clearContext();
			}
			else if (person.account().mustChange() && !mayComeFirst(request.getRequestURI())) {
				response.sendRedirect("/password");
				return;
			}
		}
		chain.doFilter(request, response);
	}

	private boolean isOver(HttpSession session, Account account) {
		var end = session.getAttribute(SessionStart.ENDS_AT);
		return (end instanceof Instant instant && instant.isBefore(this.clock.instant()))
				|| this.accounts.find(account.name())
					.filter((stored) -> stored.enabled() && stored.version() == account.version())
					.isEmpty();
	}

	private static boolean mayComeFirst(String path) {
		return BEFORE_THE_CHANGE.contains(path) || path.startsWith("/webjars/") || path.startsWith("/site")
				|| path.startsWith("/icon");
	}

}
