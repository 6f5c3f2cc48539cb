package org.mobilesource.registry.domain.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.privacy.Sight;

/**
 * A person who may sign in.
 *
 * @param name by which the person signs in and is recorded
 * @param passwordHash with the name of its algorithm, null for one who signs in elsewhere
 * @param division the county whose rows the person sees, null for the whole city
 * @param creditCode of the company whose rows an operator sees
 * @param mustChange whether the password is another's choice
 * @param failures attempts that failed since the last sign-in
 * @param version changes whenever sessions that began before must end
 */
public record Account(String name, String displayName, @Nullable String passwordHash, Set<Role> roles,
		@Nullable String division, @Nullable String creditCode, boolean mustChange, boolean enabled, int failures,
		@Nullable Instant lockedUntil, int version) {

	public Account {
		roles = Set.copyOf(roles);
	}

	/** A new account, whose password somebody else has chosen. */
	public static Account of(String name, String displayName, String passwordHash, Set<Role> roles,
			@Nullable String division, @Nullable String creditCode) {
		return new Account(name, displayName, passwordHash, roles, division, creditCode, true, true, 0, null, 0);
	}

	public boolean may(Permission permission) {
		return this.roles.stream().anyMatch((role) -> role.may(permission));
	}

	/**
	 * How the person sees names and phones in the register of the feed: plainly whoever
	 * keeps the register or reads the files that fill it, and a company its own.
	 */
	public Sight sight(String feed) {
		boolean keeps = RegisterAccess.of(feed).filter((register) -> may(register.editing())).isPresent();
		boolean own = this.roles.contains(Role.OPERATOR) && feed.equals(RegisterAccess.COMPANIES.feed());
		return (keeps || own || may(Permission.IMPORT)) ? Sight.PLAIN : Sight.MASKED;
	}

	/** Which rows the person may see; none without a duty. */
	public Scope scope() {
		if (this.roles.isEmpty()) {
			return Scope.NOTHING;
		}
		if (this.roles.contains(Role.OPERATOR)) {
			return (this.creditCode != null) ? Scope.company(List.of(this.creditCode)) : Scope.NOTHING;
		}
		return (this.division != null) ? Scope.division(this.division) : Scope.CITY;
	}

}
