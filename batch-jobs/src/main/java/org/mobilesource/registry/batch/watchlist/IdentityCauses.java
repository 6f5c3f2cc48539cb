package org.mobilesource.registry.batch.watchlist;

import java.util.Set;
import java.util.TreeSet;

import org.mobilesource.registry.batch.watchlist.ChangeAnalysis.Causes;
import org.mobilesource.registry.domain.company.Identities;
import org.mobilesource.registry.domain.watchlist.ChangeCause;

/**
 * Which companies were merged or split between two runs.
 *
 * @param before as the previous run knew them
 */
record IdentityCauses(Identities before, Identities now) {

	/** Whether the firm was merged with another, or parted from it. */
	boolean concern(String firm) {
		return !this.before.companyOf(firm).equals(this.now.companyOf(firm))
				|| !this.before.duplicatesOf(firm).equals(this.now.duplicatesOf(firm));
	}

	void explain(String firm, Causes causes) {
		gained(firm, this.before, this.now).forEach((other) -> causes.add(ChangeCause.IDENTITY_MERGED, other));
		gained(firm, this.now, this.before).forEach((other) -> causes.add(ChangeCause.IDENTITY_SPLIT, other));
	}

	/** The companies with which the firm is one by the later identities only. */
	private static Set<String> gained(String firm, Identities earlier, Identities later) {
		Set<String> gained = new TreeSet<>(later.duplicatesOf(firm));
		gained.add(later.companyOf(firm));
		gained.removeIf((other) -> earlier.areOne(firm, other));
		return gained;
	}

}
