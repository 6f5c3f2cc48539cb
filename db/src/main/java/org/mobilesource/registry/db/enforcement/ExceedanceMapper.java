package org.mobilesource.registry.db.enforcement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.enforcement.Exceedance;
import org.mobilesource.registry.domain.enforcement.Finding;
import org.mobilesource.registry.domain.enforcement.Finding.Member;

/** Exceedances and the records that they rest on. */
@Mapper
public interface ExceedanceMapper {

	List<Exceedance> findByTrucks(@Param("vins") Collection<String> vins, @Param("scope") Scope scope);

	List<StoredMember> findMembers(@Param("vins") Collection<String> vins);

	/**
	 * Trucks with a confirmed exceedance of which no notice was given by the day, a page
	 * in order of their numbers.
	 */
	List<String> findUnnoticed(@Param("endOfDay") Instant endOfDay, @Param("after") String after,
			@Param("limit") int limit);

	/** Trucks with exceedances, a page in order of their numbers. */
	List<String> findTrucks(@Param("after") String after, @Param("limit") int limit);

	void insertAll(@Param("found") Collection<Found> found);

	void update(@Param("id") long id, @Param("occurredOn") LocalDate occurredOn, @Param("finding") Finding finding,
			@Param("renewsNotice") boolean renewsNotice);

	void voidFor(@Param("id") long id, @Param("cause") String cause);

	void flag(@Param("id") long id, @Param("cause") String cause);

	/**
	 * Notes the business date of the run that first sees these confirmations.
	 * @param first the first of the trucks
	 * @param last the last of the trucks
	 */
	void notice(@Param("ids") Collection<Long> ids, @Param("day") LocalDate day, @Param("first") String first,
			@Param("last") String last);

	void deleteMembers(@Param("ids") Collection<Long> ids);

	/** Stores what exceedances rest on. */
	void insertMembers(@Param("rows") Collection<NewMember> rows);

	/** A finding against a truck. */
	record Found(String vin, LocalDate occurredOn, Finding finding) {
	}

	/** A record that an exceedance rests on, the last one deciding. */
	record NewMember(long exceedanceId, int ordinal, Member member) {
	}

	/** A member with the exceedance that it belongs to. */
	record StoredMember(long exceedanceId, String recordNo, @Nullable String siteCode, Instant observedAt,
			String quantity, @Nullable BigDecimal measured, @Nullable BigDecimal limitApplied) {

		public Member member() {
			return new Member(this.recordNo, this.siteCode, this.observedAt, this.quantity, this.measured,
					this.limitApplied);
		}

	}

}
