package org.mobilesource.registry.db.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import org.mobilesource.registry.domain.casework.Department;
import org.mobilesource.registry.domain.casework.Handover.Row;

/**
 * What was handed over to other departments, of the whole city; versions never change.
 */
@Mapper
public interface HandoverMapper {

	Optional<Version> findLast(@Param("department") Department department);

	Optional<Version> findVersion(@Param("department") Department department, @Param("version") long version);

	/** The rows of a version. */
	List<Row> findRows(@Param("department") Department department, @Param("version") long version);

	void insertVersion(@Param("department") Department department, @Param("version") Version version);

	/** From the version on, the rows with these keys are no more what they were. */
	void end(@Param("department") Department department, @Param("version") long version,
			@Param("keys") Collection<String> keys);

	void insertRows(@Param("department") Department department, @Param("version") long version,
			@Param("rows") Collection<Row> rows);

	/** A state that was handed over. */
	record Version(long version, Instant createdAt, String checksum) {
	}

}
