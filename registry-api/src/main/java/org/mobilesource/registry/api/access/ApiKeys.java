package org.mobilesource.registry.api.access;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

import org.mobilesource.registry.db.access.ApiClientMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.ApiClient;
import org.mobilesource.registry.domain.access.ApiKey;
import org.mobilesource.registry.domain.access.KeyText;
import org.mobilesource.registry.domain.access.Permission;
import org.mobilesource.registry.domain.access.RateLimit;

/**
 * Knows API clients by their keys, for the one request that carries it: no session begins
 * or counts. A good key works however many bad ones come from its address.
 */
class ApiKeys extends OncePerRequestFilter {

	private static final String BEARER = "Bearer ";

	private final ApiClientMapper clients;

	private final RateLimits limits;

	private final Clock clock;

	ApiKeys(ApiClientMapper clients, RateLimits limits, Clock clock) {
		this.clients = clients;
		this.limits = limits;
		this.clock = clock;
	}

	/** Whether a request brings a key, and hence needs no token of a session. */
	static boolean isGiven(HttpServletRequest request) {
		var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
		return Refusals.isApi(request) && authorization != null
				&& authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !isGiven(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var text = request.getHeader(HttpHeaders.AUTHORIZATION).substring(BEARER.length()).strip();
		var key = KeyText.of(text)
			.flatMap((one) -> this.clients.findKey(one.prefix()).filter((stored) -> one.fits(stored.hash())));
		var state = key.map((one) -> one.stateAt(this.clock.instant()));
		var client = key.filter((one) -> state.equals(Optional.of(ApiKey.State.VALID)))
			.flatMap((one) -> this.clients.find(one.client()));
		var delay = client.isPresent() ? this.limits.take(RateLimit.CLIENT, client.get().name())
				: this.limits.take(RateLimit.FAILURE, request.getRemoteAddr());
		if (!delay.isZero()) {
			refuseForNow(delay, response);
		}
		else if (client.isEmpty()) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
			Refusals.problem(response, HttpStatus.UNAUTHORIZED, "KEY_" + state.map(ApiKey.State::name).orElse("WRONG"));
		}
		else {
			SecurityContextHolder.setContext(new SecurityContextImpl(authentication(client.get())));
			chain.doFilter(request, response);
		}
	}

	private static void refuseForNow(Duration delay, HttpServletResponse response) throws IOException {
		RateLimits.sayWhen(delay, response);
		Refusals.problem(response, HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS");
	}

	/** The client as an account without a duty, itself among the details. */
	private static UsernamePasswordAuthenticationToken authentication(ApiClient client) {
		var account = new Account(client.recordedName(), client.displayName(), null, Set.of(), null, null, false, true,
				0, null, 0);
		var authentication = UsernamePasswordAuthenticationToken.authenticated(new SignedIn(account, false, null), null,
				List.of(new SimpleGrantedAuthority(Permission.PUSH_FILES.name())));
		authentication.setDetails(client);
		return authentication;
	}

}
