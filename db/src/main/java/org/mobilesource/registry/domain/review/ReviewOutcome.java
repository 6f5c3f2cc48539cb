package org.mobilesource.registry.domain.review;

/** What a reviewer decided on a record. */
public enum ReviewOutcome {

	/** 通过: the record is evidence. */
	CONFIRMED,

	/** 不通过. */
	REJECTED,

	/** 存疑: stays in the queue. */
	DOUBT

}
