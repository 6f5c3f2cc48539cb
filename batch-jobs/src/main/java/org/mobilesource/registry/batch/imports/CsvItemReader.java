package org.mobilesource.registry.batch.imports;

import java.nio.charset.Charset;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.support.AbstractItemCountingItemStreamItemReader;

/**
 * Reads the rows of a file for a step; after a crash it goes on behind the last row that
 * was stored.
 */
final class CsvItemReader extends AbstractItemCountingItemStreamItemReader<CsvRow> {

	private final InputFile file;

	private final Charset encoding;

	private final List<Column> columns;

	private @Nullable CsvSource source;

	CsvItemReader(InputFile file, Charset encoding, List<Column> columns) {
		setName("rows");
		this.file = file;
		this.encoding = encoding;
		this.columns = columns;
	}

	@Override
	protected void doOpen() throws Exception {
		this.source = CsvSource.open(this.file, this.encoding, this.columns);
	}

	@Override
	protected @Nullable CsvRow doRead() {
		return (this.source != null) ? this.source.next().orElse(null) : null;
	}

	@Override
	protected void doClose() throws Exception {
		if (this.source != null) {
			this.source.close();
			this.source = null;
		}
	}

}
