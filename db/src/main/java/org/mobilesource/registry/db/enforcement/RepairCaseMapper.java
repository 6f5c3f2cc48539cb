package org.mobilesource.registry.db.enforcement;

import java.util.Collection;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import org.mobilesource.registry.domain.enforcement.RepairCase;

/** Cases as they are stored; one is known by the exceedance that opened it. */
@Mapper
public interface RepairCaseMapper {

	/** Stores the case, or what has changed in it. */
	void put(@Param("vin") String vin, @Param("case") RepairCase repairCase);

	/** Voids the cases of the trucks, to be put again where they still stand. */
	void voidAll(@Param("vins") Collection<String> vins);

	void deleteMembers(@Param("vins") Collection<String> vins);

	void insertMembers(@Param("case") RepairCase repairCase);

}
