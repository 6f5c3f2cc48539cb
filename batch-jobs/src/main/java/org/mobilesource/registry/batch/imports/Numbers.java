package org.mobilesource.registry.batch.imports;

import java.math.BigDecimal;

/** How numbers are written in files: decimal, seldom with an exponent. */
public final class Numbers {

	private static final int LONGEST = 40;

	/** So many digits fit into a long. */
	private static final int MOST_DIGITS = 18;

	private Numbers() {
	}

	/**
	 * Digits with at most one point and a minus are read here: a night has tens of
	 * millions of them.
	 * @throws NumberFormatException if it is no number, or one that no device or person
	 * can mean
	 */
	public static BigDecimal parse(String value) {
		int begin = value.startsWith("-") ? 1 : 0;
		int point = value.indexOf('.');
		int digits = value.length() - begin - ((point >= 0) ? 1 : 0);
		if (digits == 0 || digits > MOST_DIGITS) {
			return parseUnusual(value);
		}
		long number = 0;
		for (int i = begin; i < value.length(); i++) {
			char c = value.charAt(i);
			if (c >= '0' && c <= '9') {
				number = 10 * number + c - '0';
			}
			else if (i != point) {
				return parseUnusual(value);
			}
		}
		return BigDecimal.valueOf((begin > 0) ? -number : number, (point >= 0) ? value.length() - 1 - point : 0);
	}

	private static BigDecimal parseUnusual(String value) {
		if (value.length() > LONGEST) {
			throw new NumberFormatException(value.length() + " characters");
		}
		var number = new BigDecimal(value);
		if (Math.abs(number.scale()) > LONGEST) {
			throw new NumberFormatException("an exponent of " + -number.scale());
		}
		return number;
	}

}
