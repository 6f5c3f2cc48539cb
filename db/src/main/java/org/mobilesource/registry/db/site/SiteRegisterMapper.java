package org.mobilesource.registry.db.site;

import org.apache.ibatis.annotations.Mapper;

import org.mobilesource.registry.db.register.RegisterTable;

/** The register of sensing sites. */
@Mapper
public interface SiteRegisterMapper extends RegisterTable {

}
