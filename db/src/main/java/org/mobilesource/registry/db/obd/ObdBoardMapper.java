package org.mobilesource.registry.db.obd;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.obd.Flag;

/**
 * Which trucks are connected, and whose terminals misbehave by the latest day of each.
 */
@Mapper
public interface ObdBoardMapper {

	/** The latest day from which any terminal of the city sent data. */
	Optional<LocalDate> findLatestDay();

	/** How many trucks stand how, and what the latest days of their data are like. */
	List<Group> findGroups(@Param("onlineFrom") LocalDate onlineFrom, @Param("scope") Scope scope);

	/**
	 * Models of engines of connected trucks that are not on record, those of most trucks
	 * first.
	 */
	List<UnknownModel> findUnknownModels(@Param("limit") int limit, @Param("scope") Scope scope);

	int count(@Param("filter") Filter filter, @Param("onlineFrom") LocalDate onlineFrom, @Param("scope") Scope scope);

	/** Trucks in the order that the filter asks for. */
	List<Connection> find(@Param("filter") Filter filter, @Param("onlineFrom") LocalDate onlineFrom,
			@Param("limit") int limit, @Param("offset") int offset, @Param("scope") Scope scope);

	/** How a truck is connected. */
	enum State {

		/** Its terminal sent something within the last days. */
		ONLINE,
		/** It sent something before. */
		SILENT,
		/** A registered China VI diesel truck from which nothing ever came. */
		NEVER

	}

	/** What the rows are ordered by: silent ones by the longest silence first. */
	enum Sort {

		LAST_DAY, LATEST_FIRST, VIN, DIVISION

	}

	/**
	 * What is asked for, each null for any.
	 *
	 * @param vin how it begins
	 * @param flag of the truck's latest day
	 */
	record Filter(@Nullable State state, @Nullable String vin, @Nullable String division, @Nullable String layout,
			@Nullable String headerOrder, @Nullable Integer software, @Nullable Flag flag, Sort sort) {
	}

	/** A truck and its terminal, with what its latest day is like. */
	record Connection(String vin, @Nullable String plate, @Nullable String division, @Nullable String emissionStage,
			State state, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay, @Nullable String iccid,
			@Nullable String layout, @Nullable String headerOrder, @Nullable Integer softwareVersion,
			@Nullable String flags, @Nullable Double validShare) {
	}

	/**
	 * Trucks whose engine nothing is known of.
	 *
	 * @param model null where the register of trucks does not say it
	 */
	record UnknownModel(@Nullable String model, int trucks) {
	}

	/**
	 * Trucks whose latest days are alike.
	 *
	 * @param flags names of their flags, apart by spaces
	 * @param validShare mean share of valid downstream NOx, null when none is known
	 * @param known trucks with such a share
	 */
	record Group(State state, @Nullable String layout, @Nullable String headerOrder, @Nullable Integer softwareVersion,
			@Nullable String flags, int trucks, @Nullable Double validShare, int known) {
	}

}
