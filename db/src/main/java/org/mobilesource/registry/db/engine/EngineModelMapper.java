package org.mobilesource.registry.db.engine;

import org.apache.ibatis.annotations.Mapper;

import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.engine.EngineModel;

/** Models of engines. */
@Mapper
public interface EngineModelMapper extends FeedTable<EngineModel> {

}
