package org.mobilesource.registry.domain.obd;

/** Where an alarm stands; the first that fits. */
public enum AlarmState {

	/** Found no more. */
	WITHDRAWN,

	/** Evidence that waits for a reviewer. */
	WAITING,

	/** Evidence that a reviewer confirmed. */
	CONFIRMED,

	/** Evidence that a reviewer rejected. */
	REJECTED,

	/** Any other whose rule may still go on with the same alarm. */
	OPEN,

	/** Any other whose rule has not hit for longer. */
	OVER

}
