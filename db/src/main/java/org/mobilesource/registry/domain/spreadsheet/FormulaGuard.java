package org.mobilesource.registry.domain.spreadsheet;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Puts a tab before what a spreadsheet would take for a formula (OWASP, CSV injection).
 * Imports strip a tab, so that what is exported can be sent back; an apostrophe would
 * become part of the value. Numbers stay numbers.
 */
public final class FormulaGuard {

	/** Full-width signs begin formulas, too, where people write Chinese or Japanese. */
	private static final String SIGNS = "=+-@＝＋－＠";

	private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

	private FormulaGuard() {
	}

	/** The cell as text, empty for null. */
	public static String guarded(@Nullable Object cell) {
		var text = (cell != null) ? cell.toString() : "";
		return isFormula(text) ? "\t" + text : text;
	}

	/** Some programs pass over what does not show, such as blanks, before a sign. */
	private static boolean isFormula(String text) {
		int first = 0;
		while (first < text.length() && isUnseen(text.charAt(first))) {
			first++;
		}
		return first < text.length() && SIGNS.indexOf(text.charAt(first)) >= 0 && !NUMBER.matcher(text).matches();
	}

	private static boolean isUnseen(char c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)
				|| Character.getType(c) == Character.FORMAT;
	}

}
