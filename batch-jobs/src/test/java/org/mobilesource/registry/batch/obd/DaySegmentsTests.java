package org.mobilesource.registry.batch.obd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mobilesource.registry.domain.obd.Frame;
import org.mobilesource.registry.domain.obd.FrameListener;
import org.mobilesource.registry.domain.obd.FrameSearch;
import org.mobilesource.registry.domain.obd.SkipReason;
import org.mobilesource.registry.domain.obd.Streams;

import static org.assertj.core.api.Assertions.assertThat;

/** A frame of {@link Streams} is of 71 bytes: 300 of them lie across three pieces. */
class DaySegmentsTests {

	private static final long DAY = 19_875;

	@TempDir
	private Path folder;

	private byte[] frames = {};

	@BeforeEach
	void write() {
		var stream = new Streams();
		for (int i = 0; i < 300; i++) {
			stream.at(i);
		}
		this.frames = stream.bytes();
	}

	private void each(Consumer<Frame> taker) throws IOException {
		new FrameSearch(new FrameListener() {

			@Override
			public void frame(Frame frame) {
				taker.accept(frame);
			}

			@Override
			public void skipped(long offset, long length, SkipReason reason) {
				throw new IllegalStateException(reason.name());
			}

		}).read(new ByteArrayInputStream(this.frames), 0);
	}

	private void sort(DaySegments segments) throws IOException {
		each((frame) -> segments.add(frame, frame, DAY, 1));
	}

	private DaySegment only(DaySegments segments) {
		assertThat(segments.inOrder()).hasSize(1);
		return segments.inOrder().get(0);
	}

	@Test
	void framesAreThereAsTheyCameFromMemory() throws IOException {
		var segments = new DaySegments(this.folder);
		sort(segments);
		var segment = only(segments);

		assertThat(segment.rows()).isEqualTo(300);
		assertThat(segment.bytes()).isEqualTo(21_300);
		assertThat(segment.day()).hasToString("2024-06-01");
		assertThat(segment.open()).hasBinaryContent(this.frames);
		segment.writeTo(this.folder.resolve("day"));
		assertThat(this.folder.resolve("day")).hasBinaryContent(this.frames);
	}

	@Test
	void framesAreThereAsTheyCameFromDiskAndMemory() throws IOException {
		var segments = new DaySegments(this.folder);
		sort(segments);
		var segment = only(segments);
		segment.spill(this.folder);
		sort(segments);
		byte[] twice = new byte[42_600];
		System.arraycopy(this.frames, 0, twice, 0, 21_300);
		System.arraycopy(this.frames, 0, twice, 21_300, 21_300);

		assertThat(segment.bytes()).isEqualTo(42_600);
		assertThat(segment.open()).hasBinaryContent(twice);
		segment.writeTo(this.folder.resolve("day"));
		assertThat(this.folder.resolve("day")).hasBinaryContent(twice);
	}

	/** A segment's pieces are another's once they are on disk. */
	@Test
	void piecesAreUsedAgain() throws IOException {
		var pieces = new Pieces();
		var segment = new DaySegment("LTESTVIN000000001", LocalDate.EPOCH, pieces);
		each((frame) -> segment.add(frame, 1));
		assertThat(pieces.bytes()).isEqualTo(3 * 8_192);
		segment.spill(this.folder);
		assertThat(pieces.bytes()).isZero();
		try (var files = Files.list(this.folder)) {
			assertThat(files).hasSize(1);
		}
	}

}
