package org.mobilesource.registry.domain.digest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4), which every Java has. */
public final class Sha256 {

	private static final int BUFFER = 1 << 16;

	private Sha256() {
	}

	/** A digest to which content is given piece by piece. */
	public static MessageDigest begin() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** 64 hexadecimal digits of the content. */
	public static String of(byte[] content) {
		return HexFormat.of().formatHex(begin().digest(content));
	}

	/** 64 hexadecimal digits of what is left of the content. */
	public static String of(InputStream content) throws IOException {
		var digest = begin();
		var buffer = new byte[BUFFER];
		for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
			digest.update(buffer, 0, read);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/** 64 hexadecimal digits of the text in UTF-8. */
	public static String of(String text) {
		return of(text.getBytes(StandardCharsets.UTF_8));
	}

}
