package org.mobilesource.registry.db.enforcement;

import org.apache.ibatis.annotations.Mapper;

import org.mobilesource.registry.db.register.RegisterTable;

/** The register of decisions on penalties. */
@Mapper
public interface PenaltyRegisterMapper extends RegisterTable {

}
