package org.mobilesource.registry.domain.obd;

import org.mobilesource.registry.domain.vehicle.VinCheck;

/**
 * Judges the VINs of headers; the same one again, as it mostly is, costs a comparison.
 */
final class VinFlags {

	private final byte[] last = new byte[Frame.VIN_LENGTH];

	private long flags = Flag.VIN_FORMAT.bit();

	long of(Frame frame) {
		if (!frame.isOf(this.last, 0)) {
			frame.copyVin(this.last);
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
