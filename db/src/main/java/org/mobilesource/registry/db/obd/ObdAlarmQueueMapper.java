package org.mobilesource.registry.db.obd;

import java.time.LocalDate;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.obd.ObdSeverity;

/** Alarms of on-board data for those who look at them: evidence and leads. */
@Mapper
public interface ObdAlarmQueueMapper {

	int count(@Param("filter") Filter filter, @Param("scope") Scope scope);

	/** Alarms, those with the latest days first. */
	List<Alarm> find(@Param("filter") Filter filter, @Param("limit") int limit, @Param("offset") int offset,
			@Param("scope") Scope scope);

	/** What an alarm is for. */
	enum Kind {

		/** Rules E and D: an exceedance once a person has confirmed it. */
		EVIDENCE,
		/** The other rules: where an inspection may look. */
		LEAD

	}

	/** How an alarm stands. */
	enum State {

		/** Evidence that nobody has reviewed, or with a doubt. */
		WAITING,
		/** Evidence that a person confirmed. */
		CONFIRMED,
		/** Evidence that a person rejected. */
		REJECTED,
		/** A lead. */
		FOUND,
		/** Found no more, after late data or with other numbers. */
		WITHDRAWN

	}

	/**
	 * What is asked for, each null for any; the division by the beginning of its code.
	 */
	record Filter(@Nullable String rule, @Nullable Kind kind, @Nullable State state, @Nullable String division) {
	}

	/**
	 * An alarm, with the truck's plate and operators on the first day.
	 *
	 * @param value of the worst day, in the unit
	 * @param detail codes, fields or signs
	 */
	record Alarm(String number, String vin, @Nullable String plate, @Nullable String division, @Nullable String company,
			String rule, State state, LocalDate firstDay, LocalDate lastDay, int days, ObdSeverity severity,
			LocalDate worstDay, double value, double threshold, String unit, String detail, String ruleVersion) {

		public boolean isEvidence() {
			return this.state != State.FOUND && (this.rule.startsWith("E") || this.rule.startsWith("D"));
		}

	}

}
