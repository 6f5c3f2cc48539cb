package org.mobilesource.registry.domain.vehicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.identifier.Assessment;
import org.mobilesource.registry.domain.identifier.Normalisation;
import org.mobilesource.registry.domain.identifier.Reason;
import org.mobilesource.registry.domain.identifier.Reason.FollowUp;
import org.mobilesource.registry.domain.policy.Policy;

/**
 * Judges a vehicle identification number (GB 16735-2019, ISO 3779).
 *
 * @param legacyBefore first registrations before this day may carry an older frame number
 * @param yearGap the most years that model year and registration year may lie apart
 */
public record VinCheck(LocalDate legacyBefore, int yearGap) {

	private static final Pattern FORMAT = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");

	private static final Pattern LEGACY = Pattern.compile("[A-Z0-9]{6,16}");

	private static final Pattern DIGIT_TAIL = Pattern.compile(".*\\d{4}");

	private static final int[] WEIGHTS = { 8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2 };

	private static final char NO_CHARACTER = '.';

	/** Every character at a place whose last digit is its value. */
	private static final String VALUES = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";

	private static final String YEAR_CODES = "123456789ABCDEFGHJKLMNPRSTVWXY";

	private static final int FIRST_YEAR = 2001;

	/** The check with the numbers in force. */
	public static VinCheck under(Policy policy) {
		return new VinCheck(LocalDate.parse(policy.text("vin.legacy.before")), policy.whole("vin.year-gap"));
	}

	public static String normalise(String raw) {
		return Normalisation.compact(raw, "-*");
	}

	/**
	 * Judges a number.
	 * @param raw the number as typed or sent
	 * @param registeredOn the day of first registration, null when it is not known
	 * @param legacy whether it is declared as a frame number older than the standard
	 */
	public Assessment assess(String raw, @Nullable LocalDate registeredOn, boolean legacy) {
		String vin = normalise(raw);
		if (Normalisation.isBlank(raw)) {
			return new Assessment(vin, List.of());
		}
		if (!FORMAT.matcher(vin).matches()) {
			boolean olderThanStandard = legacy && registeredOn != null && registeredOn.isBefore(this.legacyBefore)
					&& LEGACY.matcher(vin).matches();
			return new Assessment(vin, List
				.of(olderThanStandard ? Reason.warn("VIN_LEGACY_NO", FollowUp.EVIDENCE) : Reason.reject("VIN_FORMAT")));
		}
		List<Reason> warnings = warnings(vin);
		if (registeredOn != null && yearsApart(vin, registeredOn) > this.yearGap) {
			warnings.add(Reason.warn("VIN_YEAR_GAP", FollowUp.REVIEW));
		}
		return new Assessment(vin, warnings);
	}

	/**
	 * The number with O, I and Q read as digits, when only these keep it from being
	 * right: an offer, never a fix.
	 */
	public static Optional<String> suggestion(String raw) {
		String vin = normalise(raw);
		String corrected = vin.replace('O', '0').replace('I', '1').replace('Q', '0');
		boolean helps = !corrected.equals(vin) && FORMAT.matcher(corrected).matches() && warnings(corrected).isEmpty();
		return helps ? Optional.of(corrected) : Optional.empty();
	}

	/** The check digit that belongs at position 9, whatever stands there. */
	public static char checkDigit(CharSequence seventeen) {
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			int place = (seventeen.length() == WEIGHTS.length) ? VALUES.indexOf(seventeen.charAt(i)) : -1;
			if (place < 0 || VALUES.charAt(place) == NO_CHARACTER) {
				throw new IllegalArgumentException("Not 17 characters of a VIN: " + seventeen);
			}
			sum += place % 10 * WEIGHTS[i];
		}
		return "0123456789X".charAt(sum % 11);
	}

	/**
	 * The model year of a well-formed number: its code returns every 30 years, so the one
	 * nearest to the registration is taken, or else the latest not after next year.
	 */
	public static OptionalInt modelYear(String vin, @Nullable LocalDate registeredOn, int currentYear) {
		int latest = (registeredOn != null) ? registeredOn.getYear() + YEAR_CODES.length() / 2 : currentYear + 1;
		int code = YEAR_CODES.indexOf(vin.charAt(9));
		return (code < 0) ? OptionalInt.empty()
				: OptionalInt.of(latest - Math.floorMod(latest - FIRST_YEAR - code, YEAR_CODES.length()));
	}

	private static int yearsApart(String vin, LocalDate registeredOn) {
		int registered = registeredOn.getYear();
		return Math.abs(modelYear(vin, registeredOn, registered).orElse(registered) - registered);
	}

	private static List<Reason> warnings(String vin) {
		List<Reason> warnings = new ArrayList<>();
		boolean madeInChina = vin.charAt(0) == 'L';
		if (vin.charAt(8) != checkDigit(vin)) {
			warnings.add(madeInChina ? Reason.warn("VIN_CHECK", FollowUp.EVIDENCE)
					: Reason.warn("VIN_CHECK_FOREIGN", FollowUp.NONE));
		}
		if (madeInChina && YEAR_CODES.indexOf(vin.charAt(9)) < 0) {
			warnings.add(Reason.warn("VIN_YEAR_CODE", FollowUp.REVIEW));
		}
		if (!DIGIT_TAIL.matcher(vin).matches()) {
			warnings.add(Reason.warn("VIN_TAIL", FollowUp.EVIDENCE));
		}
		return warnings;
	}

}
