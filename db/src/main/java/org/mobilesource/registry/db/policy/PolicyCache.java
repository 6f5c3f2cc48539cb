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
		var read = this.last;
		if (read == null || !read.state().equals(state)) {
			read = new Read(state, new Policies(this.parameters.findParameters(), Map.of()));
			this.last = read;
		}
		return read.policies();
	}

	private record Read(String state, Policies policies) {
	}

}
