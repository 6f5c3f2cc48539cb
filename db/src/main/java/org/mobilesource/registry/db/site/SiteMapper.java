package org.mobilesource.registry.db.site;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.site.Site;

/** Sensing sites. */
@Mapper
public interface SiteMapper extends FeedTable<Site> {

	List<Site> findAll();

	/** Which sites run on the day, and how many rows each delivered for it. */
	List<Coverage> findCoverage(@Param("day") LocalDate day, @Param("scope") Scope scope);

	/** Counts rows that a chunk of an import brought, in the transaction of the chunk. */
	void putDeliveries(@Param("importId") long importId, @Param("deliveries") Collection<Delivery> deliveries);

	/** All sites by their code. */
	default Map<String, Site> byCode() {
		return findAll().stream().collect(Collectors.toMap(Site::code, Function.identity()));
	}

	/** Rows of a site for a day, whatever became of them. */
	record Delivery(String siteCode, LocalDate day, int rowCount) {
	}

	/** A site that runs on a day, and the rows it delivered for that day. */
	record Coverage(String code, String name, long rowCount) {
	}

}
