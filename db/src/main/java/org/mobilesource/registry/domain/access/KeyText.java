package org.mobilesource.registry.domain.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

import org.mobilesource.registry.domain.digest.Sha256;

/**
 * A key as it is handed out, {@code msr_<prefix>_<secret>}. Its secret has 256 random
 * bits, so that a fast hash protects it.
 *
 * @param prefix 12 hexadecimal digits
 * @param secret 43 characters of Base64 for addresses
 */
public record KeyText(String prefix, String secret) {

	private static final Pattern FORM = Pattern.compile("msr_([0-9a-f]{12})_([0-9A-Za-z_-]{43})");

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int PREFIX_BYTES = 6;

	private static final int SECRET_BYTES = 32;

	public static KeyText random() {
		return new KeyText(HexFormat.of().formatHex(bytes(PREFIX_BYTES)),
				Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES)));
	}

	/** The key that the text is, empty when it has not the form of one. */
	public static Optional<KeyText> of(String text) {
		var form = FORM.matcher(text);
		return form.matches() ? Optional.of(new KeyText(form.group(1), form.group(2))) : Optional.empty();
	}

	/** The text without the secrets of the keys in it. */
	public static String hidden(String text) {
		return FORM.matcher(text).replaceAll("msr_$1_…");
	}

	/** Hexadecimal SHA-256 of the whole key. */
	public String hash() {
		return Sha256.of(shown());
	}

	/** Whether this is the key of the hash; takes as long for a near one as for any. */
	public boolean fits(String hash) {
		return MessageDigest.isEqual(hash().getBytes(StandardCharsets.US_ASCII),
				hash.getBytes(StandardCharsets.US_ASCII));
	}

	/** The key for its owner, to be shown once. */
	public String shown() {
		return "msr_" + this.prefix + "_" + this.secret;
	}

	/** Without the secret, since logs print it. */
	@Override
	public String toString() {
		return "msr_" + this.prefix + "_…";
	}

	private static byte[] bytes(int number) {
		var bytes = new byte[number];
		RANDOM.nextBytes(bytes);
		return bytes;
	}

}
