package org.mobilesource.registry.db.enforcement;

import org.apache.ibatis.annotations.Mapper;

import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.enforcement.Penalty;

/** Penalty decisions. */
@Mapper
public interface PenaltyMapper extends FeedTable<Penalty> {

}
