package org.mobilesource.registry.domain.identifier;

import java.util.List;

/**
 * An identifier as it was judged.
 *
 * @param normalised the value in its canonical writing; equal values have equal canonical
 * writings
 * @param reasons everything that is not right, empty when all is
 */
public record Assessment(String normalised, List<Reason> reasons) {

	public Assessment {
		reasons = List.copyOf(reasons);
	}

	/** The worst level among the reasons, OK without any. */
	public Level level() {
		return this.reasons.stream().map(Reason::level).max(Level::compareTo).orElse(Level.OK);
	}

}
