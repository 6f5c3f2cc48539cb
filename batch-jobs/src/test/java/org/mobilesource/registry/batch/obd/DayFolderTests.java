package org.mobilesource.registry.batch.obd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DayFolderTests {

	private static final byte[] CONTENT = { 35, 35, 2 };

	@TempDir
	private Path folder;

	/** An import that gives way to another one once a chunk was stored begins again. */
	@Test
	void aCopyThatWasKeptCanBeReadOnceMore() throws IOException {
		var days = new DayFolder(this.folder.resolve("obd"), Clock.systemUTC());
		var file = Files.write(this.folder.resolve("a.bin"), CONTENT);
		try (var copy = days.receive(file)) {
			assertThat(days.bytes(copy.part(), copy.sha256())).isEqualTo(copy.part()).hasBinaryContent(CONTENT);
			days.keep(copy.part(), copy.sha256());
			assertThat(days.bytes(copy.part(), copy.sha256())).hasBinaryContent(CONTENT);
		}
		assertThat(file).hasBinaryContent(CONTENT);
	}

	@Test
	void whatWasLeftHalfCopiedIsRemovedADayLater() throws IOException {
		var file = Files.write(this.folder.resolve("a.bin"), CONTENT);
		var left = new DayFolder(this.folder.resolve("obd"), Clock.systemUTC()).receive(file).part();
		new DayFolder(this.folder.resolve("obd"), later(Duration.ofHours(23))).receive(file).close();
		assertThat(left).exists();
		new DayFolder(this.folder.resolve("obd"), later(Duration.ofHours(25))).receive(file).close();
		assertThat(left).doesNotExist();
	}

	private static Clock later(Duration time) {
		return Clock.offset(Clock.systemUTC(), time);
	}

}
