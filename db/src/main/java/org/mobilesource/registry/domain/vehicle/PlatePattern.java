package org.mobilesource.registry.domain.vehicle;

import java.util.Optional;
import java.util.regex.Pattern;

/** The form of a plate number (GA 36-2018); no number has two of them. */
public enum PlatePattern {

	ORDINARY("[PROV][A-HJ-Z][A-HJ-NP-Z0-9]{5}"),

	TRAILER("[PROV][A-HJ-Z][A-HJ-NP-Z0-9]{4}挂"),

	COACH("[PROV][A-HJ-Z][A-HJ-NP-Z0-9]{4}学"),

	POLICE("[PROV][A-HJ-Z][A-HJ-NP-Z0-9]{4}警"),

	/** Small new-energy vehicle. */
	NEV_SMALL("[PROV][A-HJ-Z][DABCEFGHJK][A-HJ-NP-Z0-9]\\d{4}"),

	/** Large new-energy vehicle. */
	NEV_LARGE("[PROV][A-HJ-Z]\\d{5}[DABCEFGHJK]"),

	/** Vehicle of Hong Kong or Macao. */
	HK_MO("粤Z[A-HJ-NP-Z0-9]{4}[港澳]"),

	/** A plate type's number is accepted as typed; never recognised from a number. */
	FREE_TEXT(PlatePattern.NOTHING),

	/** A plate type has no number; never recognised from a number. */
	NONE(PlatePattern.NOTHING);

	private static final String PROVINCES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新";

	private static final String NOTHING = "(?!)";

	private static final PlatePattern[] ALL = values();

	private final Pattern regex;

	PlatePattern(String regex) {
		this.regex = Pattern.compile(regex.replace("PROV", PROVINCES));
	}

	/** The form of a normalised number, empty when it is none. */
	public static Optional<PlatePattern> of(String normalised) {
		for (var pattern : ALL) {
			if (pattern.regex.matcher(normalised).matches()) {
				return Optional.of(pattern);
			}
		}
		return Optional.empty();
	}

}
