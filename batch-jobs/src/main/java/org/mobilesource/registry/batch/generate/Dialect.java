package org.mobilesource.registry.batch.generate;

import java.util.Arrays;
import java.util.List;

import org.mobilesource.registry.domain.obd.DataUnit;
import org.mobilesource.registry.domain.obd.FrameHeader;
import org.mobilesource.registry.domain.obd.Layout;
import org.mobilesource.registry.domain.obd.RecordWriter;

/** How a terminal writes its packets. */
enum Dialect {

	/** GB 17691 Annex Q, a record a packet. */
	ANNEX_Q(Layout.A, 1, 10, false),
	/** Annex Q with ten records of a second each. */
	BEIJING(Layout.A, 10, 1, false),
	/** Annex Q with three records, one for each ten seconds. */
	TANGSHAN(Layout.A, 3, 10, false),
	/** As Annex Q, the serial in the first record alone. */
	A_PRIME(Layout.A_PRIME, 1, 10, false),
	/** HJ 1239.3, not activated. */
	HJ(Layout.B, 6, 10, false),
	/** HJ 1239.3. */
	HJ_SIGNED(Layout.B, 6, 10, true),
	/** The drafts of 2019 and 2020. */
	DRAFT(Layout.D, 1, 10, false),
	/** The drafts, each body signed. */
	DRAFT_SIGNED(Layout.D, 1, 10, true),
	/** The drafts in the order P behind ##. */
	DRAFT_P(Layout.D, 1, 10, false),
	/** As a platform sends on what it has read. */
	PLATFORM(Layout.B, 6, 10, false),
	/** As a platform sends on the whole frame of the terminal. */
	FORWARDED(Layout.B, 6, 10, true);

	static final int REAL_TIME = 2;

	private static final String PLATFORM_CODE = "XNPLATFORM0000001";

	private static final byte[] FILLER = filler();

	private final Layout layout;

	private final int records;

	private final int step;

	private final boolean signed;

	Dialect(Layout layout, int records, int step, boolean signed) {
		this.layout = layout;
		this.records = records;
		this.step = step;
		this.signed = signed;
	}

	/** Half a signature as terminals without a chip send it. */
	private static byte[] filler() {
		byte[] filler = new byte[32];
		Arrays.fill(filler, (byte) '0');
		return filler;
	}

	/** A record and when it was collected, in seconds since 1970 in UTC. */
	record Sample(int type, long at, byte[] body) {
	}

	/** Stream records of a packet. */
	int records() {
		return this.records;
	}

	/** Seconds from one stream record to the next. */
	int step() {
		return this.step;
	}

	/** The frame around a data unit; cipher 1 is none. */
	byte[] frame(int command, String vin, int cipher, DataUnit data) {
		var header = switch (this) {
			case PLATFORM -> FrameHeader.ofPlatform(command, vin);
			case DRAFT_P -> FrameHeader.ofDraft(command, vin);
			default -> FrameHeader.ofTerminal(command, vin);
		};
		byte[] frame = header.encrypted(cipher).frame(data);
		return (this == FORWARDED) ? FrameHeader.ofPlatform(REAL_TIME, PLATFORM_CODE).frame(new DataUnit().bytes(frame))
				: frame;
	}

	/** The data unit of a real-time packet. */
	DataUnit packet(long sent, int serial, List<Sample> samples) {
		boolean collects = this.layout == Layout.A || this.layout == Layout.A_PRIME || this.layout == Layout.D;
		var writer = new RecordWriter(this.layout, collects ? samples.get(0).at() : sent, serial);
		for (var sample : samples) {
			writer.add(sample.type(), sample.at(), sample.body());
			if (this.signed && this.layout == Layout.D) {
				writer.sign(FILLER, FILLER);
			}
		}
		return (this.signed && this.layout == Layout.B) ? writer.sign(FILLER, FILLER).data() : writer.data();
	}

}
