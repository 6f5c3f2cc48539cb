package org.mobilesource.registry.api.imports;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where a quarantined row is, written {@code 12-34} for line 34 of import 12.
 *
 * @param line physical line in the file of the import
 */
record RowPlace(long importId, int line) {

	static RowPlace of(String text) {
		try {
			int dash = text.indexOf('-');
			return new RowPlace(Long.parseLong(text.substring(0, Math.max(dash, 0))),
					Integer.parseInt(text.substring(dash + 1)));
		}
		catch (NumberFormatException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
	}

}
