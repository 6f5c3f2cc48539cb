package org.mobilesource.registry.domain.obd;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.policy.Policy;

/**
 * The vehicle's software was changed or made to hide something: any of the signs
 * {@link Sign} on the day.
 *
 * @param ignitions so many starts without any other counter growing
 * @param repairDays so long a repair on record explains another calibration
 */
record MaskingRule(int ignitions, int repairDays) implements ObdRule {

	static final String ID = "T5";

	/** The word of the ignition cycles. */
	private static final int STARTS = 1;

	private static final int TREATMENT = Monitor.SCR.bit() | Monitor.DPF.bit();

	static MaskingRule under(Policy policy) {
		return new MaskingRule(policy.whole("obd.t5.ignitions"), policy.whole("obd.t5.repair-days"));
	}

	@Override
	public Optional<ObdHit> evaluate(JudgedDay day) {
		var signs = EnumSet.noneOf(Sign.class);
		if (day.faults().erasures().stream().anyMatch((one) -> one.masked() && isOf(day, one.at()))) {
			signs.add(Sign.READY_AFTER_CLEAR);
		}
		var ofDay = day.runsOfDay();
		int first = day.runs().size() - ofDay.size();
		for (int i = first; i < day.runs().size(); i++) {
			var now = day.runs().get(i).information();
			if (now.has(Flag.VIN_MISMATCH)) {
				signs.add(Sign.OTHER_VIN);
			}
			if (i > 0) {
				signs.addAll(changed(day.runs().get(i - 1).information(), now, day));
			}
			if (startsAlone(day.runs(), i) >= this.ignitions) {
				signs.add(Sign.COUNTERS_STUCK);
			}
		}
		return signs.isEmpty() ? Optional.empty() : Optional.of(ObdHit.alarm(ID, day, signs.size(), 1, "n")
			.with(signs.stream().map(Sign::name).collect(Collectors.joining(" "))));
	}

	private static boolean isOf(JudgedDay day, Instant moment) {
		return BusinessTime.dateOf(moment).equals(day.date());
	}

	private Set<Sign> changed(ObdInformation before, ObdInformation now, JudgedDay day) {
		var signs = EnumSet.noneOf(Sign.class);
		boolean other = differ(before.calid(), now.calid()) || differ(before.cvn(), now.cvn());
		if (other && !day.vehicle().wasRepaired(day.date(), this.repairDays)) {
			signs.add(Sign.OTHER_CALIBRATION);
		}
		boolean read = !before.has(Flag.RAW_J1979_SUPPORT) && !now.has(Flag.RAW_J1979_SUPPORT);
		if (read && (before.support() & ~now.support() & TREATMENT) != 0) {
			signs.add(Sign.MONITOR_LOST);
		}
		return signs;
	}

	/** Filler says nothing. */
	private static boolean differ(String before, String now) {
		return !before.equals(now) && !isFiller(before) && !isFiller(now);
	}

	private static boolean isFiller(String hex) {
		return hex.matches("(00|20|30|FF)*");
	}

	/** How often the engine was started while no other counter grew. */
	private static int startsAlone(List<ObdRun> runs, int last) {
		var now = runs.get(last).information();
		int starts = 0;
		for (int i = last - 1; i >= 0 && now.hasRatios(); i--) {
			var before = runs.get(i).information();
			if (!before.hasRatios() || !sameButStarts(before.iupr(), now.iupr())) {
				break;
			}
			starts = Math.max(starts, now.iupr()[STARTS] - before.iupr()[STARTS]);
		}
		return starts;
	}

	private static boolean sameButStarts(int[] before, int[] now) {
		return before[0] == now[0] && Arrays.equals(before, STARTS + 1, before.length, now, STARTS + 1, now.length);
	}

	/** What was found. */
	enum Sign {

		/** All faults gone and all monitors complete at once. */
		READY_AFTER_CLEAR,

		/** Starts are counted, and nothing else. */
		COUNTERS_STUCK,

		/** Another CALID or CVN without a repair on record. */
		OTHER_CALIBRATION,

		/** The engine's control unit has another VIN. */
		OTHER_VIN,

		/** SCR or DPF are monitored no more. */
		MONITOR_LOST

	}

}
