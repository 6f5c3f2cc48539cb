package org.mobilesource.registry.domain.vessel;

import java.util.List;
import java.util.regex.Pattern;

import org.mobilesource.registry.domain.identifier.Assessment;
import org.mobilesource.registry.domain.identifier.Normalisation;
import org.mobilesource.registry.domain.identifier.Reason;
import org.mobilesource.registry.domain.identifier.Reason.FollowUp;

/** Judges a maritime mobile service identity (MMSI), which has no check digit. */
public final class MmsiCheck {

	private static final Pattern FORMAT = Pattern.compile("\\d{9}");

	private MmsiCheck() {
	}

	public static Assessment assess(String raw) {
		String number = Normalisation.compact(raw);
		if (number.isEmpty()) {
			return new Assessment(number, List.of());
		}
		if (!FORMAT.matcher(number).matches()) {
			return new Assessment(number, List.of(Reason.reject("MMSI_FORMAT")));
		}
		boolean mainland = MmsiClass.of(number) == MmsiClass.MAINLAND_SHIP;
		return new Assessment(number, mainland ? List.of() : List.of(Reason.warn("MMSI_CLASS", FollowUp.REVIEW)));
	}

}
