package org.mobilesource.registry.batch.sensing;

import java.util.regex.Pattern;

/** Files of sensing sites, such as {@code rs_A450802001_20210301.csv}. */
public final class SiteFiles {

	private static final Pattern NAME = Pattern.compile("(?:.*[^0-9A-Za-z])?([ABCD]\\d{9})_\\d{8}(?!\\d).*");

	private SiteFiles() {
	}

	/** The site that the name of the file says, else an empty text. */
	public static String siteOf(String fileName) {
		var name = NAME.matcher(fileName);
		return name.matches() ? name.group(1) : "";
	}

}
