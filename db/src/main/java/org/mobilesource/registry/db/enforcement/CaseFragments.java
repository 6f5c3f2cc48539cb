package org.mobilesource.registry.db.enforcement;

import org.apache.ibatis.annotations.Mapper;

/** Until when a case is to be repaired and tested again, for other mappers to include. */
@Mapper
public interface CaseFragments {

}
