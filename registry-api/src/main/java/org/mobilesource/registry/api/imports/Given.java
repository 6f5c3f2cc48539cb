package org.mobilesource.registry.api.imports;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What a person has to type before something is done in their name. */
final class Given {

	private static final int LONGEST_NAME = 100;

	private static final int LONGEST_REASON = 500;

	private Given() {
	}

	static String person(String text) {
		return required(text, LONGEST_NAME);
	}

	static String reason(String text) {
		return required(text, LONGEST_REASON);
	}

	private static String required(String text, int longest) {
		var stripped = text.strip();
		if (stripped.isEmpty() || stripped.length() > longest) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return stripped;
	}

}
