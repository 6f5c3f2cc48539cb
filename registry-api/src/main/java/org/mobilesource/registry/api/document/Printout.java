package org.mobilesource.registry.api.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Stored documents for the browser: one as it is, several as one print of which each
 * keeps its own pages. A file holds its own style, so that it prints for ever as it was
 * issued; the browser is told the digests of just these styles.
 */
public final class Printout {

	private static final String STYLE = "<style>";

	private static final String MAIN = "<main";

	private Printout() {
	}

	/** One document. */
	public static ResponseEntity<String> of(String document) {
		return answer(document, List.of(between(document, STYLE, "</style>")));
	}

	static ResponseEntity<String> of(List<String> documents, String title) {
		var styles = documents.stream()
			.map((one) -> between(one, STYLE, "</style>"))
			.collect(Collectors.toCollection(LinkedHashSet::new));
		var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"zh\"><head><meta charset=\"utf-8\"><title>")
			.append(title)
			.append("</title>");
		styles.forEach((style) -> html.append(STYLE).append(style).append("</style>"));
		html.append("</head><body>");
		documents.forEach((one) -> html.append(MAIN).append(between(one, MAIN, "</main>")).append("</main>\n"));
		return answer(html.append("</body></html>\n").toString(), List.copyOf(styles));
	}

	private static ResponseEntity<String> answer(String html, List<String> styles) {
		var allowed = styles.stream().map((style) -> "'sha256-" + digest(style) + "'").collect(Collectors.joining(" "));
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.header("Content-Security-Policy",
					"default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
							+ "style-src " + allowed)
			.body(html);
	}

	private static String between(String text, String start, String end) {
		int from = text.indexOf(start) + start.length();
		return text.substring(from, text.indexOf(end, from));
	}

	private static String digest(String style) {
		try {
			var digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
