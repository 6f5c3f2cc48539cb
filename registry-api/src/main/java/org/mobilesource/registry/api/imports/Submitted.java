package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.batch.imports.ReasonColumns;

/**
 * The columns of a file as they were submitted, without those that a download of rejected
 * rows had added before.
 *
 * @param header their names as written
 * @param cells where they stand in a row of the file
 * @param width how many cells the header of the file has
 */
record Submitted(List<String> header, List<Integer> cells, int width) {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

	/** Reads the header of an import; none of a file that was refused for its header. */
	static Submitted in(@Nullable String header) {
		var all = (header != null) ? fields(header) : List.<String>of();
		boolean replayed = all.containsAll(ReasonColumns.NAMES.subList(0, 2));
		var cells = IntStream.range(0, all.size())
			.filter((cell) -> !replayed || !ReasonColumns.NAMES.contains(all.get(cell)))
			.boxed()
			.toList();
		return new Submitted(cells.stream().map(all::get).toList(), cells, all.size());
	}

	/** The columns that the feed knows, the ignored ones left out. */
	List<String> found(@Nullable String unknown) {
		List<String> found = new ArrayList<>(this.header);
		if (unknown != null) {
			List.of(unknown.split(",")).forEach((one) -> found.remove(one));
		}
		return found;
	}

	/** A row's values in these columns, empty where the row is cut off. */
	List<String> values(String rawRow) {
		var row = fields(rawRow);
		return this.cells.stream().map((cell) -> (cell < row.size()) ? row.get(cell) : "").toList();
	}

	/** The fields that a row has behind the last one of the header. */
	List<String> surplus(String rawRow) {
		var row = fields(rawRow);
		return (row.size() > this.width) ? row.subList(this.width, row.size()) : List.of();
	}

	/** The row as it was submitted, as CSV. */
	String shown(String rawRow) {
		List<String> all = new ArrayList<>(values(rawRow));
		all.addAll(surplus(rawRow));
		return csv(all);
	}

	static String csv(List<String> cells) {
		return CSVFormat.RFC4180.format(cells.toArray());
	}

	static List<String> fields(String csv) {
		try (var parser = CSVParser.parse(csv, FORMAT)) {
			var records = parser.iterator();
			return records.hasNext() ? records.next().toList() : List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
