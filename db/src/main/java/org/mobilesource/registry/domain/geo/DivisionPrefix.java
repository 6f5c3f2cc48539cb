package org.mobilesource.registry.domain.geo;

import java.util.Optional;

/**
 * A division as a filter: what begins with it belongs to it, so that 450800 is the whole
 * city and 450802 one district.
 */
public record DivisionPrefix(String digits) {

	/**
	 * The code without the pairs of zeros that stand for a whole; empty when it is none.
	 */
	public static Optional<DivisionPrefix> of(String code) {
		if (!code.matches("[0-9]{2,12}")) {
			return Optional.empty();
		}
		var digits = code;
		while (digits.length() > 2 && digits.length() % 2 == 0 && digits.endsWith("00")) {
			digits = digits.substring(0, digits.length() - 2);
		}
		return Optional.of(new DivisionPrefix(digits));
	}

}
