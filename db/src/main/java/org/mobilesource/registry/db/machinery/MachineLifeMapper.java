package org.mobilesource.registry.db.machinery;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.machinery.MachineMove;
import org.mobilesource.registry.domain.machinery.MachineState;
import org.mobilesource.registry.domain.machinery.SmokeLimitRule.Outcome;

/** A registered machine, its moves and its smoke inspections. */
@Mapper
public interface MachineLifeMapper {

	Optional<Registered> find(@Param("registrationNo") String registrationNo, @Param("scope") Scope scope);

	/** Those of the machines that are registered, in order of their numbers. */
	List<Registered> findAll(@Param("registrationNos") List<String> registrationNos, @Param("scope") Scope scope);

	/** The state; nobody else moves the machine until the transaction ends. */
	Optional<MachineState> lockState(@Param("registrationNo") String registrationNo);

	void setState(@Param("registrationNo") String registrationNo, @Param("state") MachineState state);

	void insertMove(@Param("registrationNo") String registrationNo, @Param("moved") Moved moved);

	/** Moves, newest first. */
	List<Moved> findMoves(@Param("registrationNo") String registrationNo, @Param("scope") Scope scope);

	int countReports(@Param("reportNo") String reportNo);

	void insertInspection(@Param("registrationNo") String registrationNo, @Param("inspection") Inspected inspection);

	/** Smoke inspections, newest first. */
	List<Inspected> findInspections(@Param("registrationNo") String registrationNo, @Param("scope") Scope scope);

	/** A machine with its registration number. */
	record Registered(String registrationNo, @Nullable String pin, String machineType, @Nullable String model,
			@Nullable String maker, LocalDate manufacturedOn, String fuel, String emissionStage, BigDecimal powerKw,
			@Nullable String engineModel, @Nullable String engineNo, String owner, String division,
			@Nullable Integer positioned, @Nullable String terminalNo, MachineState status, LocalDate hereSince,
			@Nullable Long applicationId, String codes) {

		/** The machine in another state. */
		public Registered in(MachineState state) {
			return new Registered(this.registrationNo, this.pin, this.machineType, this.model, this.maker,
					this.manufacturedOn, this.fuel, this.emissionStage, this.powerKw, this.engineModel, this.engineNo,
					this.owner, this.division, this.positioned, this.terminalNo, state, this.hereSince,
					this.applicationId, this.codes);
		}

	}

	/** A move that was reported. */
	record Moved(MachineMove move, MachineState status, LocalDate movedOn, String person, @Nullable String remark,
			Instant recordedAt) {
	}

	/** A smoke inspection with its result and the limit that was used. */
	record Inspected(String reportNo, LocalDate testedOn, boolean zone, @Nullable BigDecimal k1PerMetre,
			@Nullable BigDecimal k2PerMetre, @Nullable BigDecimal k3PerMetre, @Nullable Integer ringelmann,
			@Nullable BigDecimal altitudeM, String emissionStage, BigDecimal powerKw, Outcome outcome,
			boolean referenceOnly, @Nullable Long limitId, @Nullable BigDecimal limitKPerMetre,
			@Nullable String limitClass, @Nullable String standard, String person, Instant recordedAt) {
	}

}
