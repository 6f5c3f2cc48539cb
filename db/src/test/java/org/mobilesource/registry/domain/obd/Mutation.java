package org.mobilesource.registry.domain.obd;

import java.util.Arrays;
import java.util.SplittableRandom;

/** What is done to a frame; after those that keep it one, it is to be found. */
enum Mutation {

	NONE(true), BITS(false), HEAD_CUT(false), TAIL_CUT(false), MIDDLE_CUT(false), NOISE_WITHIN(false),
	FALSE_STARTS_WITHIN(false), WRONG_LENGTH(false), FIRST_HALF_AGAIN(false),
	/** The rest changes the data unit or command and sets length and BCC anew. */
	DATA_BITS(true), DATA_CUT(true), DATA_LONGER(true), DATA_OF_TYPES(true), DATA_OF_STARTS(true), OTHER_COMMAND(true),
	OTHER_CIPHER(true);

	private static final byte[] TYPE_BYTES = { 1, 2, 3, 4, 5, (byte) 0x80, 0x20, 0, 12 };

	private final boolean keepsAFrame;

	Mutation(boolean keepsAFrame) {
		this.keepsAFrame = keepsAFrame;
	}

	boolean keepsAFrame() {
		return this.keepsAFrame;
	}

	/** The bytes that become of a frame. */
	byte[] of(byte[] frame, SplittableRandom random) {
		int end = frame.length - 1;
		int data = end - Frame.HEADER;
		int from = random.nextInt(frame.length);
		return switch (this) {
			case NONE -> frame;
			case BITS -> flip(frame, 0, frame.length, random);
			case HEAD_CUT -> Arrays.copyOfRange(frame, from, frame.length);
			case TAIL_CUT -> Arrays.copyOf(frame, from);
			case MIDDLE_CUT -> Vectors.without(frame, from, from + random.nextInt(frame.length - from));
			case NOISE_WITHIN -> insert(frame, from, bytes(random.nextInt(60), random));
			case FALSE_STARTS_WITHIN -> insert(frame, from, falseStarts(frame, random));
			case WRONG_LENGTH -> withLength(frame, random.nextInt(65_536));
			case FIRST_HALF_AGAIN -> Vectors.join(Arrays.copyOf(frame, from), frame);
			case DATA_BITS -> Vectors.fixed((data > 0) ? flip(frame, Frame.HEADER, data, random) : frame);
			case DATA_CUT -> Vectors.fixed(Vectors.without(frame, end - random.nextInt(data + 1), end));
			case DATA_LONGER -> Vectors.fixed(insert(frame, end, bytes(random.nextInt(80), random)));
			case DATA_OF_TYPES -> Vectors.fixed(filled(frame, random));
			case DATA_OF_STARTS -> Vectors.fixed(insert(frame, end, falseStarts(frame, random)));
			case OTHER_COMMAND -> Vectors.fixed(with(frame, 2, random.nextInt(256)));
			case OTHER_CIPHER -> Vectors.fixed(with(frame, 21, random.nextInt(256)));
		};
	}

	private static byte[] flip(byte[] frame, int from, int length, SplittableRandom random) {
		byte[] flipped = frame.clone();
		for (int i = 1 + random.nextInt(8); i > 0; i--) {
			flipped[from + random.nextInt(length)] ^= (byte) (1 << random.nextInt(8));
		}
		return flipped;
	}

	private static byte[] insert(byte[] frame, int at, byte[] more) {
		return Vectors.join(Arrays.copyOf(frame, at), more, Arrays.copyOfRange(frame, at, frame.length));
	}

	/** Headers without a frame, each of which claims any length. */
	private static byte[] falseStarts(byte[] frame, SplittableRandom random) {
		byte[] starts = new byte[0];
		for (int i = random.nextInt(5); i >= 0; i--) {
			starts = Vectors.join(starts,
					withLength(Arrays.copyOf(frame, Frame.HEADER), random.nextInt(65_536) >> random.nextInt(16)));
		}
		return starts;
	}

	private static byte[] withLength(byte[] frame, int length) {
		return with(with(frame, 22, length >> 8), 23, length);
	}

	private static byte[] with(byte[] frame, int at, int value) {
		byte[] other = frame.clone();
		other[at] = (byte) value;
		return other;
	}

	private static byte[] filled(byte[] frame, SplittableRandom random) {
		byte[] filled = frame.clone();
		int from = Frame.HEADER + 6 + random.nextInt(4);
		for (int i = from; i < frame.length - 1; i++) {
			filled[i] = TYPE_BYTES[random.nextInt(TYPE_BYTES.length)];
		}
		return filled;
	}

	private static byte[] bytes(int length, SplittableRandom random) {
		byte[] bytes = new byte[length];
		random.nextBytes(bytes);
		return bytes;
	}

}
