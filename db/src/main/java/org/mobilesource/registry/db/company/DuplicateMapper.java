package org.mobilesource.registry.db.company;

import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import org.mobilesource.registry.domain.access.Scope;

/** Finds companies that look like one. */
@Mapper
public interface DuplicateMapper {

	/**
	 * Companies that share their name, written with or without blanks and wide brackets,
	 * or their licence number; those of a group follow each other.
	 */
	List<Likeness> findLikenesses(@Param("limit") int limit, @Param("scope") Scope scope);

	/**
	 * A company of a group.
	 *
	 * @param kind what the group shares: NAME or LICENCE
	 * @param shared the value that it shares
	 */
	record Likeness(String kind, String shared, String creditCode, String name, String division) {
	}

}
