package org.mobilesource.registry.db.inspection;

import org.apache.ibatis.annotations.Mapper;

import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.inspection.Inspection;

/** Inspection reports. */
@Mapper
public interface InspectionMapper extends FeedTable<Inspection> {

}
