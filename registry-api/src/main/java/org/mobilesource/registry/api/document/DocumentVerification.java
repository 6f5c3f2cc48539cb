package org.mobilesource.registry.api.document;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.mobilesource.registry.db.document.DocumentMapper;

/** The public page behind the QR code: no party, no plate, no place. */
@Controller
class DocumentVerification {

	private final DocumentMapper documents;

	DocumentVerification(DocumentMapper documents) {
		this.documents = documents;
	}

	@GetMapping("/verify/document/{code}")
	String verify(@PathVariable String code, HttpServletResponse response, Model model) {
		var found = this.documents.findByCode(code.toUpperCase(Locale.ROOT)).orElse(null);
		if (found == null) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
		}
		model.addAttribute("found", found);
		return "document/verify";
	}

}
