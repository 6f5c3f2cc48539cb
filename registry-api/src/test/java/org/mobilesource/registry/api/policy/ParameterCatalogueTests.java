package org.mobilesource.registry.api.policy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every parameter that a migration seeds is explained in both languages. */
class ParameterCatalogueTests {

	private static final Pattern SEED = Pattern.compile("\\('([a-z][a-z0-9.-]*)', '\\d{4}-\\d\\d-\\d\\d', '");

	private static final Pattern ID = Pattern.compile("String ID = \"([^\"]+)\"");

	@Test
	void everySeededParameterAffectsSomething() throws IOException {
		var catalogue = new ParameterCatalogue();

		assertThat(seeded()).hasSizeGreaterThan(190)
			.allSatisfy((name) -> assertThat(catalogue.of(name).affected()).isNotEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "messages.properties", "messages_en.properties" })
	void everySeededParameterHasItsTexts(String file) throws IOException {
		var catalogue = new ParameterCatalogue();
		var messages = messages(file);

		assertThat(seeded()).allSatisfy((name) -> {
			var described = catalogue.of(name);
			assertThat(messages).containsKeys("parameter." + name, "parameter-unit." + described.unit(),
					"parameters.feature." + described.feature());
			assertThat(described.affected()).allSatisfy((one) -> assertThat(messages).containsKey(one.key()));
		});
	}

	@Test
	void whatIsCalledARuleIsOne() throws IOException {
		Set<String> rules;
		try (var sources = Files.walk(Path.of("../db/src/main/java"))) {
			rules = sources.filter(Files::isRegularFile)
				.flatMap((source) -> ID.matcher(text(source)).results())
				.map((found) -> found.group(1))
				.collect(Collectors.toSet());
		}

		assertThat(Stream.of(Affected.values()).map(Affected::id).filter((id) -> !id.isEmpty())).isNotEmpty()
			.isSubsetOf(rules);
	}

	private static Set<String> seeded() throws IOException {
		try (var migrations = Files.list(Path.of("../db/src/main/resources/db/migration"))) {
			return migrations.map(ParameterCatalogueTests::text)
				.filter((sql) -> sql.contains("INSERT INTO policy_parameter"))
				.flatMap((sql) -> SEED.matcher(sql).results())
				.map((found) -> found.group(1))
				.collect(Collectors.toCollection(TreeSet::new));
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static Properties messages(String file) throws IOException {
		var messages = new Properties();
		try (var reader = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
			messages.load(reader);
		}
		return messages;
	}

}
