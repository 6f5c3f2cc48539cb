package org.mobilesource.registry.domain.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import static java.util.Map.entry;

/**
 * Which values a parameter may take, where more is known than that they are of one kind:
 * words, one or several of them, or whole numbers from one to another.
 *
 * @param several whether it is a list of words
 * @param words empty for numbers
 */
public record AllowedValues(boolean several, List<String> words, int least, int most) {

	private static final AllowedValues FLAG = oneOf("true", "false");

	private static final AllowedValues OPERATOR = oneOf("GT", "GE");

	private static final AllowedValues PERCENT = whole(0, 100);

	private static final Map<String, AllowedValues> KNOWN = Map.ofEntries(
			entry("large-fleet.min-trucks", whole(1, 9_999)),
			entry("fleet.attribution", oneOf("OWNER_AND_LESSEE", "OPERATOR_ONLY")),
			entry("high-exceedance.percent", PERCENT), entry("high-exceedance.inclusive", FLAG),
			entry("window", oneOf("ROLLING_YEAR", "CALENDAR_YEAR")),
			entry("denominator", oneOf("ALL_TRUCKS", "DIESEL_TRUCKS")), entry("small-sample", whole(0, 9_999)),
			entry("exceedance.sources", someOf("REMOTE_SENSING", "BLACK_SMOKE", "OBD", "ROADSIDE", "PERIODIC")),
			entry("repair.days", whole(1, 999)), entry("repair.day-kind", oneOf("CALENDAR", "WORKING")),
			entry("repair.record-required", FLAG), entry("retest.methods", someOf("1", "2", "3", "4", "5", "6", "7")),
			entry("plate.confidence.min", PERCENT), entry("remote-sensing.opacity.limit", PERCENT),
			entry("remote-sensing.opacity.operator", OPERATOR), entry("remote-sensing.ringelmann.limit", whole(0, 5)),
			entry("remote-sensing.ringelmann.operator", OPERATOR), entry("remote-sensing.no.operator", OPERATOR),
			entry("remote-sensing.no.counts", FLAG), entry("remote-sensing.chain.length", whole(1, 99)),
			entry("remote-sensing.chain.months", whole(1, 99)), entry("black-smoke.level", whole(0, 5)),
			entry("black-smoke.operator", OPERATOR), entry("black-smoke.review.levels", whole(1, 2)),
			entry("near-line.large-fleet.trucks", whole(0, 9_999)),
			entry("near-line.high-exceedance.trucks", whole(0, 9_999)), entry("near-line.fleet-days", whole(0, 999)),
			entry("near-line.deadline-days", whole(0, 999)), entry("publication.min-coverage", PERCENT),
			entry("publication.appealed", oneOf("MARK", "HOLD")), entry("import.max-quarantined-percent", PERCENT),
			entry("obd.torque", oneOf("INDICATED", "NET")), entry("obd.tamper.repeat-records", whole(2, 86_400)),
			entry("obd.tamper.repeat-changes", whole(1, 86_399)), entry("obd.maw.power-percent", PERCENT),
			entry("obd.maw.least-power-percent", PERCENT), entry("obd.maw.valid-percent", PERCENT),
			entry("obd.maw.percentile", whole(1, 100)));

	/** Those of the parameter, empty where no more is known than their kind. */
	public static Optional<AllowedValues> of(String parameter) {
		return Optional.ofNullable(KNOWN.get(parameter));
	}

	/** Whether the text is one of them. */
	public boolean allow(String text) {
		if (this.words.isEmpty()) {
			return text.matches("[0-9]{1,9}") && Integer.parseInt(text) >= this.least
					&& Integer.parseInt(text) <= this.most;
		}
		var parts = Arrays.asList(text.split(",", -1));
		return this.words.containsAll(parts) && (this.several || parts.size() == 1)
				&& parts.stream().distinct().count() == parts.size();
	}

	private static AllowedValues oneOf(String... words) {
		return new AllowedValues(false, List.of(words), 0, 0);
	}

	private static AllowedValues someOf(String... words) {
		return new AllowedValues(true, List.of(words), 0, 0);
	}

	private static AllowedValues whole(int least, int most) {
		return new AllowedValues(false, List.of(), least, most);
	}

	/** Whether the words are those of the text, in whatever order. */
	public static boolean isSame(String one, String other) {
		return sorted(one).equals(sorted(other));
	}

	private static List<String> sorted(String text) {
		return Stream.of(text.split(",")).sorted().toList();
	}

}
