package org.mobilesource.registry.api.portal;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.mobilesource.registry.api.web.PublicAddress;
import org.mobilesource.registry.api.web.QrCode;
import org.mobilesource.registry.db.watchlist.CertificateMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Scope;

/**
 * Certificates that the company or a truck of it is not on the lists, and the public page
 * that their codes open.
 */
@Controller
class CertificatePages {

	private static final int SHOWN = 100;

	private final Certificates certificates;

	private final CertificateMapper stored;

	private final OwnCompany own;

	private final PublicAddress addresses;

	CertificatePages(Certificates certificates, CertificateMapper stored, OwnCompany own, PublicAddress addresses) {
		this.certificates = certificates;
		this.stored = stored;
		this.own = own;
		this.addresses = addresses;
	}

	@GetMapping("/my/certificates")
	String all(Model model, Scope scope) {
		var company = OwnCompany.code(scope);
		model.addAttribute("company", company)
			.addAttribute("name", this.own.name(company, scope))
			.addAttribute("trucks", this.own.trucks(scope))
			.addAttribute("certificates", this.stored.findAll(SHOWN, scope));
		return "portal/certificates";
	}

	@PostMapping("/my/certificates")
	String issue(@RequestParam String subject, Account account, RedirectAttributes notice, Scope scope) {
		var issued = this.certificates.issue(subject, account.name(), scope);
		var certificate = issued.certificate();
		if (certificate == null) {
			notice.addFlashAttribute("refusal", issued.refusal());
			return "redirect:/my/certificates";
		}
		return "redirect:/my/certificates/" + certificate.code();
	}

	/** The certificate to be printed. */
	@GetMapping("/my/certificates/{code}")
	String print(@PathVariable String code, Model model, Scope scope) {
		var one = this.stored.findOwn(code, scope).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		var address = this.addresses.of("/verify/certificate/{code}", code);
		model.addAttribute("one", one).addAttribute("address", address).addAttribute("qr", QrCode.of(address));
		return "portal/certificate";
	}

	/** Public: no more than the paper says, and whether it still holds. */
	@GetMapping("/verify/certificate/{code}")
	String verify(@PathVariable String code, HttpServletResponse response, Model model) {
		var one = this.stored.findByCode(code).orElse(null);
		if (one == null) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
		}
		model.addAttribute("one", one)
			.addAttribute("state",
					(one == null) ? "UNKNOWN" : this.certificates.isSuperseded(one) ? "SUPERSEDED" : "VALID");
		return "portal/verify";
	}

}
