package org.mobilesource.registry.batch.generate;

import org.mobilesource.registry.domain.company.CreditCodeCheck;
import org.mobilesource.registry.domain.vehicle.VinCheck;

/** Identification numbers with right check characters. */
final class Identifiers {

	/** Model years from 2010 on. */
	private static final String VIN_YEARS = "ABCDEFGHJKLMNPRSTVWXY";

	private Identifiers() {
	}

	/** A VIN of that maker and model year whose last six digits are the serial. */
	static String vin(String maker, String model, int modelYear, int serial) {
		String tail = VIN_YEARS.charAt(modelYear - 2010) + "Z" + String.format("%06d", serial);
		return maker + model + VinCheck.checkDigit(maker + model + "0" + tail) + tail;
	}

	/**
	 * The credit code of an enterprise registered in that county, from the eight
	 * characters of its organisation code.
	 */
	static String creditCode(String county, String organisation) {
		String code = "91" + county + organisation + CreditCodeCheck.organisationCheck(organisation);
		return code + CreditCodeCheck.checkCharacter(code);
	}

}
