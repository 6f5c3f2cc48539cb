package org.mobilesource.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/rules.md} names the rules and parameters that there are, and no others. */
class RulesDocumentTests {

	private static final Path DOCUMENT = Path.of("../docs/rules.md");

	private static final Path SOURCES = Path.of("../db/src/main/java");

	private static final Path MIGRATIONS = Path.of("../db/src/main/resources/db/migration");

	private static final Pattern ID = Pattern.compile("String ID = \"([^\"]+)\"");

	private static final Pattern DOCUMENTED_ID = Pattern.compile("(?m)^\\| `([A-Z]+-?\\d+)` \\|");

	/**
	 * Of the first day on which parameters are in force; a later migration may replace
	 * it.
	 */
	private static final Pattern PARAMETER = Pattern.compile("\\('([a-z][a-z0-9.-]*)', '2000-01-01', '([^']*)'");

	private static final Pattern DOCUMENTED_PARAMETER = Pattern
		.compile("(?m)^\\| `([a-z][a-z0-9.-]*)` \\| `([^`]*)` \\|");

	@Test
	void namesEveryRuleOfTheSources() throws IOException {
		var inSources = files(SOURCES, ".java").stream()
			.flatMap((file) -> found(ID, text(file)))
			.map(RulesDocumentTests::name);

		assertThat(found(DOCUMENTED_ID, text(DOCUMENT)).map(RulesDocumentTests::name)).isNotEmpty()
			.containsExactlyInAnyOrderElementsOf(inSources.toList());
	}

	@Test
	void namesEveryParameterWithItsSeedValue() throws IOException {
		Map<String, String> seeded = new TreeMap<>();
		for (var migration : files(MIGRATIONS, ".sql")) {
			var sql = text(migration);
			if (sql.contains("INSERT INTO policy_parameter")) {
				found(PARAMETER, sql).forEach((row) -> seeded.put(row.group(1), row.group(2)));
			}
		}
		Map<String, String> documented = new TreeMap<>();
		found(DOCUMENTED_PARAMETER, text(DOCUMENT)).forEach((row) -> documented.put(row.group(1), row.group(2)));

		assertThat(documented).isNotEmpty().isEqualTo(seeded);
	}

	private static Stream<MatchResult> found(Pattern pattern, String text) {
		return pattern.matcher(text).results();
	}

	private static String name(MatchResult found) {
		return found.group(1);
	}

	private static List<Path> files(Path folder, String ending) throws IOException {
		try (var files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
