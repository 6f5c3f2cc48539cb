package org.mobilesource.registry.domain.vessel;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.identifier.Assessment;
import org.mobilesource.registry.domain.identifier.Normalisation;
import org.mobilesource.registry.domain.identifier.Reason;
import org.mobilesource.registry.domain.identifier.Reason.FollowUp;
import org.mobilesource.registry.domain.policy.Policy;

/**
 * Judges a vessel identification number (船舶识别号). How its check digit is computed is not
 * public, so that it is not verified.
 *
 * @param keelGapYears the most years that keel laying may lie before completion
 */
public record ShipIdCheck(int keelGapYears) {

	private static final Pattern FORMAT = Pattern.compile("CN(19|20)\\d{9}");

	/** The check with the numbers in force. */
	public static ShipIdCheck under(Policy policy) {
		return new ShipIdCheck(policy.whole("vessel.keel-gap.years"));
	}

	public static String normalise(String raw) {
		return Normalisation.compact(raw, "-");
	}

	/**
	 * Judges a number.
	 * @param builtOn completion of building, null when it is not known
	 * @param today the day on which it is judged
	 */
	public Assessment assess(String raw, @Nullable LocalDate builtOn, LocalDate today) {
		String number = normalise(raw);
		if (number.isEmpty()) {
			return new Assessment(number, List.of());
		}
		if (!FORMAT.matcher(number).matches()) {
			return new Assessment(number, List.of(Reason.reject("VID_FORMAT")));
		}
		int keelYear = Integer.parseInt(number.substring(2, 6));
		if (keelYear > today.getYear()) {
			return new Assessment(number, List.of(Reason.reject("VID_FUTURE")));
		}
		boolean fits = builtOn == null
				|| (builtOn.getYear() - this.keelGapYears <= keelYear && keelYear <= builtOn.getYear());
		return new Assessment(number, fits ? List.of() : List.of(Reason.warn("VID_BUILD_YEAR", FollowUp.EVIDENCE)));
	}

}
