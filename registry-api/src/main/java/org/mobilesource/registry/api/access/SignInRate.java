package org.mobilesource.registry.api.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import org.mobilesource.registry.domain.access.RateLimit;

/** Keeps one address from trying passwords of many accounts. */
class SignInRate extends OncePerRequestFilter {

	private final RateLimits limits;

	SignInRate(RateLimits limits) {
		this.limits = limits;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !HttpMethod.POST.matches(request.getMethod()) || !"/sign-in".equals(request.getServletPath());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var delay = this.limits.take(RateLimit.SIGN_IN, request.getRemoteAddr());
		if (delay.isZero()) {
			chain.doFilter(request, response);
			return;
		}
		RateLimits.sayWhen(delay, response);
		response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
	}

}
