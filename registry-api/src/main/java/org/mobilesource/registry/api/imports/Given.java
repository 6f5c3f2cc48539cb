package org.mobilesource.registry.api.imports;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What a person has to type before something is done in their name. */
final class Given {

	private static final int LONGEST_REASON = 500;

	private Given() {
	}

	static String reason(String text) {
		var stripped = text.strip();
		if (stripped.isEmpty() || stripped.length() > LONGEST_REASON) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return stripped;
	}

}
