package org.mobilesource.registry.domain.enforcement;

import java.util.Optional;

import org.mobilesource.registry.domain.media.MediaFormat;

/**
 * Which files are taken as papers, known by how they begin: JPEG, PNG and PDF (ISO
 * 32000-1, 7.5.2).
 */
public final class PaperFormat {

	public static final String PDF = "application/pdf";

	private static final byte[] PDF_HEAD = { '%', 'P', 'D', 'F', '-' };

	private PaperFormat() {
	}

	/** The media type of a file that begins so, empty for one that is not taken. */
	public static Optional<String> mediaType(byte[] head) {
		for (int i = 0; i < PDF_HEAD.length; i++) {
			if (i >= head.length || head[i] != PDF_HEAD[i]) {
				return MediaFormat.of(head).filter(MediaFormat::isStill).map(MediaFormat::mediaType);
			}
		}
		return Optional.of(PDF);
	}

}
