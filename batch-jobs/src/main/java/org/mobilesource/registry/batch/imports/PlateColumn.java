package org.mobilesource.registry.batch.imports;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.vehicle.PlateCheck;
import org.mobilesource.registry.domain.vehicle.PlateType;

/** The column {@code plate} of registers and of records about trucks. */
public final class PlateColumn {

	private static final String NAME = "plate";

	private static final int LONGEST = 20;

	private PlateColumn() {
	}

	/**
	 * The plate as it is written for its type. That may be longer than what was sent:
	 * among compatibility forms there are single characters of whole words.
	 */
	public static String read(Fields fields, @Nullable PlateType type, @Nullable String fuel) {
		var plate = fields.identifier(NAME, PlateCheck.assess(fields.required(NAME, LONGEST), type, fuel));
		if (plate.length() > LONGEST) {
			fields.problem("TEXT_TOO_LONG", NAME, Integer.toString(plate.length()), Integer.toString(LONGEST));
		}
		return plate;
	}

}
