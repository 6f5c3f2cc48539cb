package org.mobilesource.registry.api.imports;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is said to whoever sends more than an upload may hold, before anything sees it.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadTooLarge {

	private static final HttpStatus STATUS = HttpStatus.CONTENT_TOO_LARGE;

	private final MessageSource messages;

	private final DataSize limit;

	UploadTooLarge(MessageSource messages, @Value("${registry.uploads.limit}") DataSize limit) {
		this.messages = messages;
		this.limit = limit;
	}

	/**
	 * A page for browsers, a problem for programs. No error dispatch: it would read the
	 * request once more, and fail like this again.
	 */
	@ExceptionHandler
	Object tooLarge(MaxUploadSizeExceededException exception, HttpServletRequest request) {
		var accept = request.getHeader(HttpHeaders.ACCEPT);
		if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
			return new ModelAndView("error/413", Map.of("here", "/imports/new?", "path", "/imports"), STATUS);
		}
		var detail = ProblemDetail.forStatusAndDetail(STATUS, this.messages.getMessage("problem.UPLOAD_TOO_LARGE",
				new Object[] { this.limit.toKilobytes() }, LocaleContextHolder.getLocale()));
		detail.setProperty("code", "UPLOAD_TOO_LARGE");
		detail.setProperty("limitBytes", this.limit.toBytes());
		return ResponseEntity.status(STATUS).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
	}

}
