package org.mobilesource.registry.batch.generate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;

import org.mobilesource.registry.domain.obd.ObdBody;

/** What a truck says about its own diagnosis in a night. */
record Diagnosis(Quirk quirk, String vin, int night) {

	/** Gas sensor, EGR, boost pressure, DPF, SCR, NMHC catalyst, fuel, comprehensive. */
	private static final int SUPPORT = 0xDEA0;

	private static final long SCR_EFFICIENCY = 0x20EE0000L;

	private static final int CONFIRMED = 0x2F;

	private static final int WITH_LAMP = 0xAF;

	private static final long FILTER_WITH_LAMP = 0x200200AFL;

	private static final long DOSING = 0x0C111200L;

	private static final long DOSING_REVERSED = 0x0012110CL;

	/** The night in which something changes. */
	static final int TENTH = 10;

	ObdBody body() {
		long[] codes = codes();
		boolean lamp = this.quirk == Quirk.LAMP_ON || isFaultBeforeFlash();
		int protocol = (this.quirk == Quirk.J1939) ? 2 : 1;
		return new ObdBody(protocol, lamp ? 1 : 0, (this.quirk == Quirk.RAW_SUPPORT) ? 0xEB : SUPPORT, 0, this.vin,
				text(isFlashed() ? "XNCAL-2.1" : "XNCAL-2.0"), cvn(), ratios(),
				(this.quirk == Quirk.NO_COUNT) ? 0xFE + this.night % 2 : codes.length, codes);
	}

	private boolean isFlashed() {
		return this.quirk == Quirk.REFLASHED && this.night >= TENTH;
	}

	private boolean isFaultBeforeFlash() {
		return this.quirk == Quirk.REFLASHED && this.night < TENTH;
	}

	private long[] codes() {
		return switch (this.quirk) {
			case LAMP_ON, LAMP_DISAGREES -> new long[] { SCR_EFFICIENCY | WITH_LAMP };
			case J1939 -> new long[] { (this.night % 2 == 0) ? DOSING : DOSING_REVERSED };
			case REFLASHED -> isFlashed() ? new long[0] : new long[] { FILTER_WITH_LAMP, SCR_EFFICIENCY | CONFIRMED };
			default -> new long[0];
		};
	}

	private byte[] cvn() {
		return (this.quirk == Quirk.TEXT_RATIOS)
				? Arrays.copyOf(new byte[] { (byte) 0xEC, 0x40, (byte) 0xA1, (byte) 0xBF }, 18)
				: text(isFlashed() ? "5D6E7F80" : "1A2B3C4D");
	}

	/** Counters that grow by a cycle a night. */
	private int[] ratios() {
		if (this.quirk == Quirk.TEXT_RATIOS) {
			return IntStream.generate(() -> 0x3030).limit(18).toArray();
		}
		int cycles = 300 + this.night;
		return new int[] { cycles - 40, cycles, 0, 0, cycles / 3, cycles - 60, 0, 0, cycles / 4, cycles - 60,
				cycles / 2, cycles - 60, cycles / 3, cycles - 60, cycles / 3, cycles - 60, cycles / 5, cycles - 60 };
	}

	private static byte[] text(String text) {
		return (text + "0".repeat(18 - text.length())).getBytes(StandardCharsets.US_ASCII);
	}

}
