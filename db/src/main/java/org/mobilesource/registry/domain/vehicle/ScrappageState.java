package org.mobilesource.registry.domain.vehicle;

/** Where a vehicle stands before and after its scrappage date. */
public enum ScrappageState {

	/** The date is farther away than the warning. */
	NORMAL,

	/** No change of use, district or owner any more. */
	WITHIN_1_YEAR,

	/** The date has come: the owner must apply for deregistration. */
	DUE,

	/** The grace is over, or plates and documents were announced void. */
	OVERDUE,

	/** Moved out, deregistered or deregistered by force. */
	CLOSED,

	/** No limit by the rule. */
	NO_LIMIT,

	/** Outside the rule. */
	NOT_APPLICABLE,

	/** A date or the type is not known. */
	UNKNOWN

}
