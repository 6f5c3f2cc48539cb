package org.mobilesource.registry.domain.obd;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The frames of the specification's test vectors, by their names. */
public final class Vectors {

	private static final Map<String, String> FRAMES = read();

	private Vectors() {
	}

	/** The bytes of frames, glued together. */
	public static byte[] of(String... names) {
		var hex = new StringBuilder();
		Arrays.stream(names).forEach((name) -> hex.append(Objects.requireNonNull(FRAMES.get(name), name)));
		return HexFormat.of().parseHex(hex);
	}

	/** A frame with other bytes at a place. */
	static byte[] with(String name, int at, int... values) {
		byte[] frame = of(name);
		for (int i = 0; i < values.length; i++) {
			frame[at + i] = (byte) values[i];
		}
		return frame;
	}

	/** Sets length and BCC anew. */
	public static byte[] fixed(byte[] frame) {
		byte[] fixed = frame.clone();
		int length = frame.length - Frame.LEAST;
		fixed[22] = (byte) (length >> 8);
		fixed[23] = (byte) length;
		byte sum = 0;
		for (int i = 2; i < fixed.length - 1; i++) {
			sum ^= fixed[i];
		}
		fixed[fixed.length - 1] = sum;
		return fixed;
	}

	/** Takes bytes out. */
	static byte[] without(byte[] frame, int from, int to) {
		return join(Arrays.copyOf(frame, from), Arrays.copyOfRange(frame, to, frame.length));
	}

	static byte[] join(byte[]... parts) {
		int length = Arrays.stream(parts).mapToInt((part) -> part.length).sum();
		byte[] joined = new byte[length];
		int at = 0;
		for (byte[] part : parts) {
			System.arraycopy(part, 0, joined, at, part.length);
			at += part.length;
		}
		return joined;
	}

	private static Map<String, String> read() {
		Map<String, String> frames = new LinkedHashMap<>();
		try (InputStream in = Objects.requireNonNull(Vectors.class.getResourceAsStream("vectors.hex"))) {
			var name = "";
			for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
				if (line.startsWith("#")) {
					name = line.split(" ")[1];
				}
				else {
					frames.put(name, line);
				}
			}
			return frames;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
