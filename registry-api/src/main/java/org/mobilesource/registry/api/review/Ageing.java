package org.mobilesource.registry.api.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.mobilesource.registry.db.review.ReviewQueueMapper.Age;

/**
 * How old the queue of a county is.
 *
 * @param late records whose last day for the review has passed
 * @param soon records with at most one working day left
 * @param later the others
 */
record Ageing(String county, int late, int soon, int later) {

	/** The counties in the order of their names. */
	static List<Ageing> of(List<Age> ages, LocalDate today, LocalDate soon, UnaryOperator<LocalDate> due) {
		Map<String, Ageing> counties = new TreeMap<>();
		for (var age : ages) {
			var day = due.apply(age.day());
			int late = day.isBefore(today) ? age.records() : 0;
			int next = (late == 0 && !day.isAfter(soon)) ? age.records() : 0;
			counties.merge(age.county(), new Ageing(age.county(), late, next, age.records() - late - next),
					(one, other) -> new Ageing(one.county, one.late + other.late, one.soon + other.soon,
							one.later + other.later));
		}
		return new ArrayList<>(counties.values());
	}

	public int total() {
		return this.late + this.soon + this.later;
	}

}
