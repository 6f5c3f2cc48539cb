package org.mobilesource.registry.domain.vessel;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What begins at an age, from the lightest to the gravest. */
public enum AgeMeasure {

	/**
	 * The greatest age of a foreign ship that may be bought; nothing of a ship at home.
	 */
	FOREIGN_PURCHASE_MAX(null),

	/** An old ship. */
	OLD_FROM(AgeState.OLD),

	/** Retirement of an inland transport ship is encouraged, not compulsory. */
	ENCOURAGED_FROM(null),

	/** Special survey every year. */
	SPECIAL_SURVEY_FROM(AgeState.SPECIAL_SURVEY),

	/** Forced scrapping. */
	FORCED_SCRAP_FROM(AgeState.SCRAP_DUE),

	/** Advised scrapping of a fishing vessel. */
	FISHING_SCRAP_FROM(AgeState.SCRAP_ADVISED);

	private final @Nullable AgeState state;

	AgeMeasure(@Nullable AgeState state) {
		this.state = state;
	}

	/** The state of a ship that has reached the age, empty where it changes none. */
	Optional<AgeState> state() {
		return Optional.ofNullable(this.state);
	}

}
