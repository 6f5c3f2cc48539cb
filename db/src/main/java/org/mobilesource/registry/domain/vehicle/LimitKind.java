package org.mobilesource.registry.domain.vehicle;

/** Whether the service life of a type of vehicle is limited. */
public enum LimitKind {

	/** To a number of years. */
	YEARS,

	/** Not at all, by the rule. */
	NO_LIMIT,

	/** Outside the rule. */
	NOT_COVERED

}
