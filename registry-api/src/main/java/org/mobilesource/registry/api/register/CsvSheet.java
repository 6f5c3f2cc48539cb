package org.mobilesource.registry.api.register;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Rows as CSV in UTF-8 with a byte order mark. What a spreadsheet would take for a
 * formula gets a tab before it; imports strip it again.
 */
final class CsvSheet implements ExportSheet {

	private static final String FORMULA = "=+-@";

	private static final String NUMBER = "[+-]?[0-9.]+";

	private final CSVPrinter csv;

	CsvSheet(OutputStream out, List<String> columns) throws IOException {
		var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		this.csv = new CSVPrinter(writer.append('\uFEFF'), CSVFormat.RFC4180);
		this.csv.printRecord(columns);
	}

	@Override
	public void add(List<@Nullable Object> cells) {
		try {
			this.csv.printRecord(cells.stream().map(CsvSheet::guarded).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String guarded(@Nullable Object cell) {
		var text = (cell != null) ? cell.toString() : "";
		boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !text.matches(NUMBER);
		return formula ? "\t" + text : text;
	}

	@Override
	public void close() throws IOException {
		this.csv.close();
	}

}
