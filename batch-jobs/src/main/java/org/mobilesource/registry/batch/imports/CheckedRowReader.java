package org.mobilesource.registry.batch.imports;

import java.io.IOException;
import java.nio.charset.Charset;

import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.support.AbstractItemCountingItemStreamItemReader;

import org.mobilesource.registry.domain.imports.RowOutcome.Rejected;

/**
 * Reads the checked rows of a file for a step; after a crash it goes on behind the last
 * row that was stored.
 */
final class CheckedRowReader<T> extends AbstractItemCountingItemStreamItemReader<CheckedRow<T>> {

	private final FileCheck<T> check;

	private final InputFile file;

	private final Charset encoding;

	private Spool<T>.@Nullable Rows rows;

	private @Nullable CsvSource source;

	CheckedRowReader(FileCheck<T> check, InputFile file, Charset encoding) {
		setName("rows");
		this.check = check;
		this.file = file;
		this.encoding = encoding;
	}

	@Override
	protected void doOpen() throws IOException {
		this.rows = this.check.checkedRows();
	}

	@Override
	protected @Nullable CheckedRow<T> doRead() throws Exception {
		var row = (this.rows != null) ? this.rows.next().orElse(null) : null;
		if (row == null) {
			return null;
		}
		var outcome = this.check.outcome(row);
		boolean contradicted = outcome instanceof Rejected<T> && row.raw().isEmpty();
		return row.with(outcome, contradicted ? raw(row.line()) : row.raw());
	}

	/**
	 * Rows that contradict each other were sound when they were checked: they are read
	 * again.
	 */
	private String raw(int line) throws IOException, RefusedFileException {
		if (this.source == null) {
			this.source = CsvSource.open(this.file, this.encoding, this.check.columns());
		}
		var row = this.source.next().orElseThrow();
		while (row.line() < line) {
			row = this.source.next().orElseThrow();
		}
		return row.asCsv();
	}

	@Override
	protected void doClose() throws IOException {
		if (this.source != null) {
			this.source.close();
			this.source = null;
		}
	}

}
