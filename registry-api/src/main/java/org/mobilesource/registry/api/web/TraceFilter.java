package org.mobilesource.registry.api.web;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Numbers every request, so that an error page names what the log says about it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceFilter extends OncePerRequestFilter {

	static final String ATTRIBUTE = "traceId";

	private static final Logger logger = LoggerFactory.getLogger(TraceFilter.class);

	private final SecureRandom random = new SecureRandom();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var number = HexFormat.of().toHexDigits(this.random.nextLong());
		request.setAttribute(ATTRIBUTE, number);
		response.setHeader("X-Trace-Id", number);
		MDC.put(ATTRIBUTE, number);
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			logger.error("{} {} failed", request.getMethod(), request.getRequestURI());
			throw ex;
		}
		finally {
			MDC.remove(ATTRIBUTE);
		}
	}

}
