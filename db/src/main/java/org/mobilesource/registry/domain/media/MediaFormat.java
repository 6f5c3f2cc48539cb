package org.mobilesource.registry.domain.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Formats of pictures and clips, known by how their files begin, whatever their names
 * say: JPEG (ITU-T T.81), PNG (ISO/IEC 15948), MP4 (ISO/IEC 14496-12 and -14) and WebM (a
 * Matroska of its own document type).
 */
public enum MediaFormat {

	JPEG("image/jpeg", 0xFF, 0xD8, 0xFF), PNG("image/png", 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A),
	MP4("video/mp4") {
		@Override
		boolean fits(byte[] head) {
			return text(head, 4, 4).equals("ftyp") && BRANDS.contains(text(head, 8, 4));
		}
	},
	WEBM("video/webm", 0x1A, 0x45, 0xDF, 0xA3) {
		@Override
		boolean fits(byte[] head) {
			return super.fits(head) && text(head, 0, HEAD).contains("B\u0082\u0084webm");
		}
	};

	/** So many bytes of the beginning tell the format. */
	public static final int HEAD = 64;

	/** Brands of films; those of pictures and of other films begin alike. */
	private static final Set<String> BRANDS = Set.of("isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8",
			"iso9", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash");

	private final String mediaType;

	private final int[] beginning;

	MediaFormat(String mediaType, int... beginning) {
		this.mediaType = mediaType;
		this.beginning = beginning;
	}

	/** The format of a file whose first bytes are these, 64 if it has as many. */
	public static Optional<MediaFormat> of(byte[] head) {
		return Arrays.stream(values()).filter((format) -> format.fits(head)).findFirst();
	}

	boolean fits(byte[] head) {
		for (int i = 0; i < this.beginning.length; i++) {
			if (i >= head.length || (head[i] & 0xFF) != this.beginning[i]) {
				return false;
			}
		}
		return true;
	}

	private static String text(byte[] head, int from, int length) {
		int end = Math.min(from + length, head.length);
		return (from < end) ? new String(head, from, end - from, StandardCharsets.ISO_8859_1) : "";
	}

	public String mediaType() {
		return this.mediaType;
	}

	public boolean isStill() {
		return this.mediaType.startsWith("image/");
	}

}
