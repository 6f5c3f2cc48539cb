package org.mobilesource.registry.domain.watchlist;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** An entry together with the facts that it rests on. */
public record Listed(Entry entry, List<Evidence> evidence) {

	public Listed {
		evidence = List.copyOf(evidence);
	}

	/**
	 * A digest of the figures and the evidence: equal for equal content, whatever run it
	 * belongs to.
	 */
	public String contentHash() {
		return sha256(this.entry + "\n" + this.evidence);
	}

	/** A digest of whole lists, in the order given. */
	public static String contentHash(List<Listed> lists) {
		return sha256(lists.stream().map(Listed::contentHash).toList().toString());
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
