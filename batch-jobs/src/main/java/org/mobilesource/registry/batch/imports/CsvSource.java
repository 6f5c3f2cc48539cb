package org.mobilesource.registry.batch.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a CSV file in their order, each with the physical line on which it starts.
 */
final class CsvSource implements AutoCloseable {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
		.setIgnoreEmptyLines(false)
		.setLenientEof(true)
		.setTrailingData(true)
		.get();

	private final CSVParser parser;

	private final Iterator<CSVRecord> records;

	private final Header header;

	private int blankRows;

	private CsvSource(CSVParser parser, List<Column> columns) throws RefusedFileException {
		this.parser = parser;
		this.records = parser.iterator();
		if (!this.records.hasNext()) {
			throw new RefusedFileException("文件为空，没有表头 / empty, without a header");
		}
		this.header = Header.of(this.records.next().toList(), columns);
	}

	/** Opens the file and reads its header; refuses one that lacks a required column. */
	static CsvSource open(InputFile file, Charset encoding, List<Column> columns)
			throws IOException, RefusedFileException {
		var parser = FORMAT.parse(file.open(encoding));
		try {
			var source = new CsvSource(parser, columns);
			var missing = source.header.missing(columns);
			if (!missing.isEmpty()) {
				throw new RefusedFileException("缺少必填列 / missing columns: " + String.join(", ", missing));
			}
			return source;
		}
		catch (RefusedFileException | RuntimeException ex) {
			parser.close();
			throw ex;
		}
	}

	Header header() {
		return this.header;
	}

	/** Rows passed over so far because they hold nothing. */
	int blankRows() {
		return this.blankRows;
	}

	Optional<CsvRow> next() {
		while (true) {
			int line = (int) this.parser.getCurrentLineNumber() + 1;
			if (!this.records.hasNext()) {
				return Optional.empty();
			}
			var row = new CsvRow(line, this.records.next().toList(), this.header);
			if (!row.isBlank()) {
				return Optional.of(row);
			}
			this.blankRows++;
		}
	}

	@Override
	public void close() throws IOException {
		this.parser.close();
	}

}
