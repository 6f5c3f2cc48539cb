package org.mobilesource.registry.api.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the frame around every page needs. */
@ControllerAdvice(annotations = Controller.class)
class PageFrame {

	/** The page's own address with its filters, to which the language is added. */
	@ModelAttribute("here")
	String here(HttpServletRequest request) {
		if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null) {
			return "/?";
		}
		var address = ServletUriComponentsBuilder.fromRequest(request).replaceQueryParam("lang").build();
		return address.getPath() + "?" + ((address.getQuery() != null) ? address.getQuery() + "&" : "");
	}

	@ModelAttribute("path")
	String path(HttpServletRequest request) {
		return request.getRequestURI();
	}

}
