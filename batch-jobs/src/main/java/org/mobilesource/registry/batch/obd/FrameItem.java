package org.mobilesource.registry.batch.obd;

/** What an import of frames loads at a time. */
sealed interface FrameItem permits DaySegment, BadFrame, PassedOver {

	/** How many rows of the file it stands for. */
	int rows();

}
