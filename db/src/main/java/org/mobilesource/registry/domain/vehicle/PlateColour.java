package org.mobilesource.registry.domain.vehicle;

/**
 * The colour of a plate in the registry's own names; every interface has its own,
 * incompatible numbers.
 */
public enum PlateColour {

	BLUE, YELLOW, BLACK, WHITE,

	/** Farm plates and early new-energy plates. */
	GREEN,

	/** Small new-energy vehicles. */
	GRADIENT_GREEN,

	/** Large new-energy vehicles. */
	YELLOW_GREEN,

	FARM_YELLOW, FARM_GREEN, FARM_BLUE, BLUE_WHITE,

	/** Temporary plates. */
	TEMP,

	RED, OTHER,

	/** The vehicle carries no plate. */
	NO_PLATE

}
