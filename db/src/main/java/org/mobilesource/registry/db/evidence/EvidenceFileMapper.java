package org.mobilesource.registry.db.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.evidence.EvidenceFile;
import org.mobilesource.registry.domain.evidence.EvidenceOf;

/** Stills and clips, and the readings and captures that name them. */
@Mapper
public interface EvidenceFileMapper {

	/** Stores the files; of a name that is stored, nothing changes. */
	void insertNew(@Param("files") Collection<EvidenceFile> files);

	/** Of the files with these names, those that have arrived. */
	List<EvidenceFile> findByNames(@Param("names") Collection<String> names);

	/**
	 * What the readings and captures have, those of trucks that the scope sees on their
	 * days; where no truck ever carried the plate, those at sites of the division.
	 */
	List<EvidenceOf> findByRecords(@Param("recordNos") Collection<String> recordNos, @Param("scope") Scope scope);

	/** The same by record number; none asked for, none answered. */
	default Map<String, EvidenceOf> ofRecords(Collection<String> recordNos, Scope scope) {
		return recordNos.isEmpty() ? Map.of() : findByRecords(recordNos, scope).stream()
			.collect(Collectors.toMap(EvidenceOf::recordNo, Function.identity()));
	}

	/** Of these exceedances, those whose readings or captures lack evidence files. */
	List<Incomplete> findIncomplete(@Param("exceedanceIds") Collection<Long> exceedanceIds,
			@Param("scope") Scope scope);

	/**
	 * An exceedance that lacks evidence files.
	 *
	 * @param expected two stills and a clip for each of its readings or captures
	 * @param missing how many of them have not arrived
	 */
	record Incomplete(long exceedanceId, int expected, int missing) {
	}

}
