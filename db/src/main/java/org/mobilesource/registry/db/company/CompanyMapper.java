package org.mobilesource.registry.db.company;

import org.apache.ibatis.annotations.Mapper;

import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.company.Company;

/** Transport companies. */
@Mapper
public interface CompanyMapper extends FeedTable<Company> {

}
