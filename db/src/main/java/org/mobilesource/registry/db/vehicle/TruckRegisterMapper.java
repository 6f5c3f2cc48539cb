package org.mobilesource.registry.db.vehicle;

import org.apache.ibatis.annotations.Mapper;

import org.mobilesource.registry.db.register.RegisterTable;

/** The register of trucks, each with the plate that it carries today. */
@Mapper
public interface TruckRegisterMapper extends RegisterTable {

}
