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

	/** Not a file of this feed: not a row was read. */
	REFUSED,

	/** Ended by a fault of the machine; the next start of the same file resumes it. */
	FAILED

}
