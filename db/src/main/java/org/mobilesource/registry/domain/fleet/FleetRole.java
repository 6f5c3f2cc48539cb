package org.mobilesource.registry.domain.fleet;

/** How a company has a truck. */
public enum FleetRole {

	/** 自有. */
	OWNED,

	/** 租用: leased in. */
	LEASED

}
