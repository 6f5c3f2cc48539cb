package org.mobilesource.registry.db.machinery;

import org.apache.ibatis.annotations.Mapper;

import org.mobilesource.registry.db.register.RegisterTable;

/** The register of non-road mobile machinery. */
@Mapper
public interface MachineRegisterMapper extends RegisterTable {

}
