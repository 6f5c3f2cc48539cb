package org.mobilesource.registry.domain.company;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.mobilesource.registry.domain.identifier.Assessment;
import org.mobilesource.registry.domain.identifier.Normalisation;
import org.mobilesource.registry.domain.identifier.Reason;
import org.mobilesource.registry.domain.identifier.Reason.FollowUp;

/**
 * Judges a unified social credit code and the organisation code in it (GB 32100-2015, GB
 * 11714).
 */
public final class CreditCodeCheck {

	private static final String SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private static final Pattern FORMAT = Pattern.compile("[S]{2}\\d{6}[S]{10}".replace("S", SYMBOLS));

	private static final int[] WEIGHTS = { 1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28 };

	private static final int[] ORGANISATION_WEIGHTS = { 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final String DEPARTMENTS = "123456789ANY";

	/**
	 * The departments whose categories are known: staffing, civil affairs, market
	 * regulation.
	 */
	private static final String CATEGORISED_DEPARTMENTS = "159";

	private static final String CATEGORIES = "1239";

	private CreditCodeCheck() {
	}

	public static String normalise(String raw) {
		return Normalisation.compact(raw, "-");
	}

	/**
	 * Judges a code. Codes with a wrong check character have been issued, so that is only
	 * a warning.
	 */
	public static Assessment assess(String raw) {
		String code = normalise(raw);
		if (Normalisation.isBlank(raw)) {
			return new Assessment(code, List.of());
		}
		boolean wellFormed = FORMAT.matcher(code).matches();
		return new Assessment(code, wellFormed ? warnings(code) : List.of(Reason.reject("USCC_FORMAT")));
	}

	/** The check character that belongs at position 18. */
	public static char checkCharacter(CharSequence first17) {
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += value(SYMBOLS.indexOf(first17.charAt(i)), first17) * WEIGHTS[i];
		}
		return SYMBOLS.charAt((SYMBOLS.length() - sum % SYMBOLS.length()) % SYMBOLS.length());
	}

	/**
	 * The check character of an organisation code, which is at position 17 of a credit
	 * code.
	 */
	public static char organisationCheck(CharSequence first8) {
		int sum = 0;
		for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
			sum += value(Character.digit(first8.charAt(i), Character.MAX_RADIX), first8) * ORGANISATION_WEIGHTS[i];
		}
		return "0X987654321".charAt(sum % 11);
	}

	private static int value(int value, CharSequence code) {
		if (value < 0) {
			throw new IllegalArgumentException("Character without a value in " + code);
		}
		return value;
	}

	private static List<Reason> warnings(String code) {
		List<Reason> warnings = new ArrayList<>();
		boolean organisationHolds = code.charAt(16) == organisationCheck(code.substring(8, 16));
		if (code.charAt(17) != checkCharacter(code)) {
			warnings.add(Reason.warn("USCC_CHECK", organisationHolds ? FollowUp.EVIDENCE : FollowUp.REVIEW));
		}
		if (!organisationHolds) {
			warnings.add(Reason.warn("USCC_ORG", FollowUp.EVIDENCE));
		}
		char department = code.charAt(0);
		if (DEPARTMENTS.indexOf(department) < 0) {
			warnings.add(Reason.warn("USCC_DEPT", FollowUp.REVIEW));
		}
		if (CATEGORISED_DEPARTMENTS.indexOf(department) >= 0 && CATEGORIES.indexOf(code.charAt(1)) < 0) {
			warnings.add(Reason.warn("USCC_CATEGORY", FollowUp.REVIEW));
		}
		return warnings;
	}

}
