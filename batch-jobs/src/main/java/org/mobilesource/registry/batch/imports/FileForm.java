package org.mobilesource.registry.batch.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * How a file is written.
 *
 * @param encoding of its text, null when it is none
 * @param header the names of the cells of a quarantined row as CSV, null when the file
 * could not be read
 * @param unknown columns that are not read
 */
record FileForm(@Nullable Charset encoding, @Nullable String header, List<String> unknown) {

	static final FileForm UNKNOWN = new FileForm(null, null, List.of());

	/** Looks at the beginning of a file, and at all of its text. */
	static FileForm of(FileKind kind, InputFile file, TextLimits limits) throws IOException, RefusedFileException {
		if (kind instanceof ContentFeed feed) {
			return new FileForm(null, csv(feed.quarantineColumns().stream().map(Column::name).toList()), List.of());
		}
		var encoding = file.encoding(limits);
		try (var source = CsvSource.open(file, encoding, ((Feed<?>) kind).columns())) {
			return new FileForm(encoding, csv(source.header().cells()), source.header().unknown());
		}
	}

	private static String csv(List<String> cells) {
		return CSVFormat.RFC4180.format(cells.toArray());
	}

	@Nullable String encodingName() {
		return (this.encoding != null) ? this.encoding.name() : null;
	}

}
