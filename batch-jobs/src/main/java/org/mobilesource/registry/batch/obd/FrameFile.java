package org.mobilesource.registry.batch.obd;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.mobilesource.registry.batch.imports.RefusedFileException;
import org.mobilesource.registry.domain.obd.FrameListener;
import org.mobilesource.registry.domain.obd.FrameSearch;

/**
 * A file of frames: bytes, or text with the hex of one frame a line and {@code #} before
 * comments; either may be packed with gzip. What it is its first bytes tell.
 */
public record FrameFile(Path path) {

	private static final int HEAD = 4_096;

	private static final int BUFFER = 1 << 16;

	private static final int LONGEST_LINE = 1 << 18;

	/** Reads the whole file. */
	public void read(Reader reader) throws IOException, RefusedFileException {
		try (var plain = new BufferedInputStream(Files.newInputStream(this.path), BUFFER);
				var in = isPacked(plain) ? unpacked(plain) : plain) {
			in.mark(HEAD);
			boolean text = isText(in.readNBytes(HEAD));
			in.reset();
			if (text) {
				readLines(in, reader);
				return;
			}
			if (in == plain) {
				reader.lieIn(this.path);
			}
			new FrameSearch(reader).read(in, 0);
		}
		catch (ZipException | EOFException ex) {
			throw new RefusedFileException("压缩文件损坏 / a damaged gzip file: " + ex.getMessage());
		}
	}

	private static boolean isPacked(InputStream plain) throws IOException {
		plain.mark(2);
		boolean packed = plain.read() == 0x1F && plain.read() == 0x8B;
		plain.reset();
		return packed;
	}

	private static InputStream unpacked(InputStream plain) throws IOException {
		return new BufferedInputStream(new GZIPInputStream(plain, BUFFER), BUFFER);
	}

	/** Every frame has bytes of its header that no text has. */
	private static boolean isText(byte[] head) {
		for (byte one : head) {
			if (one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r') {
				return false;
			}
		}
		return head.length > 0;
	}

	private static void readLines(InputStream in, Reader reader) throws IOException, RefusedFileException {
		var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
		var search = new FrameSearch(reader);
		long offset = 0;
		int number = 0;
		for (var line = lines.readLine(); line != null; line = lines.readLine()) {
			number++;
			var hex = line.strip();
			if (hex.length() > LONGEST_LINE) {
				throw new RefusedFileException("第 %d 行过长 / line %1$d is too long".formatted(number));
			}
			if (hex.isEmpty() || hex.startsWith("#")) {
				continue;
			}
			reader.line(number, hex);
			int bad = firstBad(hex);
			if (bad >= 0) {
				reader.notHex(bad + 1);
			}
			else {
				offset = search.read(new ByteArrayInputStream(HexFormat.of().parseHex(hex)), offset);
			}
		}
	}

	/** Where a line stops being pairs of hex digits, negative when it does not. */
	private static int firstBad(String line) {
		for (int i = 0; i < line.length(); i++) {
			if (!HexFormat.isHexDigit(line.charAt(i))) {
				return i;
			}
		}
		return (line.length() % 2 == 0) ? -1 : line.length() - 1;
	}

	/** Who is told what the file holds. */
	public interface Reader extends FrameListener {

		/**
		 * The frames told next lie in this file byte by byte, where their offsets say.
		 */
		default void lieIn(Path file) throws IOException {
			// mostly all the same
		}

		/** What is told next comes from this line of text. */
		void line(int number, String text);

		/**
		 * The line is no hex.
		 * @param column the first character that is wrong, from 1 on
		 */
		void notHex(int column);

	}

}
