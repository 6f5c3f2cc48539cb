package org.mobilesource.registry.domain.machinery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.mobilesource.registry.domain.SeedRows;
import org.mobilesource.registry.domain.policy.Policy;

/** The parameters, stages and limits that are shipped. */
final class MachineryFixture {

	private static final String MIGRATION = "V014__machinery.sql";

	private static final Pattern STAGE = Pattern.compile("\\('NRMM', '(.)', '([^']+)', (\\d), (NULL|\\d+), ");

	private static final Pattern LIMIT = Pattern.compile(
			"\\('(I+)', '([^']+)', '([^']+)', (NULL|\\d+), (\\d+), (TRUE|FALSE), ([\\d.]+), (\\d+), \\w+, (\\d+), ([\\d.]+), ");

	private MachineryFixture() {
	}

	static Policy policy() {
		return new Policy(LocalDate.of(2026, 1, 1), "shipped",
				SeedRows.of(MIGRATION)
					.stream()
					.filter((row) -> row.group(1).startsWith("machinery."))
					.collect(Collectors.toMap((row) -> row.group(1), (row) -> row.group(3))));
	}

	static StagePlausibility stages() {
		return new StagePlausibility(rows(STAGE).stream()
			.map((row) -> new StageStart(row.group(1), Integer.parseInt(row.group(3)), LocalDate.parse(row.group(2)),
					row.group(4).equals("NULL") ? null : new BigDecimal(row.group(4))))
			.toList());
	}

	static List<SmokeLimit> limits() {
		return rows(LIMIT).stream()
			.map((row) -> new SmokeLimit(row.start(), row.group(1),
					row.group(4).equals("NULL") ? null : new BigDecimal(row.group(4)), new BigDecimal(row.group(5)),
					row.group(6).equals("TRUE"), new BigDecimal(row.group(7)), Integer.parseInt(row.group(8)),
					Integer.parseInt(row.group(9)), new BigDecimal(row.group(10)), row.group(3),
					LocalDate.parse(row.group(2))))
			.toList();
	}

	private static List<MatchResult> rows(Pattern pattern) {
		try (var file = MachineryFixture.class.getResourceAsStream("/db/migration/" + MIGRATION)) {
			return pattern.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8)).results().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
