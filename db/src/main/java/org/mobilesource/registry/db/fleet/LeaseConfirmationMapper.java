package org.mobilesource.registry.db.fleet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.fleet.FleetRole;

/** Leases, and what lessees and owners say of them. */
@Mapper
public interface LeaseConfirmationMapper {

	/** Leases that name the company as lessee, or whose trucks it owned meanwhile. */
	List<Lease> findLeases(@Param("limit") int limit, @Param("scope") Scope scope);

	/** What was said of these leases by either side, the latest last. */
	List<Answer> findAnswers(@Param("scope") Scope scope);

	void insert(@Param("answer") Answer answer);

	/** Leases that a company disputes, the latest dispute first. */
	List<Answer> findDisputes(@Param("limit") int limit, @Param("scope") Scope scope);

	/** What a company says. */
	enum Reply {

		CONFIRMED, DISPUTED

	}

	/**
	 * A lease.
	 *
	 * @param owner name of the company that owned the truck when the lease began
	 * @param to first day no longer, null while open
	 */
	record Lease(String vin, @Nullable String plate, @Nullable String plateType, String lessee,
			@Nullable String lesseeName, @Nullable String owner, LocalDate from, @Nullable LocalDate to,
			@Nullable String contractNo) {

		/** Whether the answer speaks of this lease. */
		public boolean isOf(Answer answer) {
			return this.vin.equals(answer.vin) && this.lessee.equals(answer.lessee) && this.from.equals(answer.from);
		}

	}

	/** What a company said of a lease; the vin, the lessee and the day name its row. */
	record Answer(String vin, String lessee, LocalDate from, String company, @Nullable String companyName, Reply answer,
			String note, String by, Instant at) {

		/** The key of the fleet row. */
		public String key() {
			return String.join("|", this.vin, this.lessee, FleetRole.LEASED.name(), this.from.toString());
		}

	}

}
