package org.mobilesource.registry.db.policy;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.policy.Policies;

/**
 * The parameters as they are, read again only when one has changed, whoever changed it:
 * nearly every page and sign-in asks for some of them.
 */
public final class PolicyCache {

	private final PolicyMapper parameters;

	private volatile @Nullable Read last;

	public PolicyCache(PolicyMapper parameters) {
		this.parameters = parameters;
	}

	public Policies policies() {
		var state = this.parameters.findState();
		var known = this.last;
		if (known != null && known.state().equals(state)) {
			return known.policies();
		}
		var policies = new Policies(this.parameters.findParameters(), Map.of());
		if (state.equals(this.parameters.findState())) { // else one changed meanwhile
			this.last = new Read(state, policies);
		}
		return policies;
	}

	private record Read(String state, Policies policies) {
	}

}
