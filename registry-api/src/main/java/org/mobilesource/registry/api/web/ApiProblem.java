package org.mobilesource.registry.api.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A request that REST cannot answer, with a stable code; its sentence is the message
 * {@code problem.<code>}.
 */
public class ApiProblem extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	public ApiProblem(HttpStatus status, String code, Object... arguments) {
		super(status, coded(status, code), null, "problem." + code, arguments);
	}

	private static ProblemDetail coded(HttpStatus status, String code) {
		var detail = ProblemDetail.forStatus(status);
		detail.setProperty("code", code);
		return detail;
	}

}
