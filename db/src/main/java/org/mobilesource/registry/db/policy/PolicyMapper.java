package org.mobilesource.registry.db.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.calendar.WorkingCalendar.CalendarDay;
import org.mobilesource.registry.domain.policy.Certainty;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.policy.PolicyParameter;

/** Storage of the dated parameters and the holiday calendar. */
@Mapper
public interface PolicyMapper {

	List<PolicyParameter> findParameters();

	/** A check sum of these rows: another text when one of them is another. */
	String findState();

	/** The same rows with all that is known of them, by name and day. */
	List<Dated> findDated();

	/** Adds a value, which is in force from its day on. */
	void insert(@Param("row") PolicyParameter row, @Param("basis") String basis);

	/** Takes back a value whose day has not come. */
	int delete(@Param("row") PolicyParameter row);

	/**
	 * The parameters as they are, none of them overridden. Who asks often asks
	 * {@link PolicyCache}.
	 */
	default Policies policies() {
		return new Policies(findParameters(), Map.of());
	}

	List<CalendarDay> findCalendarDays();

	/**
	 * A dated value with its ground.
	 *
	 * @param basis standard and clause, or who decided it
	 * @param certainty how well it is founded, null where that is not classed
	 */
	record Dated(String name, LocalDate validFrom, String value, String basis, @Nullable Certainty certainty) {

	}

}
