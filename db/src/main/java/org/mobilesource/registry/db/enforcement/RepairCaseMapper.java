package org.mobilesource.registry.db.enforcement;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import org.mobilesource.registry.domain.enforcement.RepairCase;
import org.mobilesource.registry.domain.enforcement.RepairCase.WorkedOut;

/** Cases as they are stored; one is known by the exceedance that opened it. */
@Mapper
public interface RepairCaseMapper {

	/** Deadlines that these exceedances have by a calendar that knew all their years. */
	List<WorkedOut> findWorkedOut(@Param("openedBy") Collection<Long> openedBy);

	/** Stores the cases, or what has changed in them. */
	void putAll(@Param("cases") Collection<RepairCase> cases);

	/**
	 * Voids the cases of the trucks, to be put again where they still stand.
	 * @param first the first of the trucks
	 * @param last the last of the trucks
	 */
	void voidAll(@Param("vins") SortedSet<String> vins, @Param("first") String first, @Param("last") String last);

	void deleteMembers(@Param("vins") SortedSet<String> vins, @Param("first") String first, @Param("last") String last);

	void insertMembers(@Param("cases") Collection<RepairCase> cases);

}
