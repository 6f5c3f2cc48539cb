package org.mobilesource.registry.api.register;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns that a list can show, and those that the reader wants.
 *
 * @param all the usual ones first
 * @param shown in the order of all of them
 * @param chosen what the address has to say of it, empty for the usual columns
 */
record Columns(List<String> all, List<String> shown, List<String> chosen) {

	/**
	 * What is asked for, in one parameter with commas or in several.
	 * @param ofFeed the columns of the register's feed
	 */
	static Columns of(Register register, List<String> ofFeed, List<String> asked) {
		var all = Stream.concat(register.listed().stream(), ofFeed.stream()).distinct().toList();
		var names = asked.stream().flatMap((some) -> Arrays.stream(some.split(","))).toList();
		var shown = all.stream().filter(names::contains).toList();
		return shown.isEmpty() || shown.equals(register.listed()) ? new Columns(all, register.listed(), List.of())
				: new Columns(all, shown, shown);
	}

}
