package org.mobilesource.registry.db.fleet;

import org.apache.ibatis.annotations.Mapper;

import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.fleet.FleetMembership;

/** Fleets as dated memberships. */
@Mapper
public interface FleetMapper extends FeedTable<FleetMembership> {

}
