package org.mobilesource.registry.domain.obd;

import java.util.Arrays;

import org.mobilesource.registry.domain.vehicle.VinCheck;

/**
 * Judges the VINs of headers; the same one again, as it mostly is, costs a comparison.
 */
final class VinFlags {

	private final byte[] last = new byte[Frame.VIN_LENGTH];

	private long flags = Flag.VIN_FORMAT.bit();

	long of(Frame frame) {
		int at = frame.vinAt();
		if (!Arrays.equals(frame.bytes(), at, at + Frame.VIN_LENGTH, this.last, 0, Frame.VIN_LENGTH)) {
			System.arraycopy(frame.bytes(), at, this.last, 0, Frame.VIN_LENGTH);
			this.flags = judge(frame.vin());
		}
		return this.flags;
	}

	private static long judge(String vin) {
		for (int i = 0; i < vin.length(); i++) {
			if ("0123456789ABCDEFGHJKLMNPRSTUVWXYZ".indexOf(vin.charAt(i)) < 0) {
				return Flag.VIN_FORMAT.bit();
			}
		}
		return (VinCheck.checkDigit(vin) == vin.charAt(8)) ? 0 : Flag.VIN_CHECK_DIGIT.bit();
	}

}
