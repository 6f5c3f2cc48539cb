package org.mobilesource.registry.domain.identifier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a typed identifier becomes comparable: the same characters for full-width,
 * lower-case and spaced writings.
 */
public final class Normalisation {

	private static final Pattern INVISIBLE = Pattern.compile("[\\x{200B}-\\x{200D}\\x{FEFF}]");

	private static final Pattern WHITE_SPACE = Pattern.compile("\\s", Pattern.UNICODE_CHARACTER_CLASS);

	private Normalisation() {
	}

	/**
	 * What every identifier gets first: compatibility forms resolved, invisible
	 * characters gone, upper case.
	 */
	public static String common(String raw) {
		String visible = INVISIBLE.matcher(Normalizer.normalize(raw, Normalizer.Form.NFKC)).replaceAll("");
		return visible.strip().toUpperCase(Locale.ROOT);
	}

	/** The common writing without white space. */
	public static String compact(String raw) {
		return WHITE_SPACE.matcher(common(raw)).replaceAll("");
	}

	/** The compact writing without the separators, which are single characters. */
	public static String compact(String raw, String separators) {
		return isPlain(raw) ? raw : withoutSeparators(raw, separators);
	}

	/** Nearly all identifiers come as they should be, and there are millions of them. */
	private static boolean isPlain(String raw) {
		for (int i = 0; i < raw.length(); i++) {
			char c = raw.charAt(i);
			boolean plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= '一' && c <= '龥');
			if (!plain) {
				return false;
			}
		}
		return true;
	}

	private static String withoutSeparators(String raw, String separators) {
		return compact(raw).codePoints()
			.filter((character) -> separators.indexOf(character) < 0)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	/**
	 * Whether there is nothing to judge; that a field is required is a rule of its own.
	 */
	public static boolean isBlank(String raw) {
		return compact(raw).isEmpty();
	}

}
