package org.mobilesource.registry.domain.document;

import java.time.LocalDate;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * How a document is numbered: the mark of its kind, the year in 〔〕 and a serial, such as
 * 贵环检告〔2026〕00012号 (党政机关公文处理工作条例 art. 9). Without years the serial never begins anew.
 *
 * @param digits so many at least; a larger serial has more
 */
public record DocumentNumberRule(String prefix, int digits, boolean perYear) {

	public static final String ID = "DOC-1";

	/** The rule in force for the kind. */
	public static DocumentNumberRule under(Policy policy, DocumentKind kind) {
		return new DocumentNumberRule(policy.text("document." + kind.slug() + ".prefix"),
				policy.whole("document.number.digits"), policy.flag("document.number.per-year"));
	}

	/** What all numbers of the day's series begin with. */
	public String series(LocalDate day) {
		return this.perYear ? this.prefix + "〔" + day.getYear() + "〕" : this.prefix + "第";
	}

	/**
	 * The number for a serial, which counts from one in its series.
	 * @throws IllegalArgumentException for a serial below one
	 */
	public String number(LocalDate day, long serial) {
		if (serial < 1) {
			throw new IllegalArgumentException("There is no number " + serial + " of " + series(day));
		}
		var digitsOfSerial = Long.toString(serial);
		return series(day) + "0".repeat(Math.max(0, this.digits - digitsOfSerial.length())) + digitsOfSerial + "号";
	}

}
