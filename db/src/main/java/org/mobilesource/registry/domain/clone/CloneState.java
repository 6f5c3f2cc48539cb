package org.mobilesource.registry.domain.clone;

/** How far the inquiry into a suspected clone is. */
public enum CloneState {

	/** Nobody has decided. */
	OPEN,

	/** The police inquire. */
	WITH_POLICE,

	/** Its records are free of this suspicion. */
	CLEARED,

	/** A false plate is proven (套牌); its records are rejected. */
	PROVEN,

	/** No longer found before anybody had cleared or proven it: a record changed. */
	GONE

}
