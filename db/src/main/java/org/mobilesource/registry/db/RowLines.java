package org.mobilesource.registry.db;

import java.io.InputStream;
import java.util.Iterator;

/**
 * Rows as a stream of lines. Each is asked for when its turn comes, so that a row that is
 * made then is never kept beside the others. Making one must not fail: the server is in
 * the middle of a load, and its connection would be lost.
 */
final class RowLines extends InputStream {

	private final Iterator<byte[]> rows;

	private byte[] row = new byte[0];

	/** Of the next byte in the row; behind its last one comes the end of the line. */
	private int position = 1;

	RowLines(Iterator<byte[]> rows) {
		this.rows = rows;
	}

	@Override
	public int read() {
		if (!hasNext()) {
			return -1;
		}
		int position = this.position++;
		return (position < this.row.length) ? this.row[position] & 0xFF : '\n';
	}

	/** Fills as much as is asked for: what is read at once is sent at once. */
	@Override
	public int read(byte[] buffer, int offset, int length) {
		int filled = 0;
		while (filled < length && hasNext()) {
			int rest = Math.min(this.row.length - this.position, length - filled);
			System.arraycopy(this.row, this.position, buffer, offset + filled, rest);
			this.position += rest;
			filled += rest;
			if (filled < length) {
				buffer[offset + filled++] = '\n';
				this.position++;
			}
		}
		return (filled > 0 || length == 0) ? filled : -1;
	}

	private boolean hasNext() {
		if (this.position <= this.row.length) {
			return true;
		}
		if (!this.rows.hasNext()) {
			return false;
		}
		this.row = this.rows.next();
		this.position = 0;
		return true;
	}

}
