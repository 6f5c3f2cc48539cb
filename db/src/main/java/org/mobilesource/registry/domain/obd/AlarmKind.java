package org.mobilesource.registry.domain.obd;

/** What an alarm may lead to. */
public enum AlarmKind {

	/** Rules E and D: an exceedance, once a person has confirmed it. */
	EVIDENCE,

	/** Rules U, T and Q: an inspection of the vehicle or its terminal. */
	LEAD

}
