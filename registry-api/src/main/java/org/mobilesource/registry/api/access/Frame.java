package org.mobilesource.registry.api.access;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Who looks at a page, and which permission they lack for it. */
@ControllerAdvice(annotations = Controller.class)
class Frame {

	@ModelAttribute("me")
	@Nullable SignedIn me(@AuthenticationPrincipal @Nullable SignedIn person) {
		return person;
	}

	@ModelAttribute("missingPermission")
	@Nullable Object missing(HttpServletRequest request) {
		return request.getAttribute(Refusals.MISSING);
	}

}
