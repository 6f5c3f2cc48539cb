package org.mobilesource.registry.domain.obd;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The body of type 01: what the vehicle says about its own diagnosis (GB 17691-2018 Table
 * Q.6).
 *
 * @param protocol how the vehicle diagnoses itself
 * @param mil the warning lamp: 0 off, 1 on, everything else unknown
 * @param support the monitors that the vehicle has, by {@link Monitor}
 * @param readiness the monitors that are not complete, by {@link Monitor}
 * @param vin the VIN of the engine's control unit
 * @param calid the software calibration identification, 18 bytes in hex
 * @param cvn the calibration verification number, 18 bytes in hex
 * @param iupr 18 words, of a diesel engine read by {@link PerformanceRatio}
 * @param codes the fault codes
 * @param flags what is odd, as a set of {@link Flag}
 */
public record ObdInformation(ObdProtocol protocol, int mil, int support, int readiness, String vin, String calid,
		String cvn, int[] iupr, List<TroubleCode> codes, long flags) {

	private static final int CODE_AT = 96;

	private static final int TEXT = 18;

	/** Raw bytes of PID 01 as they come instead of the support word. */
	private static final int[] RAW_SUPPORT = { 0xEB, 0x6B, 0xE3 };

	/** Reads a record of a packet. */
	public static ObdInformation of(Packet packet, int record, boolean diesel) {
		return of(packet.bytes(), packet.body(record), packet.frame().vin(), diesel);
	}

	/**
	 * Reads a body.
	 * @param headerVin the VIN under which it was sent
	 * @param diesel whether the vehicle burns diesel alone
	 */
	static ObdInformation of(byte[] bytes, int body, String headerVin, boolean diesel) {
		var protocol = ObdProtocol.of(BigEndian.octet(bytes, body));
		int mil = BigEndian.octet(bytes, body + 1);
		int support = BigEndian.word(bytes, body + 2);
		var vin = new String(bytes, body + 6, Frame.VIN_LENGTH, StandardCharsets.ISO_8859_1);
		var iupr = IntStream.range(0, TEXT).map((i) -> BigEndian.word(bytes, body + 59 + 2 * i)).toArray();
		var codes = IntStream.range(0, BodyType.codes(bytes, body))
			.mapToObj((i) -> TroubleCode.of(BigEndian.doubleWord(bytes, body + CODE_AT + 4 * i), protocol))
			.toList();
		long flags = flags(mil, codes) | (isText(iupr) ? Flag.IUPR_TEXT.bit() : 0)
				| (BodyType.hasCount(bytes, body) ? 0 : Flag.DTC_COUNT_INVALID.bit())
				| ((diesel && isRaw(support)) ? Flag.RAW_J1979_SUPPORT.bit() : 0)
				| (vin.equals(headerVin) ? 0 : Flag.VIN_MISMATCH.bit());
		return new ObdInformation(protocol, mil, support, BigEndian.word(bytes, body + 4), vin, hex(bytes, body + 23),
				hex(bytes, body + 41), iupr, codes, flags);
	}

	private static String hex(byte[] bytes, int at) {
		return HexFormat.of().withUpperCase().formatHex(bytes, at, at + TEXT);
	}

	private static boolean isRaw(int support) {
		return Arrays.stream(RAW_SUPPORT).anyMatch((raw) -> raw == support);
	}

	/**
	 * Whether filler text stands where numbers should: 36 zeros in ASCII, for instance.
	 */
	private static boolean isText(int[] words) {
		var used = Arrays.stream(words).filter((word) -> word != 0).toArray();
		return used.length >= 2
				&& Arrays.stream(used).allMatch((word) -> isPrintable(word >> 8) && isPrintable(word & 0xFF));
	}

	private static boolean isPrintable(int letter) {
		return letter >= ' ' && letter <= '~';
	}

	private static long flags(int mil, List<TroubleCode> codes) {
		long flags = (mil > 1) ? Flag.MIL_UNKNOWN.bit() : 0;
		for (var code : codes) {
			var odd = code.flag();
			flags |= (odd != null) ? odd.bit() : 0;
			flags |= (mil == 0 && code.asksForLamp()) ? Flag.MIL_DTC_DISAGREE.bit() : 0;
		}
		return flags;
	}

	public boolean has(Flag flag) {
		return (this.flags & flag.bit()) != 0;
	}

	/**
	 * Whether the 18 words can be read as performance ratios, if the engine is a diesel.
	 */
	public boolean hasRatios() {
		return this.protocol.hasPerformanceRatios() && !has(Flag.IUPR_TEXT);
	}

	/** Text of 18 bytes without the spaces and zero bytes behind it, for display only. */
	public static String display(String hex) {
		return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1).replaceFirst("[\\x00 ]+$", "");
	}

}
