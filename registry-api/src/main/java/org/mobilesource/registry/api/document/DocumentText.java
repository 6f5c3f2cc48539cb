package org.mobilesource.registry.api.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.mobilesource.registry.api.web.QrCode;
import org.mobilesource.registry.api.web.Shown;
import org.mobilesource.registry.domain.document.DocumentKind;

/** Writes a document as one file that needs no other: its style and picture are in it. */
@Component
class DocumentText {

	private final ITemplateEngine templates;

	private final Shown shown;

	private final String style;

	DocumentText(ITemplateEngine templates, Shown shown) throws IOException {
		this.templates = templates;
		this.shown = shown;
		this.style = new ClassPathResource("templates/document/style.css").getContentAsString(StandardCharsets.UTF_8);
	}

	/** The file in the language. */
	String write(Heading heading, Contents contents, Locale language) {
		var before = LocaleContextHolder.getLocaleContext();
		LocaleContextHolder.setLocale(language);
		try {
			return this.templates.process("document/" + heading.kind.slug(),
					new Context(language, Map.of("heading", heading, "told", contents, "facts", contents.facts(), "qr",
							QrCode.of(heading.address), "shown", this.shown, "style", this.style)));
		}
		finally {
			LocaleContextHolder.setLocaleContext(before);
		}
	}

	/**
	 * What makes a document this one.
	 *
	 * @param address of the public page that verifies it
	 */
	record Heading(DocumentKind kind, String number, LocalDate issuedOn, String address) {
	}

}
