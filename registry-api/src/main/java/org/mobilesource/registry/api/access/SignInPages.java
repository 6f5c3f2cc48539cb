package org.mobilesource.registry.api.access;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people sign in. */
@Controller
class SignInPages {

	private final boolean singleSignOn;

	SignInPages(ObjectProvider<ClientRegistrationRepository> registrations) {
		this.singleSignOn = registrations.getIfAvailable() != null;
	}

	/** What happened before stands in the address: failed, out, changed, over. */
	@GetMapping("/sign-in")
	String signIn(HttpServletRequest request, Model model) {
		model.addAttribute("failed", request.getParameter("failed") != null)
			.addAttribute("out", request.getParameter("out") != null)
			.addAttribute("changed", request.getParameter("changed") != null)
			.addAttribute("singleSignOn", this.singleSignOn);
		return "access/sign-in";
	}

}
