package org.mobilesource.registry.batch.generate;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * A drawing of a truck on a road, as a PNG (ISO/IEC 15948) of sixteen colours whose
 * pixels are not compressed: equal on every machine, whatever compresses there.
 */
final class Still {

	private static final int WIDTH = 96;

	private static final int HEIGHT = 72;

	/** Sky, road, line, tyre, glass, four greys of smoke, seven colours of trucks. */
	private static final int[] COLOURS = { 0xB9CBD6, 0x5B6063, 0xE8E8E0, 0x202224, 0x86B4CC, 0xC4C4C4, 0x9A9A9A,
			0x6E6E6E, 0x424242, 0x2C5F8A, 0x8A2C2C, 0x2F7A4B, 0xC28A1E, 0x6A4C93, 0xD9D4C5, 0x35656B };

	private static final int FIRST_TRUCK = 9;

	private final byte[] pixels = new byte[WIDTH * HEIGHT];

	private Still() {
	}

	/**
	 * The drawing of a truck.
	 * @param token what the truck looks like follows from it
	 * @param forward by so many pixels the truck has moved on
	 */
	static byte[] png(int token, int forward) {
		var still = new Still();
		int colour = FIRST_TRUCK + Math.floorMod(token, COLOURS.length - FIRST_TRUCK);
		int left = 14 + Math.floorMod(token >> 8, 16) + forward;
		still.fill(0, 50, WIDTH, 22, 1);
		for (int x = 4; x < WIDTH; x += 24) {
			still.fill(x, 62, 12, 2, 2);
		}
		still.fill(left, 26, 34, 26, colour);
		still.fill(left + 35, 34, 13, 18, FIRST_TRUCK + Math.floorMod(token >> 4, COLOURS.length - FIRST_TRUCK));
		still.fill(left + 41, 37, 6, 7, 4);
		for (int wheel : new int[] { 4, 13, 38 }) {
			still.fill(left + wheel, 50, 7, 7, 3);
		}
		for (int puff = 0; puff < 4; puff++) {
			still.fill(left - 4 - 6 * puff, 40 - 5 * puff, 5 + puff, 5 + puff, 8 - puff);
		}
		return still.encode();
	}

	private void fill(int left, int top, int width, int height, int colour) {
		for (int y = Math.max(top, 0); y < Math.min(top + height, HEIGHT); y++) {
			for (int x = Math.max(left, 0); x < Math.min(left + width, WIDTH); x++) {
				this.pixels[y * WIDTH + x] = (byte) colour;
			}
		}
	}

	private byte[] encode() {
		var file = new ByteArrayOutputStream();
		file.writeBytes(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' });
		chunk(file, "IHDR", ByteBuffer.allocate(13).putInt(WIDTH).putInt(HEIGHT).put((byte) 4).put((byte) 3).array());
		var palette = ByteBuffer.allocate(3 * COLOURS.length);
		for (int colour : COLOURS) {
			palette.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
		}
		chunk(file, "PLTE", palette.array());
		chunk(file, "IDAT", stored(lines()));
		chunk(file, "IEND", new byte[0]);
		return file.toByteArray();
	}

	/** Two pixels a byte; each line begins with its filter, which is none. */
	private byte[] lines() {
		var lines = ByteBuffer.allocate(HEIGHT * (1 + WIDTH / 2));
		for (int i = 0; i < this.pixels.length; i += 2) {
			if (i % WIDTH == 0) {
				lines.put((byte) 0);
			}
			lines.put((byte) (this.pixels[i] << 4 | this.pixels[i + 1]));
		}
		return lines.array();
	}

	/** One stored block (RFC 1951, 3.2.4) in a zlib stream (RFC 1950). */
	private static byte[] stored(byte[] content) {
		var sum = new Adler32();
		sum.update(content);
		return ByteBuffer.allocate(content.length + 11)
			.putShort((short) 0x7801)
			.put((byte) 1)
			.putShort(Short.reverseBytes((short) content.length))
			.putShort(Short.reverseBytes((short) ~content.length))
			.put(content)
			.putInt((int) sum.getValue())
			.array();
	}

	private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
		var bytes = ByteBuffer.allocate(content.length + 12)
			.putInt(content.length)
			.put(type.getBytes(StandardCharsets.US_ASCII))
			.put(content);
		var sum = new CRC32();
		sum.update(bytes.array(), 4, content.length + 4);
		file.writeBytes(bytes.putInt((int) sum.getValue()).array());
	}

}
