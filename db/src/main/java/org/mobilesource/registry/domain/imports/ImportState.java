package org.mobilesource.registry.domain.imports;

/** How far an import came. */
public enum ImportState {

	/** Under way, or cut short by a crash; the next start of the same file resumes it. */
	RUNNING,

	/**
	 * Every row has its place: loaded, updated, unchanged, duplicate, quarantined or
	 * skipped.
	 */
	DONE,

	/** Too many bad rows: nothing of the file counts until a person decides. */
	HELD,

	/**
	 * Nothing of it counts: not a file of this feed, one bad row too many where the whole
	 * file or nothing was asked for, or held and then refused by a person.
	 */
	REFUSED,

	/** Ended by a fault of the machine; the next start of the same file resumes it. */
	FAILED

}
