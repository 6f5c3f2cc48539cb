package org.mobilesource.registry.api.web;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Errors of REST as problem details with the trace number; pages have their own error
 * pages.
 */
@ControllerAdvice(annotations = RestController.class)
class ApiErrors extends ResponseEntityExceptionHandler {

	private static final Logger logger = LoggerFactory.getLogger(ApiErrors.class);

	@ExceptionHandler(Exception.class)
	@Nullable ResponseEntity<Object> unexpected(Exception exception, WebRequest request) {
		logger.error("Unexpected error", exception);
		var status = HttpStatus.INTERNAL_SERVER_ERROR;
		return handleExceptionInternal(exception, ProblemDetail.forStatus(status), new HttpHeaders(), status, request);
	}

	@Override
	protected ResponseEntity<Object> createResponseEntity(@Nullable Object body, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		if (body instanceof ProblemDetail detail) {
			detail.setProperty("traceId", request.getAttribute(TraceFilter.ATTRIBUTE, WebRequest.SCOPE_REQUEST));
		}
		return super.createResponseEntity(body, headers, status, request);
	}

}
