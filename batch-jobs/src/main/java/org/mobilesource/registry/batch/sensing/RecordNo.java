package org.mobilesource.registry.batch.sensing;

/**
 * A record number (JLBH) taken apart: site, line, time, and perhaps two digits that tell
 * records of a second apart.
 */
record RecordNo(String text) {

	/** Of the number of a site (DWBH). */
	static final int SITE_LENGTH = 10;

	private static final String KINDS_OF_SITE = "ABCD";

	private static final int LINE_END = 12;

	private static final int TIME_END = 26;

	private static final int LONGEST = 28;

	/** Read without a pattern: a night has millions of them. */
	static boolean isWellFormed(String text) {
		if ((text.length() != TIME_END && text.length() != LONGEST) || KINDS_OF_SITE.indexOf(text.charAt(0)) < 0) {
			return false;
		}
		for (int i = 1; i < text.length(); i++) {
			if (text.charAt(i) < '0' || text.charAt(i) > '9') {
				return false;
			}
		}
		return true;
	}

	String site() {
		return this.text.substring(0, SITE_LENGTH);
	}

	String line() {
		return this.text.substring(SITE_LENGTH, LINE_END);
	}

	/** The digits yyyyMMddHHmmss. */
	long time() {
		return Long.parseLong(this.text, LINE_END, TIME_END, 10);
	}

}
