package org.mobilesource.registry.domain.company;

/**
 * Says that two credit codes stand for one company. The rows of the duplicate stay as
 * they are and count for the other company, as long as the merge is not taken back.
 *
 * @param creditCode of the duplicate
 * @param mergedInto credit code of the company that stays
 * @param reason why they are, or are not, one company
 */
public record CompanyMerge(String creditCode, String mergedInto, Status status, String reason) {

	/** Whether a merge holds. */
	public enum Status {

		/** The duplicate counts for the other company. */
		MERGED,

		/** Each company counts for itself again. */
		SPLIT

	}

}
