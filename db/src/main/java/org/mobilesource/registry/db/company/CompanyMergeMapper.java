package org.mobilesource.registry.db.company;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.company.CompanyMerge;
import org.mobilesource.registry.domain.company.Identities;

/** Which companies are duplicates of others. */
@Mapper
public interface CompanyMergeMapper extends FeedTable<CompanyMerge> {

	/** The merges as they are now, those that were taken back included. */
	List<CompanyMerge> findMerges();

	/** The merges as they were when the import had ended. */
	List<CompanyMerge> findMergesAfter(@Param("importId") long importId);

	/** Those of the credit codes that are registered. */
	Set<String> findRegistered(@Param("creditCodes") Collection<String> creditCodes);

	/** Which company each code stands for now. */
	default Identities identities() {
		return new Identities(findMerges());
	}

}
