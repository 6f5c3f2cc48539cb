package org.mobilesource.registry.domain.obd;

import org.jspecify.annotations.Nullable;

/**
 * A fault code (DTC) of an OBD record.
 *
 * @param raw the four bytes, as a number
 * @param code as it is read: P20EE-00, or SPN 4364 FMI 18; null where it cannot be
 * @param status the status byte of ISO 14229, -1 where the protocol has none
 * @param flag what is odd about it, null when nothing is
 */
public record TroubleCode(long raw, @Nullable String code, int status, @Nullable Flag flag) {

	private static final long ALL_ONES = 0xFFFFFFFFL;

	private static final int PENDING = 1 << 2;

	private static final int CONFIRMED = 1 << 3;

	private static final int WARNING = 1 << 7;

	/** Reads a code as the vehicle's protocol says. */
	static TroubleCode of(long raw, ObdProtocol protocol) {
		if (raw == 0 || raw == ALL_ONES) {
			return new TroubleCode(raw, null, -1, null);
		}
		return switch (protocol) {
			case ISO_27145 -> new TroubleCode(raw, "%s-%02X".formatted(sae((int) (raw >> 16)), raw >> 8 & 0xFF),
					(int) (raw & 0xFF), null);
			case ISO_15765 -> twoBytes(raw);
			case SAE_J1939 -> parameter(raw);
			case UNKNOWN -> new TroubleCode(raw, null, -1, null);
		};
	}

	private static TroubleCode twoBytes(long raw) {
		boolean right = raw >>> 16 == 0;
		boolean left = (raw & 0xFFFF) == 0;
		return (right || left) ? new TroubleCode(raw, sae((int) (right ? raw : raw >>> 16)), -1, null)
				: new TroubleCode(raw, null, -1, Flag.DTC_UNDECODED);
	}

	/** SAE J1939-73: SPN in 19 bits, FMI in 5; some terminals turn the bytes round. */
	private static TroubleCode parameter(long raw) {
		int natural = Integer.reverseBytes((int) raw);
		int reversed = (int) raw;
		var dictionary = FaultDictionary.SHIPPED;
		boolean sure = dictionary.knows(spn(natural)) || dictionary.knows(spn(reversed));
		int read = (!dictionary.knows(spn(natural)) && sure) ? reversed : natural;
		return new TroubleCode(raw, "SPN %d FMI %d".formatted(spn(read), read >>> 16 & 0x1F), -1,
				sure ? null : Flag.DTC_ORDER_UNSURE);
	}

	private static int spn(int littleEndian) {
		return littleEndian & 0xFFFF | (littleEndian >>> 21 & 0x7) << 16;
	}

	/** SAE J2012: a letter for two bits, then four digits. */
	private static String sae(int code) {
		return "%c%d%03X".formatted("PCBU".charAt(code >> 14 & 3), code >> 12 & 3, code & 0xFFF);
	}

	/** Whether it asks for the warning lamp. */
	boolean asksForLamp() {
		return this.status >= 0 && (this.status & WARNING) != 0;
	}

	/** Whether it is a fault, and not one only suspected; codes without a status are. */
	public boolean isConfirmed() {
		return this.status < 0 || (this.status & (CONFIRMED | WARNING)) != 0;
	}

	/** Whether it is suspected alone. */
	public boolean isPending() {
		return !isConfirmed() && (this.status & PENDING) != 0;
	}

}
