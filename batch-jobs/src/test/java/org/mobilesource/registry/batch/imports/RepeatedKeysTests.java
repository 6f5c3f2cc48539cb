package org.mobilesource.registry.batch.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RepeatedKeysTests {

	@TempDir
	private Path folder;

	@ParameterizedTest(name = "{0} rows in memory")
	@ValueSource(ints = { 2, 3, 100 })
	void tellsDuplicatesFromConflictsAndCountsBadRowsOnce(int mostRows) throws IOException {
		try (var keys = new RepeatedKeys(this.folder, mostRows)) {
			keys.add("same", 1, 2, false);
			keys.add("contradicted", 1, 3, false);
			keys.add("alone", 1, 4, false);
			keys.add("bad twice", 1, 5, true);
			keys.add("same", 1, 6, false);
			keys.add("contradicted", 1, 7, false);
			keys.add("contradicted", 2, 8, false);
			keys.add("bad twice", 1, 9, true);
			keys.conclude();

			assertThat(IntStream.rangeClosed(2, 9).filter(keys::isDuplicate)).containsExactly(6, 9);
			assertThat(IntStream.rangeClosed(2, 9).filter(keys::isConflict)).containsExactly(3, 7, 8);
			assertThat(keys.rowsBad()).isEqualTo(4);
		}
	}

	@Test
	void findsTheSameOnDiskAsInMemoryAndLeavesNothingBehind() throws IOException {
		try (var small = new RepeatedKeys(this.folder, 700); var large = new RepeatedKeys(this.folder, 20_000)) {
			var random = new SplittableRandom(7);
			for (int line = 2; line < 10_002; line++) {
				var key = "key" + random.nextInt(6_000);
				int hash = random.nextInt(2);
				boolean bad = random.nextInt(9) == 0;
				small.add(key, hash, line, bad);
				large.add(key, hash, line, bad);
			}
			small.conclude();
			large.conclude();

			for (int line = 2; line < 10_002; line++) {
				assertThat(small.isDuplicate(line)).isEqualTo(large.isDuplicate(line));
				assertThat(small.isConflict(line)).isEqualTo(large.isConflict(line));
			}
			assertThat(small.rowsBad()).isEqualTo(large.rowsBad()).isPositive();
		}
		try (var left = Files.list(this.folder)) {
			assertThat(left).isEmpty();
		}
	}

}
