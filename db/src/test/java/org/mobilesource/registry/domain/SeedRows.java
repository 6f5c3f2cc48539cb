package org.mobilesource.registry.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The rows that a migration inserts, so that tests use the values that are shipped.
 */
public final class SeedRows {

	private static final Pattern ROW = Pattern.compile("\\('([^']*)', '([^']*)', '([^']*)'");

	private SeedRows() {
	}

	/** The first three texts of every row, as groups 1 to 3. */
	public static List<MatchResult> of(String migration) {
		try (var file = SeedRows.class.getResourceAsStream("/db/migration/" + migration)) {
			return ROW.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8)).results().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
