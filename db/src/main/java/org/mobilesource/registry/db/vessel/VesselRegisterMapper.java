package org.mobilesource.registry.db.vessel;

import org.apache.ibatis.annotations.Mapper;

import org.mobilesource.registry.db.register.RegisterTable;

/**
 * The register of vessels. Filters: {@code text} (name, or beginning of a number),
 * {@code home_port}, {@code ship_type} (a type or a group), {@code water}, {@code power};
 * sorts: {@code name}, {@code built_on}, {@code ship_id}.
 */
@Mapper
public interface VesselRegisterMapper extends RegisterTable {

}
