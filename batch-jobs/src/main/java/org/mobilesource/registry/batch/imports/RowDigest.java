package org.mobilesource.registry.batch.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

import org.mobilesource.registry.domain.digest.Sha256;

/**
 * Tells rows apart by what was submitted, whatever the order of the columns in the file.
 */
final class RowDigest {

	private static final byte[] END = { '\u001e' };

	private final MessageDigest sha256 = Sha256.begin();

	private byte[] submitted = new byte[1024];

	private int length;

	/** The first 64 bits of a SHA-256 over the columns that have a value. */
	long of(CsvRow row) {
		this.length = 0;
		for (var cell : row.header().sorted()) {
			var value = row.value(cell.index());
			if (value != null) {
				add(cell.beginning());
				add(value.getBytes(StandardCharsets.UTF_8));
				add(END);
			}
		}
		this.sha256.update(this.submitted, 0, this.length);
		return ByteBuffer.wrap(this.sha256.digest()).getLong();
	}

	private void add(byte[] bytes) {
		if (this.length + bytes.length > this.submitted.length) {
			this.submitted = Arrays.copyOf(this.submitted, 2 * (this.length + bytes.length));
		}
		System.arraycopy(bytes, 0, this.submitted, this.length, bytes.length);
		this.length += bytes.length;
	}

}
