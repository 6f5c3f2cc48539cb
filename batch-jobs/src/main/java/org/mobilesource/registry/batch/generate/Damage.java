package org.mobilesource.registry.batch.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.mobilesource.registry.domain.obd.DataUnit;
import org.mobilesource.registry.domain.obd.FrameHeader;

/** What else stands between the frames of a terminal with a bad line. */
record Damage(String vin, long now) {

	private static final int NOISE = 37;

	private static final int CUT = 40;

	private static final int STREAM = 100;

	/** One of each kind, a frame cut off at the end. */
	List<byte[]> among(List<byte[]> frames, SplittableRandom random) {
		List<byte[]> all = new ArrayList<>(frames);
		byte[] noise = new byte[NOISE];
		Arrays.fill(noise, (byte) 0x33);
		byte[] wrong = frames.get(STREAM).clone();
		wrong[wrong.length - 1] ^= 0x55;
		byte[] partial = FrameHeader.ofTerminal(2, this.vin)
			.frame(new DataUnit().bytes(dataOf(frames.get(STREAM + 1)))
				.bytes((byte) 0x90, (byte) 0, (byte) 2, (byte) 1));
		byte[] cipher = new byte[46 + 96];
		random.nextBytes(cipher);
		byte[] badTime = dataOf(frames.get(STREAM + 2));
		badTime[1] = 13;
		insert(all, noise, random);
		insert(all, wrong, random);
		insert(all, partial, random);
		insert(all, FrameHeader.ofTerminal(2, this.vin).encrypted(2).frame(new DataUnit().bytes(cipher)), random);
		insert(all, FrameHeader.ofTerminal(0xC1, this.vin).frame(new DataUnit().bytes((byte) 1, (byte) 2)), random);
		insert(all, FrameHeader.ofTerminal(2, this.vin).frame(new DataUnit().bytes(badTime)), random);
		insert(all, FrameHeader.ofDraft(1, this.vin)
			.frame(DataUnit.neighbourLogin(this.now, 1, "89860000000000000001", 0, "")), random);
		all.add(Arrays.copyOf(frames.get(STREAM), CUT));
		return all;
	}

	private static byte[] dataOf(byte[] frame) {
		return Arrays.copyOfRange(frame, 24, frame.length - 1);
	}

	private static void insert(List<byte[]> frames, byte[] piece, SplittableRandom random) {
		frames.add(1 + random.nextInt(frames.size() - 1), piece);
	}

}
