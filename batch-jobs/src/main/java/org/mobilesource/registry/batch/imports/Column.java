package org.mobilesource.registry.batch.imports;

import java.util.List;
import java.util.stream.Stream;

/**
 * A column of a feed.
 *
 * @param name as the feed names it
 * @param title its Chinese title, empty when it has none
 * @param required whether a file without it is refused
 * @param aliases other header names under which it is found
 */
public record Column(String name, String title, boolean required, List<String> aliases) {

	public Column {
		name = name.intern(); // rows are asked for literals, which are then found by
								// identity
		aliases = List.copyOf(aliases);
	}

	public static Column required(String name, String title) {
		return new Column(name, title, true, List.of());
	}

	public static Column optional(String name, String title) {
		return new Column(name, title, false, List.of());
	}

	Stream<String> headerNames() {
		return Stream.concat(Stream.of(this.name, this.title), this.aliases.stream()).filter((name) -> !name.isEmpty());
	}

}
