package org.mobilesource.registry.domain.edition;

/** What becomes of a subject while an appeal against its entry is open. */
public enum AppealTreatment {

	/** It is published, marked 申诉中. */
	MARK,

	/** It is left out until the appeal is decided. */
	HOLD

}
