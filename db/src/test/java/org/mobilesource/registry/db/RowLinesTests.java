package org.mobilesource.registry.db;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows become lines, whatever is asked for at a time. */
class RowLinesTests {

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 100 })
	void everyRowEndsItsLineHoweverManyBytesAreAskedFor(int most) throws IOException {
		var lines = new RowLines(rows("one", "", "three"));
		var all = new ByteArrayOutputStream();
		var buffer = new byte[most + 2];
		for (int read = lines.read(buffer, 1, most); read >= 0; read = lines.read(buffer, 1, most)) {
			all.write(buffer, 1, read);
		}

		assertThat(all.toString(StandardCharsets.UTF_8)).isEqualTo("one\n\nthree\n");
		assertThat(buffer[0]).isZero();
		assertThat(buffer[most + 1]).isZero();
	}

	@Test
	void whatIsAskedForIsFilledOverTheEndsOfRows() {
		assertThat(new RowLines(rows("one", "two")).read(new byte[7], 0, 7)).isEqualTo(7);
	}

	@Test
	void singleBytesAreThoseOfTheLines() throws IOException {
		var lines = new RowLines(rows("é", ""));

		assertThat(new int[] { lines.read(), lines.read(), lines.read(), lines.read(), lines.read() })
			.containsExactly(0xC3, 0xA9, '\n', '\n', -1);
	}

	@Test
	void noRowsAreNoLines() {
		var lines = new RowLines(Collections.emptyIterator());

		assertThat(lines.read(new byte[3], 0, 3)).isEqualTo(-1);
		assertThat(lines.read(new byte[3], 0, 0)).isZero();
	}

	private static Iterator<byte[]> rows(String... rows) {
		return Stream.of(rows).map((row) -> row.getBytes(StandardCharsets.UTF_8)).iterator();
	}

}
