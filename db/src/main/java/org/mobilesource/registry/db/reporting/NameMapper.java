package org.mobilesource.registry.db.reporting;

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

	/** The codes of a set, such as {@code fuel}. */
	List<Name> findCodes(@Param("codeSet") String codeSet);

	/** A code and what it is called. */
	record Name(String code, String name) {
	}

}
