package org.mobilesource.registry.api.access;

import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Finds the token of a form. That of an upload stands in its address, so that nothing of
 * the file is read before the token is known to be right.
 */
class FormTokens implements CsrfTokenRequestHandler {

	private final XorCsrfTokenRequestAttributeHandler masked = new XorCsrfTokenRequestAttributeHandler();

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
		this.masked.handle(request, response, token);
	}

	@Override
	public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
		var type = request.getContentType();
		boolean upload = type != null && type.startsWith("multipart/");
		return this.masked.resolveCsrfTokenValue(upload ? new Address(request) : request, token);
	}

	/** A request of which only the address is read. */
	private static final class Address extends HttpServletRequestWrapper {

		Address(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable String getParameter(String name) {
			return UriComponentsBuilder.newInstance().query(getQueryString()).build().getQueryParams().getFirst(name);
		}

	}

}
