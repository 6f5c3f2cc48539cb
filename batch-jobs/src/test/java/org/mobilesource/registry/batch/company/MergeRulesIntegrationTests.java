package org.mobilesource.registry.batch.company;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.RegistryTest;

import static org.assertj.core.api.Assertions.assertThat;

@RegistryTest
class MergeRulesIntegrationTests {

	private static final Pattern RULE = Pattern.compile("^\\| `(\\w+\\.\\w+)` \\|", Pattern.MULTILINE);

	@Autowired
	private JdbcClient jdbc;

	/** A column with credit codes that nobody thought of would lose trucks. */
	@Test
	void everyColumnWithCreditCodesHasARuleForMerges() throws IOException {
		var columns = this.jdbc.sql("""
				SELECT CONCAT(c.table_name, '.', c.column_name)
				FROM information_schema.columns AS c
				WHERE c.table_schema = DATABASE() AND c.data_type = 'varchar' AND c.character_maximum_length = 18
				""").query(String.class).list();
		var rules = RULE.matcher(Files.readString(Path.of("../docs/jobs/company-merges.md")))
			.results()
			.map((MatchResult rule) -> rule.group(1))
			.toList();

		assertThat(columns).isNotEmpty().containsExactlyInAnyOrderElementsOf(rules);
	}

}
