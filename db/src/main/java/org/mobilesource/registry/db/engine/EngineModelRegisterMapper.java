package org.mobilesource.registry.db.engine;

import org.apache.ibatis.annotations.Mapper;

import org.mobilesource.registry.db.register.RegisterTable;

/** The register of models of engines, which belong to no division. */
@Mapper
public interface EngineModelRegisterMapper extends RegisterTable {

}
