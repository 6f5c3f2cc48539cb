package org.mobilesource.registry.batch.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, whole for files and its first 64 bits for rows. */
final class Digest {

	private Digest() {
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
