package org.mobilesource.registry.batch.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/**
 * The rows of a CSV file in their order (RFC 4180), each with the physical line on which
 * it starts.
 */
final class CsvSource implements AutoCloseable {

	/**
	 * What is odd about quotes is read as it stands, and judged with its row
	 * ({@link OddQuotes}).
	 */
	private static final CsvReader.CsvReaderBuilder FORMAT = CsvReader.builder()
		.skipEmptyLines(false)
		.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
		.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
		.allowExtraCharsAfterClosingQuote(true)
		.allowUnclosedQuote(true)
		.maxBufferSize(Integer.MAX_VALUE);

	private final CloseableIterator<CsvRecord> records;

	private final OddQuotes quotes;

	private final Header header;

	private long rows;

	private int blankRows;

	private CsvSource(CloseableIterator<CsvRecord> records, OddQuotes quotes, List<Column> columns)
			throws RefusedFileException {
		this.records = records;
		this.quotes = quotes;
		if (!this.records.hasNext()) {
			throw new RefusedFileException("文件为空，没有表头 / empty, without a header");
		}
		this.header = Header.of(this.records.next().getFields(), columns);
		if (this.quotes.isIn(0)) {
			throw new RefusedFileException("表头的引号不成对 / a quote in the header is not closed");
		}
	}

	/** Opens the file and reads its header; refuses one that lacks a required column. */
	static CsvSource open(InputFile file, Charset encoding, List<Column> columns)
			throws IOException, RefusedFileException {
		var quotes = new OddQuotes(file.open(encoding));
		var records = FORMAT.build(handler(), quotes).iterator();
		try {
			var source = new CsvSource(records, quotes, columns);
			var missing = source.header.missing(columns);
			if (!missing.isEmpty()) {
				throw new RefusedFileException("缺少必填列 / missing columns: " + String.join(", ", missing));
			}
			return source;
		}
		catch (RefusedFileException | RuntimeException ex) {
			records.close();
			throw ex;
		}
	}

	/** How long a row may be is judged before ({@link TextLimits}). */
	private static CsvRecordHandler handler() {
		return CsvRecordHandler.of((limits) -> limits.maxFields(Integer.MAX_VALUE)
			.maxFieldSize(Integer.MAX_VALUE)
			.maxRecordSize(Integer.MAX_VALUE));
	}

	Header header() {
		return this.header;
	}

	/** Rows passed over so far because they hold nothing. */
	int blankRows() {
		return this.blankRows;
	}

	Optional<CsvRow> next() {
		while (this.records.hasNext()) {
			var read = this.records.next();
			boolean sound = !this.quotes.isIn(++this.rows);
			var row = new CsvRow((int) read.getStartingLineNumber(), read.getFields(), this.header, sound);
			if (!row.isBlank()) {
				return Optional.of(row);
			}
			this.blankRows++;
		}
		return Optional.empty();
	}

	@Override
	public void close() throws IOException {
		this.records.close();
	}

}
