package org.mobilesource.registry.domain.vehicle;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.identifier.Assessment;
import org.mobilesource.registry.domain.identifier.Normalisation;
import org.mobilesource.registry.domain.identifier.Reason;
import org.mobilesource.registry.domain.identifier.Reason.FollowUp;

/**
 * Judges a plate number against its form, plate type and fuel (GA 36-2018, GA/T 16.7).
 */
public final class PlateCheck {

	private static final String SEPARATORS = "·•・‧∙⋅.-‐‑–—";

	private static final String GUANGXI_ISSUERS = "ABCDEFGHJKLMNPR";

	private static final int MOST_LETTERS = 2;

	private static final String BATTERY_ELECTRIC = "DABCE";

	private PlateCheck() {
	}

	/**
	 * The number without blanks and separators, as it is when the plate type is not one
	 * of free text.
	 */
	public static String normalise(String raw) {
		return Normalisation.compact(raw, SEPARATORS);
	}

	/**
	 * The number as it is written for the type: free text keeps its blanks and
	 * separators.
	 */
	public static String normalise(String raw, @Nullable PlateType type) {
		return isFreeText(type) ? Normalisation.common(raw) : normalise(raw);
	}

	/**
	 * Judges a number.
	 * @param raw the number as typed or sent
	 * @param type the plate type, null when it is not known
	 * @param fuel the letters of GA/T 16.9 such as {@code BE}, null when it is not known
	 */
	public static Assessment assess(String raw, @Nullable PlateType type, @Nullable String fuel) {
		String number = normalise(raw, type);
		if (isFreeText(type) || Normalisation.isBlank(raw)) {
			return new Assessment(number, List.of());
		}
		List<Reason> reasons = PlatePattern.of(number)
			.map((pattern) -> warnings(number, pattern, type, fuel))
			.orElseGet(() -> List.of(Reason.reject("PLATE_FORMAT")));
		return new Assessment(number, reasons);
	}

	private static boolean isFreeText(@Nullable PlateType type) {
		return type != null && type.pattern() == PlatePattern.FREE_TEXT;
	}

	private static List<Reason> warnings(String number, PlatePattern pattern, @Nullable PlateType type,
			@Nullable String fuel) {
		List<Reason> warnings = new ArrayList<>();
		if (pattern == PlatePattern.ORDINARY
				&& number.substring(2).chars().filter(Character::isLetter).count() > MOST_LETTERS) {
			warnings.add(Reason.warn("PLATE_LETTERS", FollowUp.EVIDENCE));
		}
		if (!isKnownIssuer(number)) {
			warnings.add(Reason.warn("PLATE_ISSUER", FollowUp.REVIEW));
		}
		if (type != null && !fits(number, pattern, type)) {
			warnings.add(Reason.warn("PLATE_TYPE", FollowUp.EVIDENCE));
		}
		if (fuel != null && isKnown(fuel) && !fits(number, pattern, fuel)) {
			warnings.add(Reason.warn("PLATE_FUEL", FollowUp.EVIDENCE));
		}
		return warnings;
	}

	private static boolean isKnownIssuer(String number) {
		char issuer = number.charAt(1);
		return issuer != 'O' && (number.charAt(0) != '桂' || GUANGXI_ISSUERS.indexOf(issuer) >= 0);
	}

	private static boolean fits(String number, PlatePattern pattern, PlateType type) {
		return pattern == type.pattern() && switch (type) {
			case HONG_KONG -> number.endsWith("港");
			case MACAO -> number.endsWith("澳");
			default -> true;
		};
	}

	private static boolean isKnown(String fuel) {
		return !fuel.isBlank() && !fuel.contains("X");
	}

	private static boolean fits(String number, PlatePattern pattern, String fuel) {
		boolean electric = fuel.chars().allMatch((letter) -> letter == 'C');
		return switch (pattern) {
			case NEV_SMALL -> isElectric(number.charAt(2)) == electric;
			case NEV_LARGE -> isElectric(number.charAt(7)) == electric;
			default -> true;
		};
	}

	private static boolean isElectric(char newEnergyLetter) {
		return BATTERY_ELECTRIC.indexOf(newEnergyLetter) >= 0;
	}

}
