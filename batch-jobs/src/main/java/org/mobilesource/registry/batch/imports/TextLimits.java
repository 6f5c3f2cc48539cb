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
			for (int i = offset; i < offset + length; i++) {
				count(characters[i]);
			}
		}

		private void count(char c) throws Exceeded {
			boolean opens = !this.quoted && (this.last == ',' || this.last == '\n' || this.last == '\r');
			if (c == '"' && (this.quoted || opens || this.last == '"')) {
				this.quoted = !this.quoted;
			}
			boolean ends = !this.quoted && (c == '\n' || c == '\r');
			this.inRow = ends ? 0 : this.inRow + 1;
			this.last = c;
			if (this.inRow > TextLimits.this.row) {
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
