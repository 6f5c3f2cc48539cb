package org.mobilesource.registry.domain.obd;

/**
 * What the codes of a range mean.
 *
 * @param from the first code, five characters of SAE J2012
 * @param to the last code
 * @param english the meaning
 * @param chinese the meaning
 * @param group the part of the exhaust treatment or engine
 */
public record FaultMeaning(String from, String to, String english, String chinese, String group) {

	boolean includes(String code) {
		return code.compareTo(this.from) >= 0 && code.compareTo(this.to) <= 0;
	}

}
