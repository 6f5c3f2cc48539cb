package org.mobilesource.registry.db.geo;

import org.apache.ibatis.annotations.Mapper;

import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.geo.Division;

/** Administrative divisions. */
@Mapper
public interface DivisionMapper extends FeedTable<Division> {

}
