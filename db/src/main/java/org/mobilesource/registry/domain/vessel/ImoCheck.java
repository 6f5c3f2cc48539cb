package org.mobilesource.registry.domain.vessel;

import java.util.List;
import java.util.regex.Pattern;

import org.mobilesource.registry.domain.identifier.Assessment;
import org.mobilesource.registry.domain.identifier.Normalisation;
import org.mobilesource.registry.domain.identifier.Reason;
import org.mobilesource.registry.domain.identifier.Reason.FollowUp;

/** Judges an IMO number, which few river ships have. */
public final class ImoCheck {

	private static final Pattern FORMAT = Pattern.compile("\\d{7}");

	private static final String PREFIX = "IMO";

	private static final int DIGITS = 7;

	private ImoCheck() {
	}

	public static String normalise(String raw) {
		String number = Normalisation.compact(raw);
		return number.startsWith(PREFIX) ? number.substring(PREFIX.length()) : number;
	}

	public static Assessment assess(String raw) {
		String number = normalise(raw);
		if (Normalisation.isBlank(raw)) {
			return new Assessment(number, List.of());
		}
		if (!FORMAT.matcher(number).matches()) {
			return new Assessment(number, List.of(Reason.reject("IMO_FORMAT")));
		}
		boolean holds = number.charAt(DIGITS - 1) == checkDigit(number);
		return new Assessment(number, holds ? List.of() : List.of(Reason.warn("IMO_CHECK", FollowUp.EVIDENCE)));
	}

	/** The last digit of the sum of the first six, weighted 7 to 2. */
	static char checkDigit(CharSequence number) {
		int sum = 0;
		for (int i = 0; i < DIGITS - 1; i++) {
			sum += (number.charAt(i) - '0') * (DIGITS - i);
		}
		return Character.forDigit(sum % 10, 10);
	}

}
