package org.mobilesource.registry.domain.obd;

import java.util.TreeMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Counts how the packets of a day were made, to name the most frequent way. */
final class Dialects {

	private final Map<String, Integer> layouts = new TreeMap<>();

	private final Map<String, Integer> orders = new TreeMap<>();

	private final int[] versions = new int[256];

	void see(Packet packet) {
		var layout = packet.layout();
		if (layout != null) {
			this.layouts.merge(layout.code(), 1, Integer::sum);
		}
		this.orders.merge(packet.frame().order().name(), 1, Integer::sum);
		if (packet.frame().softwareVersion() >= 0) {
			this.versions[packet.frame().softwareVersion()]++;
		}
	}

	@Nullable String layout() {
		return most(this.layouts);
	}

	@Nullable String order() {
		return most(this.orders);
	}

	@Nullable Integer softwareVersion() {
		Integer most = null;
		for (int i = 0; i < this.versions.length; i++) {
			if (this.versions[i] > ((most != null) ? this.versions[most] : 0)) {
				most = i;
			}
		}
		return most;
	}

	private static @Nullable String most(Map<String, Integer> counts) {
		return counts.entrySet()
			.stream()
			.reduce((one, other) -> (other.getValue() > one.getValue()) ? other : one)
			.map(Map.Entry::getKey)
			.orElse(null);
	}

}
