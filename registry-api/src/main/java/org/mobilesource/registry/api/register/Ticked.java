package org.mobilesource.registry.api.register;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/**
 * Rows of a list that were ticked, one page of them at most.
 *
 * @param keys in the order of the list
 */
public record Ticked(List<String> keys) {

	private static final int MOST = 100;

	/** Those that the parameters {@code key} name; more than a page of them is a 400. */
	public static Ticked of(MultiValueMap<String, String> parameters) {
		var keys = parameters.getOrDefault("key", List.of()).stream().distinct().toList();
		if (keys.size() > MOST) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return new Ticked(keys);
	}

	public boolean none() {
		return this.keys.isEmpty();
	}

}
