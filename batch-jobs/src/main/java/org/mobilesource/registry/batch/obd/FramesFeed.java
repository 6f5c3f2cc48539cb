package org.mobilesource.registry.batch.obd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.mobilesource.registry.batch.imports.Column;
import org.mobilesource.registry.batch.imports.ContentFeed;
import org.mobilesource.registry.batch.imports.FileFacts;
import org.mobilesource.registry.batch.imports.Intake;
import org.mobilesource.registry.db.media.HashedFiles.Received;

/** Feed {@code obd-frames}. Its rows are the records of frames, and frames without. */
record FramesFeed(DayStore store) implements ContentFeed {

	@Override
	public String name() {
		return "obd-frames";
	}

	@Override
	public List<Column> quarantineColumns() {
		return List.of(Column.required("offset", "字节偏移"), Column.required("length", "字节数"),
				Column.required("hex", "十六进制"));
	}

	@Override
	public Received receive(Path file) throws IOException {
		return this.store.folder().receive(file);
	}

	@Override
	public Intake<?> intake(Path copy, String sha256, FileFacts facts, Path folder) throws IOException {
		return new FramesIntake(copy, sha256, facts, folder, this.store);
	}

}
