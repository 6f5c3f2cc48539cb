package org.mobilesource.registry.domain.privacy;

import java.util.function.IntPredicate;

/**
 * How a text that tells of a person is masked: so that those who know it recognise it and
 * nobody else learns it (个人信息保护法 art. 51: de-identification). What is masked already
 * stays as it is.
 */
public enum Mask {

	/** The first character stays, 张三 is {@code 张*}; a single one does not. */
	NAME(1, 0, 2),

	/** Of eleven digits or more three and four stay, {@code 138****1234}. */
	PHONE(3, 4, 11),

	/** Of a number of an identity card or another document one and one stay. */
	NUMBER(1, 1, 8);

	private static final int FEW = 5;

	private static final int LAST_OF_FEW = 2;

	private final int first;

	private final int last;

	private final int least;

	/**
	 * @param least characters of a text of which the first and the last ones may stay
	 */
	Mask(int first, int last, int least) {
		this.first = first;
		this.last = last;
		this.least = least;
	}

	/** The text with stars; blanks and punctuation stay. */
	public String of(String text) {
		IntPredicate counted = (c) -> c == '*'
				|| ((this == PHONE) ? Character.isDigit(c) : Character.isLetterOrDigit(c));
		long all = text.codePoints().filter(counted).count();
		long from = (all >= this.least) ? this.first : 0;
		long to = all - ((all >= this.least) ? this.last : (this == PHONE && all >= FEW) ? LAST_OF_FEW : 0);
		var masked = new StringBuilder();
		int at = 0;
		for (int c : text.codePoints().toArray()) {
			boolean stays = !Character.isLetterOrDigit(c) || (counted.test(c) && (at < from || at >= to));
			masked.appendCodePoint(stays ? c : '*');
			at += counted.test(c) ? 1 : 0;
		}
		return masked.toString();
	}

	/** Whether the text is no value but what a mask left of one. */
	public static boolean isMasked(String text) {
		return text.indexOf('*') >= 0 || text.indexOf('＊') >= 0;
	}

}
