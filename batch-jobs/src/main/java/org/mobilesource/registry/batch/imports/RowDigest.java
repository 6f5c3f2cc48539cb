package org.mobilesource.registry.batch.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.mobilesource.registry.domain.digest.Sha256;

/**
 * Tells rows apart by what was submitted, whatever the order of the columns in the file.
 */
final class RowDigest {

	private static final byte END = '\u001e';

	private final MessageDigest sha256 = Sha256.begin();

	/** The first 64 bits of a SHA-256 over the columns that have a value. */
	long of(CsvRow row) {
		for (var cell : row.header().sorted()) {
			var value = row.value(cell.index());
			if (value != null) {
				this.sha256.update(cell.beginning());
				this.sha256.update(value.getBytes(StandardCharsets.UTF_8));
				this.sha256.update(END);
			}
		}
		return ByteBuffer.wrap(this.sha256.digest()).getLong();
	}

}
