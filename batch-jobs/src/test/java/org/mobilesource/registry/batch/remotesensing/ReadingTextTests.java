package org.mobilesource.registry.batch.remotesensing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingTextTests {

	private static final Instant AT = Instant.parse("2021-03-01T22:02:11.250Z");

	@Test
	void rowsThatLieBehindEachOtherAreReadAsTheyWereWritten() throws IOException {
		var rows = List.of(new ReadingText("A1\t桂R\\\\".getBytes(StandardCharsets.UTF_8), "桂RZZ001", AT),
				new ReadingText(new byte[0], null, Instant.EPOCH), new ReadingText(new byte[1_000], "x\0\uD83D", AT));
		var bytes = new ByteArrayOutputStream();
		var out = new DataOutputStream(bytes);
		for (var row : rows) {
			ReadingText.CODEC.write(row, out);
		}

		var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));

		for (var row : rows) {
			assertThat(ReadingText.CODEC.read(in)).usingRecursiveComparison().isEqualTo(row);
		}
		assertThat(in.available()).isZero();
	}

}
