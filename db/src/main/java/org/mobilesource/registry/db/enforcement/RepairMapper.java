package org.mobilesource.registry.db.enforcement;

import org.apache.ibatis.annotations.Mapper;

import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.enforcement.Repair;

/** Repairs. */
@Mapper
public interface RepairMapper extends FeedTable<Repair> {

}
