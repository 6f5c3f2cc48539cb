package org.mobilesource.registry.batch.obd;

/** Frames that are no business of ours. */
record PassedOver(String reason, int rows) implements FrameItem {
}
