package org.mobilesource.registry.batch.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CsvSourceTests {

	@TempDir
	private Path folder;

	/** Blank rows are passed over, and count as lines. */
	@Test
	void everyRowHasTheLineOnWhichItStarts() throws Exception {
		assertThat(rows("a,b\n1,2\r\n\r\n\"x\ny\",3\n,\n4,5")).containsExactly("2 [1, 2]", "4 [x\ny, 3]", "7 [4, 5]");
	}

	/** A row with a fault is a row, so that it alone is judged. */
	@Test
	void oddQuotesAndCountsOfFieldsAreRead() throws Exception {
		assertThat(rows("a,b\n\"x\"y,c\"d\n1,2,3\n4\n\"he said \"\"no\"\"\",\"open")).containsExactly("2 [xy, c\"d]",
				"3 [1, 2, 3]", "4 [4]", "5 [he said \"no\", open]");
	}

	/** More fields than the reader allows of itself. */
	@Test
	void aRowMayHaveManyFields() throws Exception {
		assertThat(rows("a,b\n" + "1,".repeat(20_000) + "1")).singleElement().asString().hasSize(2 + 3 * 20_001);
	}

	private List<String> rows(String text) throws IOException, RefusedFileException {
		var file = new InputFile(Files.writeString(this.folder.resolve("a.csv"), text));
		var columns = List.of(Column.required("a", ""), Column.required("b", ""));
		try (var source = CsvSource.open(file, StandardCharsets.UTF_8, columns)) {
			return Stream.generate(source::next)
				.takeWhile(Optional::isPresent)
				.map((row) -> row.get().line() + " " + row.get().fields())
				.toList();
		}
	}

}
