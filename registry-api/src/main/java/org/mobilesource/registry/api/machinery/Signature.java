package org.mobilesource.registry.api.machinery;

import java.security.Principal;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Who did something, and what they say about it.
 *
 * @param person the name of the account
 */
record Signature(String person, @Nullable String remark) {

	private static final int LONGEST_REMARK = 300;

	/** From what was typed, and who has signed in. */
	static Signature of(Principal person, Map<String, String> values) {
		var remark = values.getOrDefault("remark", "").strip();
		return new Signature(person.getName(), remark.isEmpty() ? null : remark);
	}

	boolean isUsable() {
		return this.remark == null || this.remark.length() <= LONGEST_REMARK;
	}

}
