package org.mobilesource.registry.domain.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PictureMetadataTests {

	/** Exif in little-endian order: the model of the device, orientation 6. */
	private static final String EXIF = "ffe1" + "003a" + "457869660000" + "49492a0008000000" + "0200"
			+ "1001020008000000" + "26000000" + "1201030001000000" + "06000000" + "00000000" + hex("PHONE-9\0")
			+ hex("AAAA");

	private static final String UPRIGHT = "ffe10022" + "457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001"
			+ "00060000" + "00000000";

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void aJpegLosesAllButItsPictureAndWayUp(boolean progressive) throws IOException {
		var plain = jpeg(progressive);
		var sent = bytes(plain, 2, "fffe0006" + hex("note") + EXIF + "ffe10008" + hex("http:/") + "ffed0006"
				+ hex("8BIM") + "ffe20008" + hex("MPF\0..")) + hex("a second picture behind the first");

		var kept = PictureMetadata.removedFrom(parse(sent));

		assertThat(kept).isEqualTo(parse(bytes(plain, 2, UPRIGHT)));
		assertThat(PictureMetadata.removedFrom(kept)).isEqualTo(kept);
		assertThat(PictureMetadata.removedFrom(plain)).isEqualTo(plain);
	}

	/** The text lies behind the header chunk: 8 bytes of signature, 25 of the chunk. */
	@Test
	void aPngLosesItsTexts() throws IOException {
		var plain = picture("png");
		var text = "00000006" + hex("tEXt") + hex("a\0note") + "00000000" + "00000007" + hex("tIME") + "07e50301080000"
				+ "00000000" + "00000002" + hex("eXIf") + hex("MM") + "00000000";

		assertThat(PictureMetadata.removedFrom(parse(bytes(plain, 33, text) + "00"))).isEqualTo(plain);
		assertThat(PictureMetadata.removedFrom(plain)).isEqualTo(plain);
	}

	@Test
	void whatIsNoWholePictureStaysAsItIs() throws IOException {
		for (byte[] picture : List.of(jpeg(false), picture("png"), "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
				parse("ffd8ffe1"), parse("ffd8ffe1000a" + hex("Exif\0\0II")),
				parse("89504e470d0a1a0afffffff0" + hex("tEXt")))) {
			for (int length = 0; length < picture.length; length++) {
				var part = Arrays.copyOf(picture, length);
				assertThat(PictureMetadata.removedFrom(part)).isEqualTo(part);
			}
		}
	}

	private static byte[] jpeg(boolean progressive) throws IOException {
		var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		var how = writer.getDefaultWriteParam();
		how.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
		var out = new ByteArrayOutputStream();
		try (var stream = ImageIO.createImageOutputStream(out)) {
			writer.setOutput(stream);
			writer.write(null, new IIOImage(drawing(), null, null), how);
		}
		finally {
			writer.dispose();
		}
		return out.toByteArray();
	}

	private static byte[] picture(String format) throws IOException {
		var out = new ByteArrayOutputStream();
		ImageIO.write(drawing(), format, out);
		return out.toByteArray();
	}

	/** Noise enough for stuffed bytes in the scan. */
	private static BufferedImage drawing() {
		var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < 1200; i++) {
			image.setRGB(i % 40, i / 40, i * 2_654_435);
		}
		return image;
	}

	/** The content with more at a place, as hexadecimal digits. */
	private static String bytes(byte[] content, int at, String more) {
		var all = HexFormat.of().formatHex(content);
		return all.substring(0, 2 * at) + more + all.substring(2 * at);
	}

	private static byte[] parse(String digits) {
		return HexFormat.of().parseHex(digits);
	}

	private static String hex(String text) {
		return HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1));
	}

}
