package org.mobilesource.registry.domain.access;

import org.jspecify.annotations.Nullable;

/**
 * Which rows may be seen. Every query that returns rows of companies, trucks, machines or
 * vessels takes one.
 *
 * @param division whose rows are seen, with the divisions below it
 * @param creditCode of the company whose rows are seen
 */
public record Scope(Kind kind, @Nullable String division, @Nullable String creditCode) {

	/** Every row of the city. */
	public static final Scope CITY = new Scope(Kind.CITY, null, null);

	/** No row at all. */
	public static final Scope NOTHING = new Scope(Kind.NOTHING, null, null);

	public static Scope division(String code) {
		return new Scope(Kind.DIVISION, code, null);
	}

	public static Scope company(String creditCode) {
		return new Scope(Kind.COMPANY, null, creditCode);
	}

	/** How far a scope reaches. */
	public enum Kind {

		CITY, DIVISION, COMPANY, NOTHING

	}

}
