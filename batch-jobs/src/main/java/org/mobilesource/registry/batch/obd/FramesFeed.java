package org.mobilesource.registry.batch.obd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.mobilesource.registry.batch.imports.ContentFeed;
import org.mobilesource.registry.batch.imports.FileFacts;
import org.mobilesource.registry.batch.imports.Intake;

/** Feed {@code obd-frames}. Its rows are the records of frames, and frames without. */
record FramesFeed(DayStore store) implements ContentFeed {

	@Override
	public String name() {
		return "obd-frames";
	}

	@Override
	public List<String> quarantineColumns() {
		return List.of("offset", "length", "hex");
	}

	@Override
	public Intake<?> intake(Path file, FileFacts facts, Path folder) throws IOException {
		return new FramesIntake(file, facts, folder, this.store);
	}

}
