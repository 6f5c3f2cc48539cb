package org.mobilesource.registry.domain.machinery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.identifier.Assessment;
import org.mobilesource.registry.domain.identifier.Normalisation;
import org.mobilesource.registry.domain.identifier.Reason;
import org.mobilesource.registry.domain.identifier.Reason.FollowUp;

/**
 * Judges an environmental registration number of a machine (环办大气函〔2019〕655号): the stage,
 * a hyphen and eight characters.
 */
public final class RegistrationNumberCheck {

	private static final Pattern STRICT = Pattern.compile("[1234DX]-[A-HJ-NP-Z]{2}[A-HJ-NP-Z0-9]\\d{5}");

	private static final Pattern LOOSE = Pattern.compile("[0-7DX]-?[A-Z]{2}[A-Z0-9]{6}");

	private static final Pattern WITHOUT_HYPHEN = Pattern.compile("[0-7DX][A-Z]{2}[A-Z0-9]{6}");

	private static final Pattern HYPHENS = Pattern.compile("[‐‑‒–—−]");

	private RegistrationNumberCheck() {
	}

	public static String normalise(String raw) {
		String number = HYPHENS.matcher(Normalisation.compact(raw)).replaceAll("-");
		return WITHOUT_HYPHEN.matcher(number).matches() ? number.charAt(0) + "-" + number.substring(1) : number;
	}

	/** Whether the number has the form in which numbers are issued. */
	public static boolean isStrict(String number) {
		return STRICT.matcher(number).matches();
	}

	/**
	 * Judges a number.
	 * @param raw the number as typed or sent
	 * @param stage the emission stage of the record, null when it is not known
	 * @param taken whether the number is already on another active machine
	 */
	public static Assessment assess(String raw, @Nullable String stage, boolean taken) {
		String number = normalise(raw);
		if (number.isEmpty()) {
			return new Assessment(number, List.of());
		}
		if (!LOOSE.matcher(number).matches()) {
			return new Assessment(number, List.of(Reason.reject("NRMM_FORMAT")));
		}
		List<Reason> warnings = new ArrayList<>();
		if (!isStrict(number)) {
			warnings.add(Reason.warn("NRMM_LOOSE", FollowUp.EVIDENCE));
		}
		if (stage != null && !stage.isEmpty() && !number.startsWith(stage)) {
			warnings.add(Reason.warn("NRMM_STAGE", FollowUp.EVIDENCE));
		}
		if (taken) {
			warnings.add(Reason.warn("NRMM_DUPLICATE", FollowUp.REVIEW));
		}
		return new Assessment(number, warnings);
	}

}
