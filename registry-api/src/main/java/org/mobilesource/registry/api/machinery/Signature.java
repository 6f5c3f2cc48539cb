package org.mobilesource.registry.api.machinery;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Who did something, and what they say about it.
 *
 * @param person empty where nobody signed
 */
record Signature(String person, @Nullable String remark) {

	private static final int LONGEST_NAME = 60;

	private static final int LONGEST_REMARK = 300;

	/** From what was typed. */
	static Signature of(Map<String, String> values) {
		var remark = values.getOrDefault("remark", "").strip();
		return new Signature(values.getOrDefault("person", "").strip(), remark.isEmpty() ? null : remark);
	}

	boolean isUsable() {
		return !this.person.isEmpty() && this.person.length() <= LONGEST_NAME
				&& (this.remark == null || this.remark.length() <= LONGEST_REMARK);
	}

}
