package org.mobilesource.registry.domain.evidence;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The two stills and the clip of a reading or capture: each with the name that was sent,
 * null for none, and the hash of its file, null while no still or clip of that name has
 * arrived.
 */
public record EvidenceOf(String recordNo, @Nullable String still1, @Nullable String still1Sha256,
		@Nullable String still2, @Nullable String still2Sha256, @Nullable String video, @Nullable String videoSha256) {

	/** First still, second still, clip. */
	public List<Piece> pieces() {
		return List.of(new Piece(Kind.STILL1, this.still1, this.still1Sha256),
				new Piece(Kind.STILL2, this.still2, this.still2Sha256),
				new Piece(Kind.VIDEO, this.video, this.videoSha256));
	}

	/** How many of the three have not arrived. */
	public int missing() {
		return (int) pieces().stream().filter((piece) -> piece.sha256 == null).count();
	}

	/** Columns TP1, TP2 and SP1. */
	public enum Kind {

		STILL1, STILL2, VIDEO

	}

	/**
	 * One of the three.
	 *
	 * @param name last part of what was sent
	 */
	public record Piece(Kind kind, @Nullable String name, @Nullable String sha256) {
	}

}
