package org.mobilesource.registry.domain.enforcement;

/** What came of serving a notice. */
public enum ServiceResult {

	/** 已送达. */
	DELIVERED,

	/** 拒收: left with the party, which serves it (留置送达). */
	REFUSED,

	/** 退回: it reached nobody and serves nothing. */
	RETURNED

}
