package org.mobilesource.registry.domain.obd;

/** How grave an alarm of the on-board diagnosis is. */
public enum ObdSeverity {

	/** To be kept an eye on. */
	WARN,

	/** To be looked into. */
	ALARM

}
