package org.mobilesource.registry.db.vessel;

import org.apache.ibatis.annotations.Mapper;

import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.vessel.Vessel;

/** Vessels. */
@Mapper
public interface VesselMapper extends FeedTable<Vessel> {

}
