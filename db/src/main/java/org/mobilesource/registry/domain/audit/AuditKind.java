package org.mobilesource.registry.domain.audit;

/** What was done. */
public enum AuditKind {

	SIGN_IN,

	SIGN_IN_FAILED,

	SIGN_OUT,

	/** An account was locked by failures. */
	LOCKED,

	/** A request that the account may not make. */
	REFUSED,

	/** An account, with what it was before and after. */
	ACCOUNT,

	PASSWORD,

	/** A dated parameter, with the value before and after. */
	PARAMETER,

	READ,

	EXPORT,

	/** Names and phones of persons shown plainly to somebody who gave a reason. */
	UNMASK,

	/** What a person entered in a register or a case. */
	ENTRY,

	/** What a person decided. */
	DECISION,

	/** How a request ended whose record has the same trace id. */
	OUTCOME

}
