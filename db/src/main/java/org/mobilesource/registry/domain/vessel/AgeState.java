package org.mobilesource.registry.domain.vessel;

/** What the age of a ship means for it. */
public enum AgeState {

	/** Below every age. */
	NORMAL,

	/** An old transport ship (老旧运输船舶). */
	OLD,

	/** Sails only with the certificate of a yearly special survey. */
	SPECIAL_SURVEY,

	/** Has reached the age of forced scrapping. */
	SCRAP_DUE,

	/** A fishing vessel at the age at which its scrapping is advised. */
	SCRAP_ADVISED,

	/** No transport ship and no fishing vessel: no age limit holds for it. */
	NOT_APPLICABLE,

	/** What the limit depends on is not known. */
	UNKNOWN

}
