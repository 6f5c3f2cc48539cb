package org.mobilesource.registry.domain.vehicle;

import java.util.Optional;

/** The colour numbers of other systems, resolved to the registry's names. */
public final class PlateColourCodes {

	private PlateColourCodes() {
	}

	/**
	 * The colour meant by a number of the gate ledgers and sensing feeds (HJ 1321-2023).
	 * Their 4 is any new-energy plate: the plate number tells which.
	 * @param code the number as sent
	 * @param plateNo the plate number of the same row, empty when it has none
	 * @return the colour, empty when the set has no such number
	 */
	public static Optional<PlateColour> ofGateLedger(String code, String plateNo) {
		return switch (code) {
			case "0" -> Optional.of(PlateColour.BLUE);
			case "1" -> Optional.of(PlateColour.YELLOW);
			case "2" -> Optional.of(PlateColour.WHITE);
			case "3" -> Optional.of(PlateColour.BLACK);
			case "4" -> Optional.of(green(plateNo));
			case "5" -> Optional.of(PlateColour.OTHER);
			default -> Optional.empty();
		};
	}

	private static PlateColour green(String plateNo) {
		return PlatePattern.of(PlateCheck.normalise(plateNo)).map((pattern) -> switch (pattern) {
			case NEV_LARGE -> PlateColour.YELLOW_GREEN;
			case NEV_SMALL -> PlateColour.GRADIENT_GREEN;
			default -> PlateColour.GREEN;
		}).orElse(PlateColour.GREEN);
	}

}
