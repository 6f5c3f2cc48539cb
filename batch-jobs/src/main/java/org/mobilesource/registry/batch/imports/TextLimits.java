package org.mobilesource.registry.batch.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * How much text a file may hold once it is unpacked, since a row is read into memory
 * whole, and a gzip file of a megabyte may hold a gigabyte (CWE-409).
 *
 * @param text bytes in all
 * @param row bytes between the ends of two rows; a line end within quotes is none
 */
record TextLimits(long text, int row) {

	private static final int BUFFER = 1 << 13;

	/** Byte-order marks, EF BB BF and 84 31 95 33: the file begins behind them. */
	private static final List<byte[]> MARKS = List.of("\uFEFF".getBytes(StandardCharsets.UTF_8),
			"\uFEFF".getBytes(Charset.forName("GB18030")));

	private static final int LONGEST_MARK = 4;

	/** The bytes of a file, looked through as they are read. */
	Scan scan(InputStream bytes) {
		return new Scan(bytes);
	}

	/** Says which limit a file is above. */
	static final class Exceeded extends IOException {

		private static final long serialVersionUID = 1L;

		private Exceeded(String message) {
			super(message);
		}

	}

	/**
	 * Counts what is read, and throws {@link Exceeded} when it is too much. It knows as
	 * much of RFC 4180 as tells where a row ends; quotes, commas and line ends are the
	 * same bytes in UTF-8 and GB 18030, and never part of another character.
	 */
	final class Scan extends InputStream {

		private final InputStream bytes;

		private final Utf8 utf8 = new Utf8();

		private final byte[] first = new byte[LONGEST_MARK];

		private long all;

		private int inRow;

		private boolean quoted;

		private byte last = '\n';

		private Scan(InputStream bytes) {
			this.bytes = bytes;
		}

		@Override
		public int read() throws IOException {
			var one = new byte[1];
			return (read(one, 0, 1) >= 0) ? one[0] & 0xFF : -1;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = this.bytes.read(buffer, offset, length);
			if (read > 0) {
				see(buffer, offset, read);
			}
			return read;
		}

		@Override
		public void close() throws IOException {
			this.bytes.close();
		}

		private void see(byte[] bytes, int offset, int length) throws IOException {
			for (int i = (int) Math.min(this.all, LONGEST_MARK); i < Math.min(this.all + length, LONGEST_MARK); i++) {
				this.first[i] = bytes[offset + i - (int) this.all];
			}
			int begin = offset - this.inRow;
			for (int i = offset; i < offset + length; i++) {
				byte b = bytes[i];
				if (b > '"') {
					continue; // nearly all are such, and end nothing
				}
				if (b < 0) {
					this.utf8.see(b, this.all + i - offset);
				}
				else if (b == '"') {
					seeQuote((i > offset) ? bytes[i - 1] : this.last, this.all + i - offset);
				}
				else if (!this.quoted && isLineEnd(b)) {
					check(i - begin);
					begin = i + 1;
				}
			}
			this.inRow = offset + length - begin;
			this.last = bytes[offset + length - 1];
			this.all += length;
			check(this.inRow);
			if (this.all > TextLimits.this.text) {
				throw new Exceeded("解压后的文字超过 %d 个字节 / more than %1$d bytes of text".formatted(TextLimits.this.text));
			}
		}

		/** One begins a quoted value behind a comma or a line end, or begins the file. */
		private void seeQuote(byte before, long position) {
			boolean begins = before == ',' || isLineEnd(before) || (position <= LONGEST_MARK && isMark((int) position));
			if (this.quoted || before == '"' || begins) {
				this.quoted = !this.quoted;
			}
		}

		private boolean isMark(int length) {
			return MARKS.stream().anyMatch((mark) -> Arrays.equals(mark, 0, mark.length, this.first, 0, length));
		}

		private static boolean isLineEnd(byte b) {
			return b == '\n' || b == '\r';
		}

		private void check(int inRow) throws Exceeded {
			if (inRow > TextLimits.this.row) {
				throw new Exceeded("一行超过 %d 个字节，可能缺少引号 / a row of more than %1$d bytes; perhaps a quote is missing"
					.formatted(TextLimits.this.row));
			}
		}

		/** Reads on to the end, or until it is no UTF-8. */
		boolean isUtf8() throws IOException {
			var buffer = new byte[BUFFER];
			try {
				while (!this.utf8.isBroken() && read(buffer) >= 0) {
					continue;
				}
				return this.utf8.isSound();
			}
			catch (Exceeded ex) {
				if (this.utf8.isBroken()) {
					return false; // perhaps no text at all, which has no rows
				}
				throw ex;
			}
		}

	}

}
