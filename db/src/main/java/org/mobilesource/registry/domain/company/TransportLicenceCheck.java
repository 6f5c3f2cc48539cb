package org.mobilesource.registry.domain.company;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.identifier.Assessment;
import org.mobilesource.registry.domain.identifier.Normalisation;
import org.mobilesource.registry.domain.identifier.Reason;
import org.mobilesource.registry.domain.identifier.Reason.FollowUp;

/**
 * Judges a road transport licence, of a company or a vehicle (JT/T 415-2006, 5.4.1).
 *
 * @param areaCodes the known six-digit area codes
 * @param exemptKilograms the greatest gross mass that needs no licence
 */
public record TransportLicenceCheck(Set<String> areaCodes, int exemptKilograms) {

	private static final Pattern DIGITS = Pattern.compile("\\d{12}");

	private static final Pattern RUN = Pattern.compile("(?<!\\d)\\d{12}(?!\\d)");

	/** The registry's own city: only its areas are all known. */
	private static final String CITY = "4508";

	private static final String EXEMPT_SERIAL = "000000";

	public TransportLicenceCheck {
		areaCodes = Set.copyOf(areaCodes);
	}

	/** The digits within the printed text, empty when it holds no run of twelve. */
	public static Optional<String> digitsIn(String printed) {
		Matcher run = RUN.matcher(Normalisation.common(printed));
		return run.find() ? Optional.of(run.group()) : Optional.empty();
	}

	/** Judges the printed text, which is kept whether digits are found in it or not. */
	public static Assessment assessPrinted(String raw) {
		boolean complete = Normalisation.isBlank(raw) || digitsIn(raw).isPresent();
		return new Assessment(Normalisation.common(raw),
				complete ? List.of() : List.of(Reason.warn("RTL_NO_RUN", FollowUp.EVIDENCE)));
	}

	/**
	 * Judges the digits: area, then serial.
	 * @param raw the digits as typed or sent
	 * @param grossMassKilograms the gross mass of the vehicle, null when it is not known
	 */
	public Assessment assessDigits(String raw, @Nullable Integer grossMassKilograms) {
		String digits = Normalisation.compact(raw);
		if (digits.isEmpty()) {
			return new Assessment(digits, List.of());
		}
		if (!DIGITS.matcher(digits).matches()) {
			return new Assessment(digits, List.of(Reason.reject("RTL_FORMAT")));
		}
		List<Reason> warnings = new ArrayList<>();
		if (digits.startsWith(CITY) && !this.areaCodes.contains(digits.substring(0, 6))) {
			warnings.add(Reason.warn("RTL_AREA", FollowUp.NONE));
		}
		if (digits.endsWith(EXEMPT_SERIAL) && grossMassKilograms != null && grossMassKilograms > this.exemptKilograms) {
			warnings.add(Reason.warn("RTL_EXEMPT", FollowUp.EVIDENCE));
		}
		return new Assessment(digits, warnings);
	}

}
