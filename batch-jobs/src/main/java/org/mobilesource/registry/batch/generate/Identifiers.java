package org.mobilesource.registry.batch.generate;

/** Identification numbers with right check characters. */
final class Identifiers {

	private static final String CREDIT_SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private static final int[] CREDIT_WEIGHTS = { 1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28 };

	private static final int[] ORGANISATION_WEIGHTS = { 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final String VIN_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

	private static final String VIN_VALUES = "12345678123457923456789";

	private static final int[] VIN_WEIGHTS = { 8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2 };

	/** Model years from 2010 on. */
	private static final String VIN_YEARS = "ABCDEFGHJKLMNPRSTVWXY";

	private Identifiers() {
	}

	/** A VIN of that maker and model year whose last six digits are the serial. */
	static String vin(String maker, String model, int modelYear, int serial) {
		String tail = VIN_YEARS.charAt(modelYear - 2010) + "Z" + String.format("%06d", serial);
		String vin = maker + model + "0" + tail;
		return maker + model + vinCheck(vin) + tail;
	}

	static char vinCheck(String vin) {
		int sum = 0;
		for (int i = 0; i < 17; i++) {
			int letter = VIN_LETTERS.indexOf(vin.charAt(i));
			sum += VIN_WEIGHTS[i] * ((letter < 0) ? vin.charAt(i) - '0' : VIN_VALUES.charAt(letter) - '0');
		}
		return (sum % 11 == 10) ? 'X' : (char) ('0' + sum % 11);
	}

	/**
	 * The credit code of an enterprise registered in that county, from the eight
	 * characters of its organisation code.
	 */
	static String creditCode(String county, String organisation) {
		String code = "91" + county + organisation + organisationCheck(organisation);
		return code + creditCheck(code);
	}

	static char organisationCheck(String organisation) {
		int sum = 0;
		for (int i = 0; i < 8; i++) {
			sum += ORGANISATION_WEIGHTS[i] * Character.getNumericValue(organisation.charAt(i));
		}
		return "0X987654321".charAt(sum % 11);
	}

	static char creditCheck(String code) {
		int sum = 0;
		for (int i = 0; i < 17; i++) {
			sum += CREDIT_WEIGHTS[i] * CREDIT_SYMBOLS.indexOf(code.charAt(i));
		}
		return CREDIT_SYMBOLS.charAt((31 - sum % 31) % 31);
	}

}
