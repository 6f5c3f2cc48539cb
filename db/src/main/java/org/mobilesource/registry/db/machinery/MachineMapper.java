package org.mobilesource.registry.db.machinery;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.machinery.Machine;
import org.mobilesource.registry.domain.machinery.MachineState;
import org.mobilesource.registry.domain.machinery.SmokeLimit;
import org.mobilesource.registry.domain.machinery.StageStart;

/** Non-road mobile machinery, and the dated tables of its rules. */
@Mapper
public interface MachineMapper extends FeedTable<Machine> {

	/** What is stored under these registration numbers or codes of machines. */
	List<Known> findKnown(@Param("numbers") Collection<String> numbers, @Param("pins") Collection<String> pins);

	/** Takes out rows without a registration number whose machines have one now. */
	void deleteUnregistered(@Param("pins") Collection<String> pins);

	/** Keeps since when the machines are here. */
	void setHereSince(@Param("keys") Collection<String> keys, @Param("hereSince") LocalDate hereSince);

	/** Notes by which application a machine is registered, and since when it is here. */
	void setRegistered(@Param("key") String key, @Param("applicationId") long applicationId,
			@Param("hereSince") LocalDate hereSince);

	/**
	 * Another registered machine with this number, with this code, or with this engine.
	 */
	Optional<String> findTwin(@Param("number") @Nullable String number, @Param("pin") @Nullable String pin,
			@Param("engineModel") @Nullable String engineModel, @Param("engineNo") @Nullable String engineNo);

	/** From when on machines are made to their stages. */
	List<StageStart> findStageStarts();

	/** All tables of smoke limits. */
	List<SmokeLimit> findSmokeLimits();

	/** What is known of a stored machine. */
	record Known(String machineKey, @Nullable String registrationNo, @Nullable String pin, @Nullable String engineNo,
			MachineState status) {

		/** Whether an active row stands for another machine than this one. */
		public boolean isOther(@Nullable String otherPin, @Nullable String otherEngineNo) {
			boolean other = (this.pin != null && otherPin != null) ? !this.pin.equals(otherPin)
					: (this.engineNo != null && otherEngineNo != null && !this.engineNo.equals(otherEngineNo));
			return this.status.active() && other;
		}

	}

}
