package org.mobilesource.registry.db.enforcement;

import org.apache.ibatis.annotations.Mapper;

import org.mobilesource.registry.db.register.RegisterTable;

/** The register of repairs. */
@Mapper
public interface RepairRegisterMapper extends RegisterTable {

}
