package org.mobilesource.registry.domain.reminder;

/** What has become of a message. */
public enum MessageState {

	QUEUED,

	/**
	 * Being handed over. One that stays so was cut short: whether it went out is not
	 * known, and a person decides.
	 */
	SENDING,

	SENT, FAILED,

	/** Not needed any more, or too late. */
	CANCELLED

}
