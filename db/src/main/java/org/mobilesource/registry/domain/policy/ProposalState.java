package org.mobilesource.registry.domain.policy;

/** How far a proposed change of parameters is. */
public enum ProposalState {

	/** It waits for a second person. */
	OPEN,

	/** Its values are dated rows of the parameters. */
	APPROVED,

	REJECTED,

	/** Taken back before its day. */
	WITHDRAWN

}
