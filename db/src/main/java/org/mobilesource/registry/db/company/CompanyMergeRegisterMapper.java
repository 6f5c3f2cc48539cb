package org.mobilesource.registry.db.company;

import org.apache.ibatis.annotations.Mapper;

import org.mobilesource.registry.db.register.RegisterTable;

/** The register of merged companies. */
@Mapper
public interface CompanyMergeRegisterMapper extends RegisterTable {

}
