package org.mobilesource.registry.batch.generate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * The list of everything bad or odd that was written on purpose, by file and physical
 * line.
 */
final class Planted implements Closeable {

	static final String FILE_NAME = "planted.csv";

	private final CsvFile file;

	Planted(Path out) throws IOException {
		this.file = new CsvFile(out.resolve(FILE_NAME), CsvFile.Shape.PLAIN,
				List.of("folder", "feed", "file", "line", "record_no", "code", "result", "kind"));
	}

	void row(LocalDate folder, Site site, LocalDate fileDate, int line, String recordNo, Dirt dirt) throws IOException {
		Feed feed = site.camera() ? Feed.BLACK_SMOKE : Feed.REMOTE_SENSING;
		this.file.write(List.of(folder.toString(), feed.folder(), site.fileName(fileDate), String.valueOf(line),
				recordNo, dirt.code(), dirt.result().name(), dirt.name()));
	}

	/** A file as a whole: held or refused. */
	void file(LocalDate folder, Site site, String result, String kind) throws IOException {
		this.file.write(List.of(folder.toString(), Feed.REMOTE_SENSING.folder(), site.fileName(folder), "", "", "",
				result, kind));
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

}
