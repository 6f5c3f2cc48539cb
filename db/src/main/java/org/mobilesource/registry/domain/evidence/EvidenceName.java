package org.mobilesource.registry.domain.evidence;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names of evidence files. What TP1, TP2 and SP1 hold is often a path of the site's own;
 * the file is known by its last part, which tells the site and the time.
 */
public final class EvidenceName {

	private static final int LONGEST = 200;

	private static final Pattern SITE = Pattern.compile("(?:^|[^A-Za-z0-9])([A-Z]\\d{9})");

	private EvidenceName() {
	}

	/** Whether a file of this name can be taken. */
	public static boolean isGood(String name) {
		return !name.isBlank() && !name.startsWith(".") && name.codePointCount(0, name.length()) <= LONGEST
				&& name.chars().noneMatch((c) -> c < ' ' || c == '/' || c == '\\' || c == 0xFFFD);
	}

	/**
	 * The code of the site that the name says: at its beginning, as in a record number,
	 * or after a sign that is neither letter nor digit. Empty when it says none.
	 */
	public static Optional<String> siteOf(String name) {
		var found = SITE.matcher(name);
		return found.find() ? Optional.of(found.group(1)) : Optional.empty();
	}

}
