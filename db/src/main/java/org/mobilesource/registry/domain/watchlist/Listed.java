package org.mobilesource.registry.domain.watchlist;

import java.util.List;

import org.mobilesource.registry.domain.digest.Sha256;

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
		return Sha256.of(this.entry + "\n" + this.evidence);
	}

	/** A digest of whole lists, in the order given. */
	public static String contentHash(List<Listed> lists) {
		return ofHashes(lists.stream().map(Listed::contentHash).toList());
	}

	/** The same by the digests of the entries. */
	public static String ofHashes(List<String> hashes) {
		return Sha256.of(hashes.toString());
	}

}
