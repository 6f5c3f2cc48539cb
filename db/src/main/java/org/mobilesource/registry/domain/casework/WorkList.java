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
	REPAIR_MISSING

}
