package org.mobilesource.registry.api.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import org.mobilesource.registry.domain.imports.Problem;

/**
 * A request that REST cannot answer, with a stable code; its sentence is the message
 * {@code problem.<code>}.
 */
public class ApiProblem extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	public ApiProblem(HttpStatus status, String code, Object... arguments) {
		super(status, coded(status, code), null, "problem." + code, arguments);
	}

	/** Values that cannot be stored, each with its column, code and sentence. */
	public static ApiProblem of(List<Problem> problems) {
		var refused = new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, "VALUES_REFUSED", problems.size());
		boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
		refused.getBody().setProperty("errors", problems.stream().map((problem) -> {
			Map<String, Object> error = new LinkedHashMap<>();
			error.put("column", problem.column());
			error.put("value", problem.value());
			error.put("code", problem.code());
			error.put("hint", english ? problem.inEnglish() : problem.inChinese());
			return error;
		}).toList());
		return refused;
	}

	private static ProblemDetail coded(HttpStatus status, String code) {
		var detail = ProblemDetail.forStatus(status);
		detail.setProperty("code", code);
		return detail;
	}

}
