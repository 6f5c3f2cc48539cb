package org.mobilesource.registry.db.station;

import org.apache.ibatis.annotations.Mapper;

import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.station.Station;

/** Test stations and repair stations. */
@Mapper
public interface StationMapper extends FeedTable<Station> {

}
