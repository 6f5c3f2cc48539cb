package org.mobilesource.registry.batch.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
				"3 [1, 2, 3] incomplete", "4 [4] incomplete", "5 [he said \"no\", open] incomplete");
	}

	/** As when a file is cut off: half a value is none. */
	@Test
	void aRowWithAnOpenQuoteIsIncomplete() throws Exception {
		assertThat(rows("a,b\n1,2\n3,\"hal")).containsExactly("2 [1, 2]", "3 [3, hal] incomplete");
		assertThat(rows("a,b\n1,2\n3,\"")).containsExactly("2 [1, 2]", "3 [3, ] incomplete");
		assertThat(rows("a,b\n1,2\n3,\"half\"\"")).containsExactly("2 [1, 2]", "3 [3, half] incomplete");
		assertThat(rows("a,b\n1,2\n3,\"whole\"")).containsExactly("2 [1, 2]", "3 [3, whole]");
	}

	/** The second row lies in a value of the first, up to its own quote. */
	@Test
	void aRowThatSwallowedAnotherIsIncomplete() throws Exception {
		for (var end : List.of("\n", "\r\n", "\r")) {
			var lines = List.of("a,b", "", "1,\"x", "2,\"y", "", "\"3\",\"x", "y\"\"z\"", "4,\"p\"q", "5,\"p", "\"q",
					"6,z");

			assertThat(rows(String.join(end, lines))).containsExactly("3 [1, x" + end + "2,y] incomplete",
					"6 [3, x" + end + "y\"z]", "8 [4, pq]", "9 [5, p" + end + "q] incomplete", "11 [6, z]");
		}
	}

	@Test
	void aHeaderWithAnOpenQuoteIsRefused() {
		assertThatExceptionOfType(RefusedFileException.class).isThrownBy(() -> rows("a,b,\"c\n1,2,3\n"));
	}

	/**
	 * Whatever stands in a text: its last row, which is never blank, is incomplete when a
	 * quote is open at the end, and rows are complete when a strict reader takes them.
	 */
	@Test
	void theWatchOverQuotesAgreesWithTheReader() throws Exception {
		var random = new Random(1);
		int open = 0;
		int odd = 0;
		for (int i = 0; i < 2_000; i++) {
			var text = random.ints(random.nextInt(30), 0, 4)
				.mapToObj((c) -> "x\"\n\r".substring(c, c + 1))
				.collect(Collectors.joining("", "a\n", "z"));
			var rows = rows(text, Column.required("a", ""));
			boolean incomplete = rows.stream().anyMatch((row) -> row.endsWith("incomplete"));

			if (isRefused(text, true)) {
				open++;
				assertThat(rows.get(rows.size() - 1)).as(text).endsWith("incomplete");
			}
			else if (incomplete) {
				odd++;
				assertThat(isRefused(text, false)).as(text).isTrue();
			}
		}
		assertThat(List.of(open, odd)).allMatch((times) -> times > 20);
	}

	private static boolean isRefused(String text, boolean mayGoOn) {
		try (var records = CsvReader.builder()
			.allowUnclosedQuote(false)
			.allowExtraCharsAfterClosingQuote(mayGoOn)
			.ofCsvRecord(text)) {
			return records.stream().count() < 0;
		}
		catch (CsvParseException ex) {
			return true;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** More fields than the reader allows of itself. */
	@Test
	void aRowMayHaveManyFields() throws Exception {
		assertThat(rows("a,b\n" + "1,".repeat(20_000) + "1")).singleElement()
			.asString()
			.hasSize(2 + 3 * 20_001 + " incomplete".length());
	}

	private List<String> rows(String text) throws IOException, RefusedFileException {
		return rows(text, Column.required("a", ""), Column.required("b", ""));
	}

	private List<String> rows(String text, Column... columns) throws IOException, RefusedFileException {
		var file = new InputFile(Files.writeString(this.folder.resolve("a.csv"), text));
		try (var source = CsvSource.open(file, StandardCharsets.UTF_8, List.of(columns))) {
			return Stream.generate(source::next)
				.takeWhile(Optional::isPresent)
				.map(Optional::orElseThrow)
				.map((row) -> row.line() + " " + row.fields() + (row.complete() ? "" : " incomplete"))
				.toList();
		}
	}

}
