package org.mobilesource.registry.domain.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemTests {

	private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("../batch-jobs/src/main/java"));

	/**
	 * A call that names a problem: the first argument, which may choose, and the rest.
	 */
	private static final Pattern CALL = Pattern
		.compile("\\b(problem|Problem\\.of|new Problem|Reason\\.reject)\\(([^,;]*)(.*?)\\)?;", Pattern.DOTALL);

	private static final Pattern CONFLICT = Pattern.compile("conflictCode\\(\\) \\{\\s*return (\"[A-Z_]+\")");

	private static final Pattern CODE = Pattern.compile("\"([A-Z][A-Z_]+)\"");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

	@Test
	void findsTheCodesInTheSources() {
		assertThat(codes()).contains("REQUIRED", "COLUMN_COUNT", "JLBH_MISSING", "JLBH_FORMAT", "KEY_CONFLICT",
				"JLBH_CONFLICT", "SPEED_UNIT_SUSPECT", "VIN_FORMAT");
	}

	@ParameterizedTest
	@MethodSource("codes")
	void hasASentenceInBothLanguages(String code) {
		assertThat(sentences(Locale.ROOT)).containsKey(code);
		assertThat(sentences(Locale.ENGLISH)).containsKey(code);
	}

	@Test
	void hasNoSentenceOfACodeThatNothingUses() {
		assertThat(sentences(Locale.ROOT).keySet()).isEqualTo(codes());
		assertThat(sentences(Locale.ENGLISH).keySet()).isEqualTo(codes());
	}

	@ParameterizedTest
	@MethodSource("codes")
	void leavesNoArgumentUnfilled(String code) {
		var problem = Problem.of(code, "COLUMN", "VALUE", "THIRD", "FOURTH");

		for (var language : List.of(Locale.ROOT, Locale.ENGLISH)) {
			var expected = PLACEHOLDER.matcher(sentences(language).get(code).replace("''", "'"))
				.replaceAll(
						(place) -> List.of("COLUMN", "VALUE", "THIRD", "FOURTH").get(Integer.parseInt(place.group(1))));
			assertThat(language.equals(Locale.ROOT) ? problem.inChinese() : problem.inEnglish()).isEqualTo(expected)
				.doesNotContain("{", "}");
		}
	}

	@ParameterizedTest
	@MethodSource("codes")
	void isGivenTheArgumentsThatItsSentencesNeed(String code) {
		int needed = Stream.of(Locale.ROOT, Locale.ENGLISH)
			.flatMap((language) -> PLACEHOLDER.matcher(sentences(language).get(code)).results())
			.mapToInt((place) -> Integer.parseInt(place.group(1)))
			.max()
			.orElse(0);

		assertThat(calls(code))
			.allSatisfy((call) -> assertThat(highestArgument(call)).as(call.group()).isGreaterThanOrEqualTo(needed));
	}

	@Test
	void saysInBothLanguagesWhatIsWrong() {
		var problem = Problem.of("VALUE_OUT_OF_RANGE", "BTGDJG", "101", "0", "100");

		assertThat(problem.inChinese()).isEqualTo("“BTGDJG”的值 101 超出范围 0 至 100");
		assertThat(problem.inEnglish()).isEqualTo("BTGDJG is 101, outside 0 to 100");
	}

	@Test
	void writesAnUnknownColumnOrValueAsNothing() {
		assertThat(Problem.of("PLATE_FORMAT", null, null).inEnglish())
			.isEqualTo(" is '', which cannot be a plate number");
	}

	@Test
	void keepsBracesAndQuotesOfTheValue() {
		assertThat(Problem.of("PLATE_FORMAT", "plate", "{0}'x").inEnglish())
			.isEqualTo("plate is '{0}'x', which cannot be a plate number");
	}

	static Set<String> codes() {
		Set<String> codes = new TreeSet<>();
		sources().forEach((source) -> {
			CALL.matcher(source).results().forEach((call) -> add(call.group(2), codes));
			CONFLICT.matcher(source).results().forEach((method) -> add(method.group(1), codes));
		});
		return codes;
	}

	private static void add(String text, Set<String> codes) {
		CODE.matcher(text).results().forEach((code) -> codes.add(code.group(1)));
	}

	private static List<MatchResult> calls(String code) {
		return sources().stream()
			.flatMap((source) -> CALL.matcher(source).results())
			.filter((call) -> call.group(2).contains('"' + code + '"'))
			.toList();
	}

	/**
	 * The highest placeholder that the call fills: column and value always, then what
	 * follows the column, or in a {@code Problem} the value.
	 */
	private static int highestArgument(MatchResult call) {
		int depth = 0;
		int arguments = 0;
		for (char letter : call.group(3).replaceAll("\"[^\"]*\"", "").toCharArray()) {
			depth += (letter == '(') ? 1 : ((letter == ')') ? -1 : 0);
			arguments += (letter == ',' && depth == 0) ? 1 : 0;
		}
		return call.group(1).contains("Problem") ? arguments - 1 : Math.max(arguments, 1);
	}

	private static Map<String, String> sentences(Locale language) {
		var file = language.equals(Locale.ROOT) ? "problems.properties" : "problems_en.properties";
		try (var in = Problem.class.getResourceAsStream(file)) {
			var properties = new Properties();
			properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
			Map<String, String> sentences = new TreeMap<>();
			properties.forEach((code, sentence) -> sentences.put(code.toString(), sentence.toString()));
			return sentences;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> sources() {
		return SOURCES.stream().flatMap((folder) -> {
			try (var files = Files.walk(folder)) {
				return files.filter((file) -> file.toString().endsWith(".java"))
					.map(ProblemTests::read)
					.toList()
					.stream();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}).toList();
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
