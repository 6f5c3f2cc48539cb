package org.mobilesource.registry.domain.machinery;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * How a registration number is made: the stage, the letters of the region and a serial
 * whose first character goes on with letters behind nine.
 *
 * @param letters two letters of the region
 * @param digits so many digits follow the first character of the serial
 */
public record RegistrationNumberRule(String letters, int digits) {

	public static final String ID = "NRMM-1";

	/** First characters of a serial, in their order; without I and O. */
	private static final String FIRST = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

	/** The rule in force. */
	public static RegistrationNumberRule under(Policy policy) {
		return new RegistrationNumberRule(policy.text("machinery.number.letters"),
				policy.whole("machinery.number.digits"));
	}

	/**
	 * The number for a serial, which counts from one.
	 * @throws IllegalArgumentException when the serials of the letters are used up, or
	 * the parameters make no number
	 */
	public String number(String stage, long serial) {
		long series = serial / (long) Math.pow(10, this.digits);
		if (serial < 1 || series >= FIRST.length()) {
			throw new IllegalArgumentException("There is no number " + serial + " for " + this.letters);
		}
		var digitsOfSerial = Long.toString(serial % (long) Math.pow(10, this.digits));
		var number = stage + "-" + this.letters + FIRST.charAt((int) series)
				+ "0".repeat(this.digits - digitsOfSerial.length()) + digitsOfSerial;
		if (!RegistrationNumberCheck.isStrict(number)) {
			throw new IllegalArgumentException("The parameters make no registration number: " + number);
		}
		return number;
	}

}
