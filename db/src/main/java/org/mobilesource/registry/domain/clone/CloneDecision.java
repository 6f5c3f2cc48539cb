package org.mobilesource.registry.domain.clone;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

import org.mobilesource.registry.domain.access.Permission;

/** What a person decides on a suspected clone. */
public enum CloneDecision {

	CLEARED(CloneState.CLEARED),

	PASSED_TO_POLICE(CloneState.WITH_POLICE),

	PROVEN(CloneState.PROVEN);

	private final CloneState state;

	CloneDecision(CloneState state) {
		this.state = state;
	}

	/** What a suspect is once it is decided so. */
	public CloneState state() {
		return this.state;
	}

	/**
	 * What may be decided: ecology clears or passes on, the police clear or prove. While
	 * the police inquire, they alone decide; what is proven stays so.
	 * @param may whether one has the permission
	 */
	public static Set<CloneDecision> open(CloneState state, Predicate<Permission> may) {
		var open = EnumSet.noneOf(CloneDecision.class);
		boolean undecided = state == CloneState.OPEN;
		if (may.test(Permission.REVIEW) && undecided) {
			open.add(CLEARED);
		}
		if (may.test(Permission.REVIEW) && (undecided || state == CloneState.CLEARED)) {
			open.add(PASSED_TO_POLICE);
		}
		if (may.test(Permission.EDIT_PENALTIES) && (undecided || state == CloneState.WITH_POLICE)) {
			open.add(CLEARED);
			open.add(PROVEN);
		}
		return open;
	}

}
