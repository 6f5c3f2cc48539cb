package org.mobilesource.registry.db.station;

import org.apache.ibatis.annotations.Mapper;

import org.mobilesource.registry.db.register.RegisterTable;

/** The register of test stations and repair stations. */
@Mapper
public interface StationRegisterMapper extends RegisterTable {

}
