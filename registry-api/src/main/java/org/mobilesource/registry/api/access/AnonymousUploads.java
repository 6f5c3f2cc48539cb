package org.mobilesource.registry.api.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses files of people who have not signed in before a byte of them is read: whoever
 * looks for the token in a form would store the whole of it.
 */
class AnonymousUploads extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var type = request.getContentType();
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		if (type != null && type.startsWith("multipart/") && (authentication == null)) {
			response.setHeader("Connection", "close");
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
			return;
		}
		chain.doFilter(request, response);
	}

}
