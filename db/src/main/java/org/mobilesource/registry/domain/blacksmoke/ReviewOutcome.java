package org.mobilesource.registry.domain.blacksmoke;

/** What a reviewer decided on a capture. */
public enum ReviewOutcome {

	/** 通过: the capture is evidence. */
	CONFIRMED,

	/** 不通过. */
	REJECTED,

	/** 存疑: stays in the queue. */
	DOUBT

}
