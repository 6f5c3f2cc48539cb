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

import org.mobilesource.registry.domain.spreadsheet.FormulaGuard;

/** Rows as CSV in UTF-8 with a byte order mark. */
final class CsvSheet implements ExportSheet {

	private final CSVPrinter csv;

	CsvSheet(OutputStream out, List<String> columns) throws IOException {
		var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		this.csv = new CSVPrinter(writer.append('\uFEFF'), CSVFormat.RFC4180);
		this.csv.printRecord(columns);
	}

	@Override
	public void add(List<@Nullable Object> cells) {
		try {
			this.csv.printRecord(cells.stream().map(FormulaGuard::guarded).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.csv.close();
	}

}
