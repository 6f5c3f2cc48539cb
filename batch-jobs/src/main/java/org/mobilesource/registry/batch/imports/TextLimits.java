package org.mobilesource.registry.batch.imports;

import java.io.IOException;
import java.io.Writer;

/**
 * How much text a file may hold once it is unpacked, since a row is read into memory
 * whole, and a gzip file of a megabyte may hold a gigabyte (CWE-409).
 *
 * @param text characters in all
 * @param row characters between the ends of two rows; a line end within quotes is none
 */
record TextLimits(long text, int row) {

	/** Counts what is written, and throws {@link Exceeded} when it is too much. */
	Writer counter() {
		return new Counter();
	}

	/** Says which limit a file is above. */
	static final class Exceeded extends IOException {

		private static final long serialVersionUID = 1L;

		private Exceeded(String message) {
			super(message);
		}

	}

	/** Knows as much of RFC 4180 as tells where a row ends. */
	private final class Counter extends Writer {

		private long all;

		private int inRow;

		private boolean quoted;

		private char last = '\n';

		@Override
		public void write(char[] characters, int offset, int length) throws IOException {
			this.all += length;
			if (this.all > TextLimits.this.text) {
				throw new Exceeded(
						"解压后的文字超过 %d 个字符 / more than %1$d characters of text".formatted(TextLimits.this.text));
			}
			int begin = offset - this.inRow;
			for (int i = offset; i < offset + length; i++) {
				char c = characters[i];
				if (c > '"') {
					continue; // nearly all are such, and end nothing
				}
				if (c == '"') {
					see((i > offset) ? characters[i - 1] : this.last);
				}
				else if (!this.quoted && isLineEnd(c)) {
					check(i - begin);
					begin = i + 1;
				}
			}
			this.inRow = offset + length - begin;
			this.last = (length > 0) ? characters[offset + length - 1] : this.last;
			check(this.inRow);
		}

		/** Takes a quote into account that stands behind the given character. */
		private void see(char before) {
			if (this.quoted || before == ',' || before == '"' || isLineEnd(before)) {
				this.quoted = !this.quoted;
			}
		}

		private static boolean isLineEnd(char c) {
			return c == '\n' || c == '\r';
		}

		private void check(int inRow) throws Exceeded {
			if (inRow > TextLimits.this.row) {
				throw new Exceeded("一行超过 %d 个字符，可能缺少引号 / a row of more than %1$d characters; perhaps a quote is missing"
					.formatted(TextLimits.this.row));
			}
		}

		@Override
		public void flush() {
			// nothing is kept
		}

		@Override
		public void close() {
			// nothing is open
		}

	}

}
