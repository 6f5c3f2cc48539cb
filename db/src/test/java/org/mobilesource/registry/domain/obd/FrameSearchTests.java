package org.mobilesource.registry.domain.obd;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Frames in streams: N1 to N6 of the vectors, and what lies between. */
class FrameSearchTests {

	private static final byte[] WRONG_BCC = Vectors.with("SYN-4", 70, 0xA6);

	private static final byte[] TOO_LONG = Vectors.with("SYN-4", 22, 0x00, 0xFF);

	@Test
	void aWrongBccIsNoFrame() {
		assertThat(Heard.of(WRONG_BCC)).containsExactly("0+71 BAD_BCC");
	}

	@Test
	void aFrameThatTheStreamEndsBeforeIsTruncated() {
		assertThat(Heard.of(TOO_LONG)).containsExactly("0+71 TRUNCATED");
	}

	@Test
	void aTruncatedFrameHidesNoneBehindIt() {
		assertThat(Heard.of(Vectors.join(TOO_LONG, Vectors.of("SYN-1")))).containsExactly("0+71 TRUNCATED", "71+53");
	}

	@Test
	void gluedFramesComeOneByOne() {
		assertThat(Heard.of(Vectors.of("SYN-4", "SYN-7", "SYN-1"))).containsExactly("0+71", "71+143", "214+53");
	}

	@Test
	void aFrameInTwoReadsIsOne() {
		byte[] frame = Vectors.of("SYN-4");
		InputStream twoReads = new SequenceInputStream(new ByteArrayInputStream(frame, 0, 40),
				new ByteArrayInputStream(frame, 40, 31));

		assertThat(Heard.of(twoReads)).containsExactly("0+71");
	}

	@Test
	void bytesBeforeAFrameAreNoise() {
		assertThat(Heard.of(Vectors.join(new byte[] { 0x33, 0x22, 0x22, 0x22 }, Vectors.of("SYN-1"))))
			.containsExactly("0+4 NOISE", "4+53");
	}

	@Test
	void noiseAndBrokenFramesAreToldApart() {
		byte[] noise = { 1, 2, 3 };

		assertThat(Heard.of(Vectors.join(noise, WRONG_BCC, noise, Vectors.of("SYN-2"), noise)))
			.containsExactly("0+3 NOISE", "3+71 BAD_BCC", "74+3 NOISE", "77+33", "110+3 NOISE");
	}

	@Test
	void frameWithinABrokenOneIsFound() {
		byte[] broken = Vectors.with("SYN-4", 22, 0x00, 0x60);

		assertThat(Heard.of(Vectors.join(broken, Vectors.of("SYN-4", "SYN-1")))).containsExactly("0+71 BAD_BCC",
				"71+71", "142+53");
	}

	@Test
	void otherEqualBytesStartNoFrame() {
		byte[] frame = Vectors.of("SYN-10");
		frame[0] = 'X';
		frame[1] = 'X';

		assertThat(Heard.of(frame)).containsExactly("0+55 NOISE");
	}

	/** Headers that claim the most data, one after the other. */
	@Test
	void manyFalseStartsAndManyWindowsLoseNothing() {
		byte[] header = Arrays.copyOf(Vectors.with("SYN-4", 22, 0xFF, 0xFB), 24);
		byte[] starts = new byte[40_000 * header.length];
		for (int i = 0; i < starts.length; i++) {
			starts[i] = header[i % header.length];
		}
		byte[] frame = Vectors.of("SYN-4");

		assertThat(Heard.of(Vectors.join(starts, frame, starts, frame))).contains("960000+71", "1920071+71");
	}

}
