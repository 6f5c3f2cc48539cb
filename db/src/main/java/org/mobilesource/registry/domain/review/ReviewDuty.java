package org.mobilesource.registry.domain.review;

import java.util.Collection;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Role;

/**
 * Who may decide at which level. A second reviewer decides on what another person has
 * confirmed; nobody decides on records that they imported.
 *
 * @param fallen whether the record fell by an appeal, which no review takes back
 * @param importedBy account that uploaded the record, null for a night
 * @param firstOutcome what stands decided at the first level, here or by the feed
 * @param firstReviewer who decided so
 */
public record ReviewDuty(boolean fallen, @Nullable String importedBy, @Nullable ReviewOutcome firstOutcome,
		@Nullable String firstReviewer) {

	/** The level at which the account may decide; empty when it may not. */
	public Optional<Integer> level(String account, Collection<Role> roles) {
		if (this.fallen || account.equals(this.importedBy)) {
			return Optional.empty();
		}
		boolean seconds = this.firstOutcome == ReviewOutcome.CONFIRMED && !account.equals(this.firstReviewer);
		if (seconds && roles.contains(Role.SECOND_REVIEWER)) {
			return Optional.of(2);
		}
		return roles.contains(Role.REVIEWER) ? Optional.of(1) : Optional.empty();
	}

}
