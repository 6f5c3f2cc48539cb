package org.mobilesource.registry.db.fleet;

import org.apache.ibatis.annotations.Mapper;

import org.mobilesource.registry.db.register.RegisterTable;

/** The register of fleets: which company owns or leases which truck, and when. */
@Mapper
public interface FleetRegisterMapper extends RegisterTable {

}
