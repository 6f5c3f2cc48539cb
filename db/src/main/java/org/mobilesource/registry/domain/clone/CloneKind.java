package org.mobilesource.registry.domain.clone;

/** Why a plate is suspected to be a clone. */
public enum CloneKind {

	/** Seen at two sites too far apart for the time between them. */
	IMPOSSIBLE_SPEED,

	/** Seen on a vehicle of another class than the registered one. */
	OTHER_CLASS

}
