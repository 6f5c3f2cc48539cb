package org.mobilesource.registry.domain.imports;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a row.
 *
 * @param code the stable code, such as {@code PLATE_FORMAT}
 * @param column the column as the feed names it, null when the row as a whole is wrong
 * @param value the offending value
 * @param arguments what the sentence needs besides: allowed values, a range, another
 * column
 */
public record Problem(String code, @Nullable String column, @Nullable String value, List<String> arguments) {

	private static final int SHOWN = 100;

	private static final String BUNDLE = "org.mobilesource.registry.domain.imports.problems";

	public Problem {
		arguments = List.copyOf(arguments);
	}

	public static Problem of(String code, @Nullable String column, @Nullable String value, String... arguments) {
		return new Problem(code, column, value, Arrays.asList(arguments));
	}

	/** The value as sentences show it. */
	private String shortened() {
		var shown = (this.value != null) ? this.value : "";
		return (shown.length() > SHOWN) ? shown.substring(0, SHOWN) + "…" : shown;
	}

	public String inChinese() {
		return sentence(Locale.ROOT);
	}

	public String inEnglish() {
		return sentence(Locale.ENGLISH);
	}

	/**
	 * Arguments of the sentences: {0} column, {1} value, {2} and on what else it needs.
	 */
	private String sentence(Locale language) {
		var bundle = ResourceBundle.getBundle(BUNDLE, language,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		var all = new Object[2 + this.arguments.size()];
		all[0] = (this.column != null) ? this.column : "";
		all[1] = shortened();
		for (int i = 0; i < this.arguments.size(); i++) {
			all[2 + i] = this.arguments.get(i);
		}
		return new MessageFormat(bundle.getString(this.code), Locale.ROOT).format(all);
	}

}
