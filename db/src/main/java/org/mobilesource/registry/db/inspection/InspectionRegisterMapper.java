package org.mobilesource.registry.db.inspection;

import org.apache.ibatis.annotations.Mapper;

import org.mobilesource.registry.db.register.RegisterTable;

/** The register of inspection reports. */
@Mapper
public interface InspectionRegisterMapper extends RegisterTable {

}
