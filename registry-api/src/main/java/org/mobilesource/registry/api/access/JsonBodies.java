package org.mobilesource.registry.api.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses JSON that is larger than any record, or does not say how large it is, before a
 * byte of it is read: it would be read into memory whole.
 */
class JsonBodies extends OncePerRequestFilter {

	private static final long MOST = DataSize.ofMegabytes(1).toBytes();

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		var type = request.getContentType();
		return !Refusals.isApi(request) || type == null || !type.contains("json");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long length = request.getContentLengthLong();
		if (length >= 0 && length <= MOST) {
			chain.doFilter(request, response);
			return;
		}
		response.setHeader("Connection", "close");
		Refusals.problem(response, (length < 0) ? HttpStatus.LENGTH_REQUIRED : HttpStatus.CONTENT_TOO_LARGE,
				(length < 0) ? "LENGTH_REQUIRED" : "BODY_TOO_LARGE");
	}

}
