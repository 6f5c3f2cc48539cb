package org.mobilesource.registry.api.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;

/** What those see who may not: programs a problem, people a page. */
final class Refusals {

	/** The permission that is missing, for the page that says so. */
	static final String MISSING = Refusals.class.getName() + ".missing";

	private Refusals() {
	}

	static boolean isApi(HttpServletRequest request) {
		return request.getRequestURI().startsWith("/api/");
	}

	/** Nobody has signed in. */
	static void unknown(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
			throws IOException {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		problem(response, HttpStatus.UNAUTHORIZED, "SIGN_IN_REQUIRED");
	}

	static void denied(HttpServletRequest request, HttpServletResponse response, Exception cause) throws IOException {
		AccessRules.needed(request).ifPresent((permission) -> request.setAttribute(MISSING, permission));
		if (isApi(request)) {
			problem(response, HttpStatus.FORBIDDEN, "NOT_PERMITTED");
		}
		else {
			response.sendError(HttpStatus.FORBIDDEN.value());
		}
	}

	static void problem(HttpServletResponse response, HttpStatus status, String code) throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.getWriter()
			.write("{\"status\":%d,\"title\":\"%s\",\"code\":\"%s\",\"traceId\":\"%s\"}".formatted(status.value(),
					status.getReasonPhrase(), code, response.getHeader("X-Trace-Id")));
	}

}
