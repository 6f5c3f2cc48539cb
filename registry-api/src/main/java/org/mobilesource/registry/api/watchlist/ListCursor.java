package org.mobilesource.registry.api.watchlist;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the next page of a list begins, bound to one run: a run that is published between
 * two pages changes nothing.
 */
record ListCursor(long runId, String lastSubject) {

	private static final Pattern FORM = Pattern.compile("([0-9]{1,18}) ([0-9A-Z]{1,18})");

	String encoded() {
		var text = this.runId + " " + this.lastSubject;
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
	}

	/** The cursor that was handed out, empty when it never was. */
	static Optional<ListCursor> decode(String encoded) {
		try {
			var text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.US_ASCII);
			var parts = FORM.matcher(text);
			return parts.matches() ? Optional.of(new ListCursor(Long.parseLong(parts.group(1)), parts.group(2)))
					: Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
