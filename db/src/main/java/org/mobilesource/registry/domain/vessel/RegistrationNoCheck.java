package org.mobilesource.registry.domain.vessel;

import java.util.List;
import java.util.regex.Pattern;

import org.mobilesource.registry.domain.identifier.Assessment;
import org.mobilesource.registry.domain.identifier.Normalisation;
import org.mobilesource.registry.domain.identifier.Reason;
import org.mobilesource.registry.domain.identifier.Reason.FollowUp;

/** Judges a ship registration number (船舶登记号码), whose layout is not published. */
public final class RegistrationNoCheck {

	private static final Pattern LAYOUT = Pattern.compile("\\d{12}");

	private RegistrationNoCheck() {
	}

	public static Assessment assess(String raw) {
		String number = Normalisation.compact(raw, "-");
		boolean usual = number.isEmpty() || LAYOUT.matcher(number).matches();
		return new Assessment(number, usual ? List.of() : List.of(Reason.warn("VREG_LAYOUT", FollowUp.NONE)));
	}

}
