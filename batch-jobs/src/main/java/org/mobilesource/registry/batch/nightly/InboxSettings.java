package org.mobilesource.registry.batch.nightly;

import java.time.Duration;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a file counts as complete.
 *
 * @param quiet so long it must not have changed
 * @param patience so long a night waits for that
 */
record InboxSettings(@DefaultValue("60s") Duration quiet, @DefaultValue("10m") Duration patience) {

	/** Of folders whose files have long been complete. */
	static final InboxSettings TAKE_AT_ONCE = new InboxSettings(Duration.ZERO, Duration.ZERO);

}
