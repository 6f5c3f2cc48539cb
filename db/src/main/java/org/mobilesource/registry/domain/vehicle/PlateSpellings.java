package org.mobilesource.registry.domain.vehicle;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The numbers that a camera may have seen when it read another: look-alike characters,
 * and one character missing, too many or wrong. They are proposed to a person, never
 * bound by themselves.
 */
public final class PlateSpellings {

	/**
	 * Characters that cameras take for each other; {@code docs/plates.md} shows the same.
	 */
	static final List<String> LOOK_ALIKES = List.of("8B", "83", "0D", "0O", "0Q", "DQ", "DO", "OQ", "2Z", "5S", "1I",
			"1L", "IL", "17", "7T", "6G", "CG", "4A", "VY", "UV", "MN", "MW", "HN", "KX", "EF", "PR");

	private static final String CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789挂";

	private static final String PROVINCES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新";

	/** Without a blank no number is so long; longer ones have no candidates. */
	private static final int LONGEST = 9;

	private PlateSpellings() {
	}

	/**
	 * The well-formed numbers near the one that was read, each with the least difference
	 * that leads to it; itself among them, in case another colour carries it.
	 * @param read the number that was read, normalised
	 */
	public static Map<String, PlateDifference> of(String read) {
		Map<String, PlateDifference> found = new LinkedHashMap<>();
		if (read.isEmpty() || read.length() > LONGEST) {
			return found;
		}
		add(found, read, PlateDifference.NONE);
		Set<String> alike = lookAlikes(read);
		alike.forEach((number) -> add(found, number, PlateDifference.LOOK_ALIKE));
		alike.forEach(
				(once) -> lookAlikes(once).forEach((number) -> add(found, number, PlateDifference.TWO_LOOK_ALIKES)));
		for (int i = 0; i <= read.length(); i++) {
			var before = read.substring(0, i);
			for (char c : ((i == 0) ? PROVINCES : CHARACTERS).toCharArray()) {
				add(found, before + c + read.substring(i), PlateDifference.MISSING);
			}
		}
		for (int i = 0; i < read.length(); i++) {
			var before = read.substring(0, i);
			var after = read.substring(i + 1);
			add(found, before + after, PlateDifference.EXTRA);
			for (char c : ((i == 0) ? PROVINCES : CHARACTERS).toCharArray()) {
				add(found, before + c + after, (i == 0) ? PlateDifference.PROVINCE : PlateDifference.WRONG);
			}
		}
		return found;
	}

	private static void add(Map<String, PlateDifference> found, String number, PlateDifference difference) {
		if (PlatePattern.of(number).isPresent()) {
			found.putIfAbsent(number, difference);
		}
	}

	private static Set<String> lookAlikes(String number) {
		Set<String> found = new LinkedHashSet<>();
		for (int i = 0; i < number.length(); i++) {
			char c = number.charAt(i);
			for (var pair : LOOK_ALIKES) {
				int at = pair.indexOf(c);
				if (at >= 0) {
					found.add(number.substring(0, i) + pair.charAt(1 - at) + number.substring(i + 1));
				}
			}
		}
		return found;
	}

}
