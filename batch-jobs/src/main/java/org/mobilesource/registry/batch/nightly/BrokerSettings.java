package org.mobilesource.registry.batch.nightly;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The message broker through which partitions reach other machines.
 *
 * @param queue of the requests; each registry has its own
 * @param patience so long a night waits for the partitions of a feed
 */
record BrokerSettings(String url, @Nullable String user, @Nullable String password,
		@DefaultValue("registry.partitions") String queue, @DefaultValue("6h") Duration patience) {
}
