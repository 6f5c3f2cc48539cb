package org.mobilesource.registry.domain.obd;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Counts how the packets of a day were made, to name the most frequent way. */
final class Dialects {

	private static final int NONE = -1;

	private final int[] layouts = new int[Layout.values().length];

	private final int[] orders = new int[HeaderOrder.values().length];

	private final int[] versions = new int[1 << Byte.SIZE];

	void clear() {
		Arrays.fill(this.layouts, 0);
		Arrays.fill(this.orders, 0);
		Arrays.fill(this.versions, 0);
	}

	void see(Packet packet) {
		var layout = packet.layout();
		if (layout != null) {
			this.layouts[layout.ordinal()]++;
		}
		this.orders[packet.frame().order().ordinal()]++;
		if (packet.frame().softwareVersion() >= 0) {
			this.versions[packet.frame().softwareVersion()]++;
		}
	}

	@Nullable String layout() {
		int most = most(this.layouts);
		return (most == NONE) ? null : Layout.values()[most].code();
	}

	@Nullable String order() {
		int most = most(this.orders);
		return (most == NONE) ? null : HeaderOrder.values()[most].name();
	}

	@Nullable Integer softwareVersion() {
		int most = most(this.versions);
		return (most == NONE) ? null : most;
	}

	/** The first of those that occur most often. */
	private static int most(int[] counts) {
		int most = NONE;
		for (int i = 0; i < counts.length; i++) {
			if (counts[i] > ((most == NONE) ? 0 : counts[most])) {
				most = i;
			}
		}
		return most;
	}

}
