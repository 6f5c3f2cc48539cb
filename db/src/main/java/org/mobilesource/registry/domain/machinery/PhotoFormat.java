package org.mobilesource.registry.domain.machinery;

import java.util.Arrays;
import java.util.Optional;

/** Formats of photos, known by how their files begin, whatever their names say. */
public enum PhotoFormat {

	JPEG("image/jpeg", 0xFF, 0xD8, 0xFF), PNG("image/png", 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A);

	private final String mediaType;

	private final int[] beginning;

	PhotoFormat(String mediaType, int... beginning) {
		this.mediaType = mediaType;
		this.beginning = beginning;
	}

	public static Optional<PhotoFormat> of(byte[] content) {
		return Arrays.stream(values()).filter((format) -> format.fits(content)).findFirst();
	}

	private boolean fits(byte[] content) {
		for (int i = 0; i < this.beginning.length; i++) {
			if (i >= content.length || (content[i] & 0xFF) != this.beginning[i]) {
				return false;
			}
		}
		return true;
	}

	public String mediaType() {
		return this.mediaType;
	}

}
