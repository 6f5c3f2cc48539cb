package org.mobilesource.registry.api.edition;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

import org.mobilesource.registry.domain.edition.PublishedRow;
import org.mobilesource.registry.domain.watchlist.WatchList;

/**
 * The content of an edition as the one file that its SHA-256 is of: UTF-8 with a byte
 * order mark, RFC 4180, every value in quotes, rows in order of their keys. Who has the
 * rows can write the same bytes.
 */
final class EditionCsv {

	private static final char MARK = '\uFEFF';

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

	private EditionCsv() {
	}

	/** The file of the rows, which are in order of their keys. */
	static byte[] write(WatchList list, Collection<List<String>> rows) {
		var text = new StringWriter();
		try (var csv = new CSVPrinter(text.append(MARK), FORMAT)) {
			csv.printRecord(PublishedRow.columns(list));
			csv.printRecords(rows);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	/** The rows of the file by their keys. */
	static SortedMap<String, List<String>> read(WatchList list, byte[] file) {
		var text = new String(file, StandardCharsets.UTF_8).substring(1);
		try (var csv = FORMAT.parse(new StringReader(text))) {
			var rows = new TreeMap<String, List<String>>();
			csv.stream()
				.skip(1)
				.map((row) -> List.of(row.values()))
				.forEach((cells) -> rows.put(PublishedRow.key(list, cells), cells));
			return rows;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
