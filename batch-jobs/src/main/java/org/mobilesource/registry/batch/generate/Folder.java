package org.mobilesource.registry.batch.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of one night: a folder for each feed that has files. */
record Folder(Path out, LocalDate date) {

	/**
	 * Writes the rows as this night's file of the feed, one at a time; without rows there
	 * is no file.
	 */
	void write(Feed feed, Stream<Row> rows) throws IOException {
		Iterator<Row> each = rows.iterator();
		if (!each.hasNext()) {
			return;
		}
		String name = feed.folder() + "_" + Row.compact(this.date) + ".csv";
		try (var file = new CsvFile(path(feed, name), CsvFile.Shape.PLAIN, feed.columns())) {
			while (each.hasNext()) {
				file.write(each.next().cells());
			}
		}
	}

	/** Opens the file of a point for the readings of a day. */
	CsvFile open(Site site, LocalDate fileDate, List<String> header) throws IOException {
		Feed feed = site.camera() ? Feed.BLACK_SMOKE : Feed.REMOTE_SENSING;
		return new CsvFile(path(feed, site.fileName(fileDate)), site.shape(), header);
	}

	/** Where a file of the feed lies. */
	Path path(Feed feed, String name) {
		return this.out.resolve(this.date.toString()).resolve(feed.folder()).resolve(name);
	}

}
