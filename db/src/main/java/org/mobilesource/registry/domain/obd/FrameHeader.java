package org.mobilesource.registry.domain.obd;

/**
 * The header of a frame to be written; what stands in it is not checked.
 *
 * @param start the character that both start bytes are: # or ~
 * @param order in which order the fields stand
 * @param command what the packet is for
 * @param mark the software version in the order T, the response flag in the order P
 * @param vin 17 characters
 * @param encryption 01 is none
 */
public record FrameHeader(char start, HeaderOrder order, int command, int mark, String vin, int encryption) {

	private static final int COMMAND = 0xFE;

	/** Of a terminal, software version 1, plain text. */
	public static FrameHeader ofTerminal(int command, String vin) {
		return new FrameHeader('#', HeaderOrder.T, command, 1, vin, 1);
	}

	/** Of an enterprise platform, plain text. */
	public static FrameHeader ofPlatform(int command, String vin) {
		return new FrameHeader('~', HeaderOrder.P, command, COMMAND, vin, 1);
	}

	/** As GB/T 32960 and some drafts have it: the order P behind ##. */
	public static FrameHeader ofDraft(int command, String vin) {
		return new FrameHeader('#', HeaderOrder.P, command, COMMAND, vin, 1);
	}

	/** The same with another software version or response flag. */
	public FrameHeader marked(int other) {
		return new FrameHeader(this.start, this.order, this.command, other, this.vin, this.encryption);
	}

	/** The same with another cipher. */
	public FrameHeader encrypted(int cipher) {
		return new FrameHeader(this.start, this.order, this.command, this.mark, this.vin, cipher);
	}

	/** The frame around a data unit. */
	public byte[] frame(DataUnit data) {
		var frame = new DataUnit().text(String.valueOf(this.start).repeat(2), 2).octet(this.command);
		if (this.order == HeaderOrder.P) {
			frame.octet(this.mark).text(this.vin, Frame.VIN_LENGTH);
		}
		else {
			frame.text(this.vin, Frame.VIN_LENGTH).octet(this.mark);
		}
		byte[] bytes = frame.octet(this.encryption).word(data.length()).bytes(data.toBytes()).octet(0).toBytes();
		bytes[bytes.length - 1] = Bcc.of(bytes, 2, bytes.length - 1);
		return bytes;
	}

}
