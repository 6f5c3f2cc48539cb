package org.mobilesource.registry.domain.reminder;

/** The way that a reminder takes. */
public enum Channel {

	EMAIL, SMS,

	/** None: no address of the recipient is known. */
	NONE

}
