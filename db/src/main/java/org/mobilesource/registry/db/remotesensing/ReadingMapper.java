package org.mobilesource.registry.db.remotesensing;

import org.apache.ibatis.annotations.Mapper;

import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.remotesensing.Reading;

/** Remote-sensing readings. */
@Mapper
public interface ReadingMapper extends FeedTable<Reading> {

}
