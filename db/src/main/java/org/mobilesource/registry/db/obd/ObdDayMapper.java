package org.mobilesource.registry.db.obd;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.SortedSet;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.obd.DayColumn;
import org.mobilesource.registry.domain.obd.EngineData;
import org.mobilesource.registry.domain.obd.Flag;
import org.mobilesource.registry.domain.obd.ObdDay;
import org.mobilesource.registry.domain.obd.VehicleFacts;

/** Vehicles' days of on-board data: which files hold them, and their summaries. */
@Mapper
public interface ObdDayMapper {

	/**
	 * The files that hold frames of the days, in the order in which they were imported.
	 */
	List<Segment> findSegments(@Param("days") Collection<VinDay> days);

	/**
	 * Vehicles' days that files hold frames of, in the order of VIN and day, behind one.
	 */
	List<VinDay> findDaysFrom(@Param("from") LocalDate from, @Param("to") LocalDate to,
			@Param("behind") @Nullable VinDay behind, @Param("limit") int limit);

	/** Forgets the OBD records of the days. */
	void deleteRecords(@Param("days") Collection<VinDay> days);

	/** Notes that the vehicles' terminals sent something on the days. */
	void putTerminals(@Param("terminals") Collection<Terminal> terminals);

	/** What the summaries need of vehicles that are registered. */
	List<Engine> findEngines(@Param("vins") Collection<String> vins);

	/** Of the days those that were summed up from frames. */
	List<VinDay> findFromFrames(@Param("days") Collection<VinDay> days);

	/** The stored summaries of the days as columns, their keys as {@code row_key}. */
	List<Map<String, Object>> findByKeys(@Param("keys") Collection<String> keys);

	/** The summaries of vehicles as columns, in the order of VIN and day. */
	List<Map<String, Object>> findDays(@Param("vins") Collection<String> vins, @Param("from") LocalDate from,
			@Param("to") LocalDate to, @Param("scope") Scope scope);

	/** The OBD records of vehicles as columns, in the order of VIN and time. */
	List<Map<String, Object>> findRecords(@Param("vins") Collection<String> vins, @Param("scope") Scope scope);

	/** The imports of frames that are done, by their number, behind one. */
	List<FrameFileOf> findFrameFiles(@Param("behind") long behind);

	/** Forgets which of the days a file holds frames of. */
	void deleteSegments(@Param("importId") long importId, @Param("from") LocalDate from, @Param("to") LocalDate to);

	/**
	 * Marks vehicles whose days changed, so that their alarms are judged, and forgets
	 * what their days summed up to.
	 * @param vins in order, as everybody locks them
	 */
	default void markDue(SortedSet<String> vins) {
		putDue(vins);
		deleteSums(vins);
	}

	void putDue(@Param("vins") SortedSet<String> vins);

	void deleteSums(@Param("vins") SortedSet<String> vins);

	/** A vehicle's day. */
	record VinDay(String vin, LocalDate day) {
	}

	/**
	 * A file's frames of a vehicle's day.
	 *
	 * @param sha256 of the file
	 * @param fileOffset where they begin in it, null when they have a file of their own
	 * @param bytes of these frames
	 */
	record Segment(String vin, LocalDate day, long importId, String sha256, @Nullable Long fileOffset, long bytes) {
	}

	/** What a terminal sent on a day, and how; its SIM card's number when it said so. */
	record Terminal(String vin, @Nullable String iccid, LocalDate day, @Nullable String layout,
			@Nullable String headerOrder, @Nullable Integer softwareVersion, String flags,
			@Nullable Double validShare) {

		public static Terminal of(ObdDay day, @Nullable String iccid) {
			var share = day.values().find(DayColumn.VALID_SHARE_NOX_DOWN);
			return new Terminal(day.vin(), iccid, day.day(), day.layout(), day.headerOrder(), day.softwareVersion(),
					day.flags().stream().map(Flag::name).collect(Collectors.joining(" ")),
					share.isPresent() ? share.getAsDouble() : null);
		}

	}

	/**
	 * A registered vehicle's engine.
	 *
	 * @param referenceTorque Nm, of the vehicle or else of the model
	 * @param torque INDICATED or NET; null, as the following ones, when its model is not
	 * on record
	 */
	record Engine(String vin, @Nullable Integer referenceTorque, @Nullable String torque, @Nullable Double maxPowerKw,
			@Nullable Double whtcWorkKwh, boolean diesel) {

		public VehicleFacts facts() {
			var model = (this.referenceTorque == null || this.torque == null || this.maxPowerKw == null
					|| this.whtcWorkKwh == null) ? null
							: new EngineData(this.referenceTorque, this.torque.equals("INDICATED"), this.maxPowerKw,
									this.whtcWorkKwh);
			return new VehicleFacts(this.referenceTorque, model, this.diesel);
		}

	}

	/** A file of frames that was imported. */
	record FrameFileOf(long importId, String fileName, String sha256, LocalDate businessDate, Instant clockAt) {
	}

}
