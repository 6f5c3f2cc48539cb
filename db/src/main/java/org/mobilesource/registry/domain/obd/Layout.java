package org.mobilesource.registry.domain.obd;

/** How records stand in the data unit of a real-time packet, in the order of trial. */
public enum Layout {

	/** GB 17691-2018 Annex Q: time, then type, serial and body. */
	A("A", 6, 2, 2, false),
	/** HJ 1239.3-2021 Table 2: time, serial, then type, time and body, a signature. */
	B("B", 8, 6, 6, true),
	/** Drafts of 2019 and 2020: time, serial, then type, body and maybe a signature. */
	D("D", 8, 0, 0, true),
	/** As A with a serial in the first record alone. */
	A_PRIME("A'", 6, 2, 0, false);

	static final int SIGNATURE = 66;

	private static final int HALF = 32;

	private final String code;

	private final int preamble;

	private final int first;

	private final int later;

	private final boolean signed;

	Layout(String code, int preamble, int first, int later, boolean signed) {
		this.code = code;
		this.preamble = preamble;
		this.first = first;
		this.later = later;
		this.signed = signed;
	}

	/** Its letter in the specification. */
	public String code() {
		return this.code;
	}

	/** Bytes of the data unit before the first record. */
	int preamble() {
		return this.preamble;
	}

	/** Bytes between the type of a record and its body. */
	int between(boolean isFirst) {
		return isFirst ? this.first : this.later;
	}

	/** Whether each record has a time of its own. */
	boolean timesRecords() {
		return this == B;
	}

	/** Where the serial number of the packet stands in its data unit. */
	int serialAt() {
		return (this == A || this == A_PRIME) ? this.preamble + 1 : PacketTime.LENGTH;
	}

	/**
	 * Whether a signature stands where a type could: 32 and 32 bytes with their lengths
	 * before them (HJ 1239.3-2021 Table 3). In B it ends the data unit.
	 */
	boolean isSignature(byte[] bytes, int at, int end) {
		return this.signed && end - at >= SIGNATURE && bytes[at] == HALF && bytes[at + 1 + HALF] == HALF
				&& (this == D || end - at == SIGNATURE);
	}

}
