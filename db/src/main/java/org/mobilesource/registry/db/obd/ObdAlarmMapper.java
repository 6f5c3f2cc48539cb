package org.mobilesource.registry.db.obd;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.obd.FaultEpisode;
import org.mobilesource.registry.domain.obd.FaultLength;
import org.mobilesource.registry.domain.obd.NumberedAlarm;
import org.mobilesource.registry.domain.obd.ObdAlarm;
import org.mobilesource.registry.domain.obd.ObdHit;
import org.mobilesource.registry.domain.obd.ObdSeverity;
import org.mobilesource.registry.domain.obd.StoredRun;

/** Alarms and faults of vehicles, and the vehicles whose days changed since. */
@Mapper
public interface ObdAlarmMapper {

	/** Marks every vehicle, for a simulation with other numbers. */
	void markAllDue();

	/** Vehicles that are due, a page in order of their numbers. */
	List<String> findDue(@Param("after") String after, @Param("limit") int limit);

	/**
	 * The marks of a range of vehicles as they are now; they cannot change before the
	 * transaction ends.
	 */
	List<String> lockDue(@Param("first") String first, @Param("last") String last);

	void deleteDue(@Param("vins") Collection<String> vins);

	List<Registered> findRegistered(@Param("vins") Collection<String> vins);

	/** What the rules read of all days of the vehicles, in the order of VIN and day. */
	List<Map<String, Object>> findDays(@Param("vins") Collection<String> vins);

	/** The OBD records of the vehicles, in the order of VIN and time. */
	List<StoredRun> findRuns(@Param("vins") Collection<String> vins);

	/** The alarms of the vehicles, those withdrawn among them. */
	List<AlarmRow> findAlarms(@Param("vins") Collection<String> vins);

	void putAlarms(@Param("alarms") Collection<NumberedAlarm> alarms);

	void deleteFaults(@Param("vins") Collection<String> vins);

	void insertFaults(@Param("faults") Collection<Fault> faults);

	/** What the register knows of a vehicle. */
	record Registered(String vin, String emissionStage, @Nullable Integer grossMassKg) {
	}

	/** A fault of a vehicle, and how long it has had it. */
	record Fault(String vin, FaultEpisode episode, FaultLength length) {

		public @Nullable Long odometer() {
			var opened = this.episode.opened();
			return (opened == null || opened.odometer() < 0) ? null : (Long) opened.odometer();
		}

		public @Nullable Instant openedAt() {
			var opened = this.episode.opened();
			return (opened != null) ? opened.at() : null;
		}

		public @Nullable Instant closedAt() {
			var closed = this.episode.closed();
			return (closed != null) ? closed.at() : null;
		}

		public @Nullable Double km() {
			return this.length.km().isPresent() ? (Double) this.length.km().getAsDouble() : null;
		}

	}

	/** An alarm as it is stored. */
	record AlarmRow(String number, String vin, String rule, LocalDate firstDay, LocalDate lastDay, int days,
			ObdSeverity severity, LocalDate worstDay, double value, double threshold, String unit, String detail,
			String ruleVersion, boolean withdrawn) {

		public NumberedAlarm alarm() {
			var worst = new ObdHit(this.rule, this.worstDay, this.severity, this.value, this.threshold, this.unit,
					this.detail);
			return new NumberedAlarm(this.number,
					new ObdAlarm(this.vin, this.rule, this.firstDay, this.lastDay, this.days, worst, this.ruleVersion),
					this.withdrawn);
		}

	}

}
