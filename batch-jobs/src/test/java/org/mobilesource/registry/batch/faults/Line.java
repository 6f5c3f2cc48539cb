package org.mobilesource.registry.batch.faults;

import java.util.List;

/**
 * How a night came through a fault.
 *
 * @param moment what the night was doing when the fault struck
 * @param starts how often the night was started until it succeeded
 * @param complaints what was not as it must be
 */
record Line(String fault, String moment, int starts, boolean sameState, boolean countsTie, double seconds,
		List<String> complaints) {

	boolean isGood() {
		return this.sameState && this.countsTie && this.complaints.isEmpty();
	}

	static String header() {
		return "| fault | moment | starts | same state | counts tie | seconds |\n|---|---|---:|---|---|---:|";
	}

	@Override
	public String toString() {
		return "| %s | %s | %d | %s | %s | %.1f |".formatted(this.fault, this.moment, this.starts,
				this.sameState ? "yes" : "NO", this.countsTie ? "yes" : "NO", this.seconds);
	}

}
