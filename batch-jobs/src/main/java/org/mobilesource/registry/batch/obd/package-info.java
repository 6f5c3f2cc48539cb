/**
 * Feeds obd-frames and obd-days: what on-board terminals send, by frame or summed up.
 */
@NullMarked
package org.mobilesource.registry.batch.obd;

import org.jspecify.annotations.NullMarked;
