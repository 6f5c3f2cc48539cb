package org.mobilesource.registry.api.audit;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import org.mobilesource.registry.db.audit.AuditLog;
import org.mobilesource.registry.domain.audit.AuditEvent;
import org.mobilesource.registry.domain.audit.AuditKind;

/** Records what the present request does, with who asks, from where and its trace id. */
@Component
public class AuditTrail {

	private static final String NOTED = AuditTrail.class.getName() + ".noted";

	private static final int LONGEST_SUBJECT = 200;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final AuditLog log;

	private final Clock clock;

	AuditTrail(AuditLog log, Clock clock) {
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Stores a record; what it is about may only be done when this returns.
	 * @param subject a type and a key
	 * @param detail without passwords and without what registers say of persons
	 */
	public void record(AuditKind kind, String subject, Map<String, ?> detail) {
		record(actor(), kind, subject, detail);
	}

	/**
	 * Adds to what the present request's OUTCOME says, such as the rows that it wrote.
	 */
	public void note(String name, Object value) {
		var attributes = RequestContextHolder.getRequestAttributes();
		if (attributes != null) {
			Map<String, Object> noted = new LinkedHashMap<>(noted(attributes));
			noted.put(name, value);
			attributes.setAttribute(NOTED, noted, RequestAttributes.SCOPE_REQUEST);
		}
	}

	/** What the present request noted. */
	static Map<String, Object> noted() {
		var attributes = RequestContextHolder.getRequestAttributes();
		return (attributes != null) ? noted(attributes) : Map.of();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> noted(RequestAttributes attributes) {
		var noted = attributes.getAttribute(NOTED, RequestAttributes.SCOPE_REQUEST);
		return (noted != null) ? (Map<String, Object>) noted : Map.of();
	}

	/** Records that somebody who has signed in was refused. */
	public void refused(HttpServletRequest request) {
		if (!actor().isEmpty()) {
			record(AuditKind.REFUSED, request.getRequestURI(), Map.of("method", request.getMethod()));
		}
	}

	void record(String actor, AuditKind kind, String subject, Map<String, ?> detail) {
		var request = request();
		var address = (request != null) ? request.getRemoteAddr() : "";
		var trace = (request != null) ? Objects.toString(request.getAttribute("traceId"), "") : "";
		var shortened = (subject.length() > LONGEST_SUBJECT) ? subject.substring(0, LONGEST_SUBJECT) : subject;
		this.log.add(new AuditEvent(this.clock.instant(), actor, address, trace, kind, shortened,
				JSON.writeValueAsString(detail)));
	}

	private static @Nullable HttpServletRequest request() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? attributes.getRequest() : null;
	}

	private static String actor() {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication == null || authentication instanceof AnonymousAuthenticationToken) ? ""
				: authentication.getName();
	}

}
