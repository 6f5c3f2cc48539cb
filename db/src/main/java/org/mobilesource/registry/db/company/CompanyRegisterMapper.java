package org.mobilesource.registry.db.company;

import org.apache.ibatis.annotations.Mapper;

import org.mobilesource.registry.db.register.RegisterTable;

/** The register of transport companies. */
@Mapper
public interface CompanyRegisterMapper extends RegisterTable {

}
