package org.mobilesource.registry.api.machinery;

import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/**
 * A QR code as the path of a drawing: a square of one by one for each dark module.
 *
 * @param size modules on each side, without the quiet zone
 * @param path of its dark modules
 */
public record QrCode(int size, String path) {

	/** Modules that stay light around a code, by ISO/IEC 18004. */
	private static final int QUIET_ZONE = 4;

	/** The code of a text. */
	public static QrCode of(String text) {
		try {
			var matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
					Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0,
							EncodeHintType.CHARACTER_SET, "UTF-8"));
			return new QrCode(matrix.getWidth(), path(matrix));
		}
		catch (WriterException ex) {
			throw new IllegalArgumentException("No QR code holds " + text, ex);
		}
	}

	/** The part of the plane that is shown: the code and its quiet zone. */
	public String viewBox() {
		int side = this.size + 2 * QUIET_ZONE;
		return "%d %d %d %d".formatted(-QUIET_ZONE, -QUIET_ZONE, side, side);
	}

	private static String path(BitMatrix matrix) {
		var path = new StringBuilder();
		for (int y = 0; y < matrix.getHeight(); y++) {
			for (int x = 0; x < matrix.getWidth(); x++) {
				if (matrix.get(x, y)) {
					path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
				}
			}
		}
		return path.toString();
	}

}
