package org.mobilesource.registry.db.watchlist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.watchlist.CaseFact;
import org.mobilesource.registry.domain.watchlist.ExceedanceFact;
import org.mobilesource.registry.domain.watchlist.FleetFact;

/**
 * The facts that the lists are made of, as of the end of a business date. SQL narrows,
 * the rules decide.
 */
@Mapper
public interface FactMapper {

	/** The size of every fleet on the day. */
	List<FleetCount> countFleets(@Param("day") LocalDate day, @Param("operatorOnly") boolean operatorOnly);

	/** How many trucks of each firm exceeded in the window while they belonged to it. */
	List<ExceedingCount> countExceeding(@Param("windowStart") LocalDate windowStart,
			@Param("endOfDay") Instant endOfDay, @Param("sources") Set<String> sources,
			@Param("operatorOnly") boolean operatorOnly);

	/**
	 * Fleet rows of the firms that hold on the day, of trucks that are on the register
	 * then.
	 */
	List<FleetFact> findFleet(@Param("creditCodes") Collection<String> creditCodes, @Param("day") LocalDate day,
			@Param("operatorOnly") boolean operatorOnly);

	/**
	 * Confirmed exceedances in the window, of trucks that belonged to the firms when they
	 * occurred.
	 */
	List<ExceedanceFact> findExceedances(@Param("creditCodes") Collection<String> creditCodes,
			@Param("windowStart") LocalDate windowStart, @Param("endOfDay") Instant endOfDay,
			@Param("sources") Set<String> sources, @Param("operatorOnly") boolean operatorOnly);

	List<Firm> findFirms(@Param("creditCodes") Collection<String> creditCodes);

	/** Cases that are not voided and whose deadline lies before the day. */
	List<CaseFact> findOverdue(@Param("day") LocalDate day, @Param("endOfDay") Instant endOfDay,
			@Param("sources") Set<String> sources);

	/** The plates that trucks carry on the day. */
	List<CurrentPlate> findPlates(@Param("vins") Collection<String> vins, @Param("day") LocalDate day);

	/** When trucks were off the register. */
	List<OffRegister> findOffRegister(@Param("vins") Collection<String> vins);

	/** Different trucks of a fleet, and those of them with a diesel engine. */
	record FleetCount(String creditCode, int diesel, int trucks) {
	}

	/** Different trucks of a firm that exceeded. */
	record ExceedingCount(String creditCode, int trucks) {
	}

	/** A firm by name. */
	record Firm(String creditCode, String name, String division) {
	}

	/** The plate of a truck. */
	record CurrentPlate(String vin, String plate, String plateType) {
	}

	/** The days on which a truck is off the register. */
	record OffRegister(String vin, LocalDate terminalFrom, @Nullable LocalDate terminalTo) {
	}

}
