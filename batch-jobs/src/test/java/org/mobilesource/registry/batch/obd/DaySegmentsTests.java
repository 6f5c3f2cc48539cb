package org.mobilesource.registry.batch.obd;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.obd.Frame;
import org.mobilesource.registry.domain.obd.FrameListener;
import org.mobilesource.registry.domain.obd.FrameSearch;
import org.mobilesource.registry.domain.obd.SkipReason;
import org.mobilesource.registry.domain.obd.Streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** A frame of {@link Streams} is of 71 bytes: 300 of them lie across eleven pieces. */
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
		try (var segments = new DaySegments(this.folder)) {
			sort(segments);
			var segment = only(segments);

			assertThat(segment.rows()).isEqualTo(300);
			assertThat(segment.bytes()).isEqualTo(21_300);
			assertThat(segment.day()).hasToString("2024-06-01");
			assertThat(segment.open()).hasBinaryContent(this.frames);
			segment.writeTo(this.folder.resolve("day"));
			assertThat(this.folder.resolve("day")).hasBinaryContent(this.frames);
		}
	}

	/** Once: few enough to share a file; four times: 85,200 bytes, a file of its own. */
	@ParameterizedTest
	@CsvSource({ "1, 0", "4, 1" })
	void framesAreThereAsTheyCameFromDiskAndMemory(int times, int files) throws IOException {
		try (var segments = new DaySegments(this.folder)) {
			var came = new ByteArrayOutputStream();
			for (int i = 0; i < times; i++) {
				sort(segments);
				came.write(this.frames);
			}
			var segment = only(segments);
			segment.spill(this.folder);
			sort(segments);
			came.write(this.frames);

			assertThat(this.folder.toFile().list()).hasSize(files);
			assertThat(segment.bytes()).isEqualTo(21_300 * (times + 1));
			assertThat(segment.open()).hasBinaryContent(came.toByteArray());
			segment.writeTo(this.folder.resolve("day"));
			assertThat(this.folder.resolve("day")).hasBinaryContent(came.toByteArray());
		}
	}

	/**
	 * Two days put aside in turn, the second one every other time: 300 and 150 blocks.
	 */
	@Test
	void blocksOfManyDaysLieInOneFileAndStayApart() throws IOException {
		try (var shared = new SpilledFrames(this.folder)) {
			var all = new DaySegment("LTESTVIN000000001", LocalDate.EPOCH, null, new Pieces(), shared);
			var half = new DaySegment("LTESTVIN000000002", LocalDate.EPOCH, null, new Pieces(), shared);
			var halfOfThem = new ByteArrayOutputStream();
			var number = new AtomicInteger();
			each((frame) -> {
				add(all, frame);
				if (number.getAndIncrement() % 2 == 0) {
					add(half, frame);
					halfOfThem.write(frame.bytes(), frame.at(), frame.length());
				}
			});

			assertThat(all.open()).hasBinaryContent(this.frames);
			assertThat(half.open()).hasBinaryContent(halfOfThem.toByteArray());
			assertThat(half.bytes()).isEqualTo(150 * 71);
		}
	}

	private void add(DaySegment segment, Frame frame) {
		assertThatNoException().isThrownBy(() -> {
			segment.add(frame, 1);
			segment.spill(this.folder);
		});
	}

	/** The first hundred frames are of one day, the others of the next. */
	@Test
	void framesThatFollowEachOtherAreLeftWhereTheyLie() throws IOException {
		try (var segments = new DaySegments(this.folder)) {
			segments.lieIn(Files.write(this.folder.resolve("file"), this.frames));
			each((frame) -> segments.add(frame, frame, (frame.offset() < 7_100) ? DAY : DAY + 1, 1));

			assertThat(segments.inOrder()).extracting(DaySegment::offset).containsExactly(0L, 7_100L);
			assertThat(segments.inOrder()).extracting(DaySegment::bytes).containsExactly(7_100L, 14_200L);
			assertThat(segments.inOrder().get(0).open()).hasBinaryContent(Arrays.copyOf(this.frames, 7_100));
			assertThat(segments.inOrder().get(1).open())
				.hasBinaryContent(Arrays.copyOfRange(this.frames, 7_100, 21_300));
		}
	}

	/** A hundred of one day, a hundred of the next, and again a hundred of the first. */
	@Test
	void framesWithOthersBetweenThemAreTakenOut() throws IOException {
		try (var segments = new DaySegments(this.folder)) {
			segments.lieIn(Files.write(this.folder.resolve("file"), this.frames));
			each((frame) -> segments.add(frame, frame, (frame.offset() / 7_100 == 1) ? DAY + 1 : DAY, 1));
			var expected = new ByteArrayOutputStream();
			expected.write(this.frames, 0, 7_100);
			expected.write(this.frames, 14_200, 7_100);

			assertThat(segments.inOrder()).extracting(DaySegment::offset).containsExactly(null, 7_100L);
			assertThat(segments.inOrder()).extracting(DaySegment::bytes).containsExactly(14_200L, 7_100L);
			assertThat(segments.inOrder().get(0).open()).hasBinaryContent(expected.toByteArray());
		}
	}

	/** A segment's pieces are another's once they are on disk. */
	@Test
	void piecesAreUsedAgain() throws IOException {
		try (var shared = new SpilledFrames(this.folder)) {
			var pieces = new Pieces();
			var segment = new DaySegment("LTESTVIN000000001", LocalDate.EPOCH, null, pieces, shared);
			each((frame) -> assertThatNoException().isThrownBy(() -> segment.add(frame, 1)));
			assertThat(pieces.bytes()).isEqualTo(11 * 2_048);
			segment.spill(this.folder);
			assertThat(pieces.bytes()).isZero();
		}
	}

}
