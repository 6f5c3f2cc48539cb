package org.mobilesource.registry.db.reporting;

import java.time.LocalDate;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Reads the names of divisions and codes. */
@Mapper
public interface NameMapper {

	/**
	 * Divisions in order of their codes; townships, which have nine digits, are left out.
	 */
	List<Name> findDivisions();

	/** The codes of a set, such as {@code fuel}, that may be used on the day. */
	List<Name> findCodes(@Param("codeSet") String codeSet, @Param("day") LocalDate day,
			@Param("english") boolean english);

	/**
	 * What the codes of a set are called on the day, those among them that may no longer
	 * be used.
	 */
	List<Name> findNames(@Param("codeSet") String codeSet, @Param("day") LocalDate day,
			@Param("english") boolean english);

	/** A code and what it is called. */
	record Name(String code, String name) {
	}

}
