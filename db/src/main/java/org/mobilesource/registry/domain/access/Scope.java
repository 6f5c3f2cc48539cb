package org.mobilesource.registry.domain.access;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.geo.DivisionPrefix;

/**
 * Which rows may be seen. Every query that returns rows of companies, trucks, machines or
 * vessels takes one.
 *
 * @param division digits with which the divisions begin whose rows are seen
 * @param creditCodes of the company whose rows are seen, and of its duplicates
 */
public record Scope(Kind kind, @Nullable String division, List<String> creditCodes) {

	/** Every row of the city. */
	public static final Scope CITY = new Scope(Kind.CITY, null, List.of());

	/** No row at all. */
	public static final Scope NOTHING = new Scope(Kind.NOTHING, null, List.of());

	public Scope {
		creditCodes = List.copyOf(creditCodes);
	}

	/** The rows of a division and of those below it; none when it is no division. */
	public static Scope division(String code) {
		return DivisionPrefix.of(code)
			.map((prefix) -> new Scope(Kind.DIVISION, prefix.digits(), List.of()))
			.orElse(NOTHING);
	}

	/** The rows of one company, under all codes that stand for it. */
	public static Scope company(Collection<String> creditCodes) {
		return creditCodes.isEmpty() ? NOTHING : new Scope(Kind.COMPANY, null, List.copyOf(creditCodes));
	}

	/**
	 * Whether a row of the division may be entered; a county enters its own rows only,
	 * and a company none.
	 */
	public boolean mayEnter(@Nullable String division) {
		return isCity() || (this.division != null && division != null && division.startsWith(this.division));
	}

	public boolean isCity() {
		return this.kind == Kind.CITY;
	}

	public boolean isDivision() {
		return this.kind == Kind.DIVISION;
	}

	public boolean isCompany() {
		return this.kind == Kind.COMPANY;
	}

	/** How far a scope reaches. */
	public enum Kind {

		CITY, DIVISION, COMPANY, NOTHING

	}

}
