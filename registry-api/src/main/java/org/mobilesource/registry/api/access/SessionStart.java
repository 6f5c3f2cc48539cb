package org.mobilesource.registry.api.access;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.domain.calendar.BusinessTime;

/** Says how long the session of somebody who just signed in may last. */
@Component
class SessionStart extends SavedRequestAwareAuthenticationSuccessHandler {

	/** The instant at which the session ends however busy it is. */
	static final String ENDS_AT = SessionStart.class.getName() + ".endsAt";

	private final PolicyCache policies;

	private final Clock clock;

	SessionStart(PolicyCache policies, Clock clock) {
		this.policies = policies;
		this.clock = clock;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws ServletException, IOException {
		var now = this.clock.instant();
		var policy = this.policies.policies().on(BusinessTime.dateOf(now));
		var session = request.getSession();
		session
			.setMaxInactiveInterval((int) Duration.ofMinutes(policy.whole("access.session.idle-minutes")).toSeconds());
		session.setAttribute(ENDS_AT, now.plus(Duration.ofHours(policy.whole("access.session.longest-hours"))));
		super.onAuthenticationSuccess(request, response, authentication);
	}

}
