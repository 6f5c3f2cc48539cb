package org.mobilesource.registry.domain.vessel;

import java.util.List;
import java.util.regex.Pattern;

import org.mobilesource.registry.domain.identifier.Assessment;
import org.mobilesource.registry.domain.identifier.Normalisation;
import org.mobilesource.registry.domain.identifier.Reason;
import org.mobilesource.registry.domain.identifier.Reason.FollowUp;

/** Judges the number of a ship survey (船检登记号). */
public final class SurveyNoCheck {

	private static final Pattern FORMAT = Pattern.compile("[A-Z0-9]{12}");

	private static final Pattern LAYOUT = Pattern.compile("\\d{4}[A-Z]\\d{7}");

	private SurveyNoCheck() {
	}

	public static Assessment assess(String raw) {
		String number = Normalisation.compact(raw, "-");
		if (number.isEmpty()) {
			return new Assessment(number, List.of());
		}
		if (!FORMAT.matcher(number).matches()) {
			return new Assessment(number, List.of(Reason.reject("SURVEY_FORMAT")));
		}
		boolean usual = LAYOUT.matcher(number).matches();
		return new Assessment(number, usual ? List.of() : List.of(Reason.warn("SURVEY_LAYOUT", FollowUp.EVIDENCE)));
	}

}
