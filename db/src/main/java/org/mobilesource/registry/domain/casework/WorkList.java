package org.mobilesource.registry.domain.casework;

/** A list of findings or cases that wait for somebody. */
public enum WorkList {

	/**
	 * Confirmed exceedances that the police may have: each record confirmed by a person,
	 * with all its evidence files, and not penalised.
	 */
	TO_PENALISE,

	/** Exceedances with a penalty on one of their records. */
	PENALISED,

	/** Open cases whose deadline has passed. */
	OVERDUE,

	/** Open cases that are due within {@code work-list.due-soon-days}. */
	DUE_SOON,

	/** Open cases that are due later. */
	DUE_LATER,

	/** Open cases with a repair, which lack a passed re-test after it. */
	RETEST_MISSING,

	/** Open cases with a passed re-test and no repair. */
	REPAIR_MISSING,

	/** Open cases whose notice has reached nobody: not yet served, or it came back. */
	TO_SERVE,

	/** Open cases whose notice was served. */
	SERVED;

	/** Whether notices of its cases are served from it, many at once. */
	public boolean isServed() {
		return this == TO_SERVE || this == SERVED;
	}

}
