package org.mobilesource.registry.domain.rescue;

import org.jspecify.annotations.Nullable;

/** What a person decided on a record without a match. */
public enum PlateDecision {

	/** It is given to a truck, by hand (人工认定). */
	ASSIGNED,

	/** It shows no truck of the register. */
	NONE,

	/** The decision before no longer stands. */
	UNDONE;

	/**
	 * Whether it may be the next decision. Nothing is given away that a truck carried the
	 * plate of, and what is decided is undone first.
	 * @param standing the latest decision on the record, null when there is none
	 * @param matched whether exactly one truck carried the plate that was read
	 */
	public boolean mayFollow(@Nullable PlateDecision standing, boolean matched) {
		boolean decided = standing == ASSIGNED || standing == NONE;
		return (this == UNDONE) ? decided : !decided && !matched;
	}

}
