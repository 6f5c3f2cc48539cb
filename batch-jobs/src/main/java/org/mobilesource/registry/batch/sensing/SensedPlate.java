package org.mobilesource.registry.batch.sensing;

import java.math.BigDecimal;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.batch.imports.CsvRow;
import org.mobilesource.registry.batch.imports.Fields;
import org.mobilesource.registry.domain.policy.Policy;
import org.mobilesource.registry.domain.vehicle.PlateCheck;
import org.mobilesource.registry.domain.vehicle.PlateColour;
import org.mobilesource.registry.domain.vehicle.PlateColourCodes;
import org.mobilesource.registry.domain.vehicle.PlatePattern;
import org.mobilesource.registry.domain.vehicle.PlateType;

/**
 * A plate as a camera read it. It is kept as it was sent beside its normalised writing,
 * and never corrected.
 *
 * @param raw HPHM as sent
 * @param number normalised; null when the reading cannot be attributed: no plate, a
 * placeholder, a trailer
 * @param type HPZL as sent, not reliable
 * @param confidence SBZXD, 0 to 100
 */
public record SensedPlate(@Nullable String raw, @Nullable String number, @Nullable PlateColour colour,
		@Nullable String type, @Nullable BigDecimal confidence) {

	private static final Set<String> PLACEHOLDERS = Set.of("无牌", "无牌车", "无号牌", "未识别", "无法识别", "未知", "车牌", "00000",
			"000000", "0000000");

	private static final String NO_COLOUR = "-1";

	private static final String READ = "HPHM";

	private static final int LONGEST_RAW = 40;

	/**
	 * Reads the plate from its column; the reviewer's plate is read the same way from its
	 * own. What the camera read is kept of either.
	 */
	public static SensedPlate of(CsvRow row, String column, Fields fields, Policy policy) {
		var typeCode = fields.text("HPZL", 5);
		var confidence = fields.plainNumber("SBZXD", 100, 2);
		var raw = row.sent(READ);
		if (raw != null && raw.length() > LONGEST_RAW) {
			fields.problem("TEXT_TOO_LONG", READ, Integer.toString(raw.length()), Integer.toString(LONGEST_RAW));
		}
		if (!column.equals(READ)) {
			fields.text(column, LONGEST_RAW);
		}
		var sent = row.sent(column);
		if (sent == null) {
			fields.warning("PLATE_MISSING");
			return new SensedPlate(raw, null, null, typeCode, confidence);
		}
		var number = PlateCheck.normalise(sent);
		if (PLACEHOLDERS.contains(number)) {
			fields.warning("PLATE_PLACEHOLDER");
			return new SensedPlate(raw, null, colour(row, fields, number, false), typeCode, confidence);
		}
		var type = (typeCode != null) ? PlateType.ofCode(typeCode).orElse(null) : null;
		var pattern = PlatePattern.of(number).orElse(null);
		boolean freeText = pattern == null && type != null && type.pattern() == PlatePattern.FREE_TEXT;
		if (pattern == null && !freeText) {
			fields.problem("PLATE_FORMAT", column);
		}
		if (!number.equals(sent)) {
			fields.warning("PLATE_NORMALISED");
		}
		var colour = colour(row, fields, number, true);
		if (pattern == PlatePattern.TRAILER) {
			fields.warning("PLATE_TRAILER");
			return new SensedPlate(raw, null, colour, typeCode, confidence);
		}
		if (typeCode != null && !freeText && !fits(type, pattern, colour)) {
			fields.warning("PLATE_TYPE");
		}
		if (confidence != null && confidence.compareTo(policy.number("plate.confidence.min")) < 0) {
			fields.warning("PLATE_LOW_CONFIDENCE");
		}
		return new SensedPlate(raw, (number.length() <= 20) ? number : null, colour, typeCode, confidence);
	}

	/**
	 * The colour by the national dictionary; one outside it is a code that nobody knows,
	 * not another colour.
	 */
	private static @Nullable PlateColour colour(CsvRow row, Fields fields, String number, boolean hasPlate) {
		var code = row.value("CPYS");
		if (code == null || code.equals(NO_COLOUR)) {
			if (hasPlate) {
				fields.warning("COLOUR_MISSING");
			}
			return null;
		}
		var colour = PlateColourCodes.ofGateLedger(code, number).orElse(null);
		if (colour == null) {
			fields.problem("UNKNOWN_CODE", "CPYS", "-1 0 1 2 3 4 5");
		}
		return colour;
	}

	private static boolean fits(@Nullable PlateType type, @Nullable PlatePattern pattern,
			@Nullable PlateColour colour) {
		if (type == null || type.pattern() == PlatePattern.FREE_TEXT) {
			return type != null;
		}
		boolean sameColour = colour == null || type.colour().isEmpty() || type.colour().get() == colour;
		return type.pattern() == pattern && sameColour;
	}

}
