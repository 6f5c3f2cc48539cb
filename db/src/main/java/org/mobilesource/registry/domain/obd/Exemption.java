package org.mobilesource.registry.domain.obd;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether a vehicle is proposed for exemption from the on-line annual test (免于上线检测), and
 * why or why not. A proposal to the authority, never a decision.
 *
 * @param asOf the day at whose end it holds
 * @param criteria each with what was found
 */
public record Exemption(String vin, LocalDate asOf, List<Criterion> criteria) {

	public boolean isCandidate() {
		return this.criteria.stream().allMatch(Criterion::met);
	}

	/** Whether one criterion alone stands against it. */
	public boolean isJustOutside() {
		return this.criteria.stream().filter((one) -> !one.met()).count() == 1;
	}

	/** What is asked for. */
	public enum Asked {

		/** So many full months from the first day with data to the last. */
		CONNECTED,

		/** At most so many days since the last day with data. */
		LATEST,

		/** Rule Q1 over that time. */
		ONLINE,

		/** Rule Q2 over that time. */
		COMPLETE,

		/** Rule Q3 over that time; the detail names the fields below. */
		VALID,

		/** No alarm of D, E, T or U is open; the detail names the rules. */
		NO_ALARM

	}

	/**
	 * A criterion.
	 *
	 * @param value what was found; NaN where nothing is known
	 * @param threshold what is asked for
	 * @param unit months, days, % or n
	 */
	public record Criterion(Asked asked, boolean met, double value, double threshold, String unit, String detail) {
	}

}
