package org.mobilesource.registry.batch.imports;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Digests are stored with their rows, so they must never change: expected are the first
 * 64 bits of SHA-256 as another program computes them.
 */
class RowDigestTests {

	private static final List<Column> COLUMNS = List.of(Column.required("A_NO", ""), Column.optional("PLATE", ""),
			Column.optional("WHAT", ""));

	private final RowDigest digest = new RowDigest();

	@Test
	void isOfTheValuesInTheOrderOfTheirColumnsNames() {
		long expected = 588693678552187259L;

		assertThat(of("A_NO,PLATE,WHAT", "A450802001", "桂R·12345", "x🚚")).isEqualTo(expected);
		assertThat(of("what,other,plate,a_no", "x🚚", "not read", " 桂R·12345 ", "A450802001")).isEqualTo(expected);
	}

	@Test
	void leavesOutWhatIsEmptyAndTakesLongValuesWhole() {
		assertThat(of("A_NO,PLATE,WHAT", "A450802001", "-", "x".repeat(3_000))).isEqualTo(2432371133491827441L);
		assertThat(of("A_NO,PLATE,WHAT", "", "", "桂".repeat(1_000))).isEqualTo(-891204550713098321L);
	}

	private long of(String header, String... fields) {
		return this.digest.of(new CsvRow(2, List.of(fields), Header.of(List.of(header.split(",")), COLUMNS)));
	}

}
