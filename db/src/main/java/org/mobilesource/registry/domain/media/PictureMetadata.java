package org.mobilesource.registry.domain.media;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Pictures without what cameras write beside them: place, time, device, comments, smaller
 * pictures. The picture itself is not coded anew; of Exif (CIPA DC-008) the orientation
 * stays. What cannot be read as JPEG (ITU-T T.81 annex B) or PNG (ISO/IEC 15948 clause 5)
 * is left as it is.
 */
public final class PictureMetadata {

	private static final int EOI = 0xD9;

	private static final int SOS = 0xDA;

	private static final int EXIF = 0xE1;

	private static final int COMMENT = 0xFE;

	private static final int ORIENTATION = 0x0112;

	/** What application segments begin with that a picture needs to look right. */
	private static final List<String> NEEDED = List.of("JFIF\0", "ICC_PROFILE\0", "Adobe");

	private static final Set<String> PNG_METADATA = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");

	private static final int PNG_SIGNATURE = 8;

	private PictureMetadata() {
	}

	/** The picture alone; any other content as it is. */
	public static byte[] removedFrom(byte[] content) {
		var format = MediaFormat.of(Arrays.copyOf(content, Math.min(content.length, MediaFormat.HEAD))).orElse(null);
		try {
			if (format == MediaFormat.JPEG) {
				return jpeg(content);
			}
			return (format == MediaFormat.PNG) ? png(content) : content;
		}
		catch (BufferUnderflowException | IndexOutOfBoundsException ex) {
			return content;
		}
	}

	private static byte[] jpeg(byte[] in) {
		var out = new ByteArrayOutputStream(in.length);
		out.write(in, 0, 2);
		for (int at = 2; byteAt(in, at) == 0xFF;) {
			int marker = byteAt(in, at + 1);
			if (marker == EOI) {
				out.write(in, at, 2);
				return out.toByteArray();
			}
			int end = at + 2 + (byteAt(in, at + 2) << 8 | byteAt(in, at + 3));
			if (marker == EXIF) {
				out.writeBytes(orientation(in, at + 4, end));
			}
			else if (marker != COMMENT && (marker >> 4 != 0xE || isNeeded(in, at + 4))) {
				end = (marker == SOS) ? endOfScan(in, end) : end;
				out.write(in, at, end - at);
			}
			at = end;
		}
		return in;
	}

	private static int byteAt(byte[] in, int at) {
		return in[at] & 0xFF;
	}

	private static boolean isNeeded(byte[] in, int at) {
		return NEEDED.stream().anyMatch((name) -> text(in, at, name.length()).equals(name));
	}

	private static String text(byte[] in, int at, int length) {
		return new String(in, at, length, StandardCharsets.ISO_8859_1);
	}

	/** Behind a scan comes a marker that is neither a stuffed byte nor a restart. */
	private static int endOfScan(byte[] in, int from) {
		int at = from;
		while (byteAt(in, at) != 0xFF || byteAt(in, at + 1) == 0 || byteAt(in, at + 1) >> 3 == 0xD0 >> 3) {
			at++;
		}
		return at;
	}

	/** A segment with the orientation of this one, if it says one. */
	private static byte[] orientation(byte[] in, int from, int end) {
		if (!text(in, from, 6).equals("Exif\0\0")) {
			return new byte[0];
		}
		var tiff = ByteBuffer.wrap(Arrays.copyOfRange(in, from + 6, end));
		tiff.order((tiff.get(0) == 'I') ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		tiff.position(tiff.getInt(4));
		for (int left = tiff.getShort(); left > 0; left--) {
			if (tiff.getShort(tiff.position()) == ORIENTATION) {
				return HexFormat.of()
					.parseHex("ffe10022457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001"
							+ "%04x0000".formatted(tiff.getShort(tiff.position() + 8)) + "00000000");
			}
			tiff.position(tiff.position() + 12);
		}
		return new byte[0];
	}

	private static byte[] png(byte[] in) {
		var out = new ByteArrayOutputStream(in.length);
		out.write(in, 0, PNG_SIGNATURE);
		var chunks = ByteBuffer.wrap(in);
		for (int at = PNG_SIGNATURE; at < in.length;) {
			int length = 12 + chunks.getInt(at);
			var type = text(in, at + 4, 4);
			if (length < 12) {
				return in;
			}
			if (!PNG_METADATA.contains(type)) {
				out.write(in, at, length);
			}
			if (type.equals("IEND")) {
				return out.toByteArray();
			}
			at += length;
		}
		return in;
	}

}
