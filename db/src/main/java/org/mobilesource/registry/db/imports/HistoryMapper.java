package org.mobilesource.registry.db.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Reads what rows were before they were changed, and who changed them. */
@Mapper
public interface HistoryMapper {

	/** The former states of a row as JSON of its columns, newest first. */
	List<String> findFormer(@Param("feed") String feed, @Param("key") String key);

	/** The imports that brought the states. */
	List<Origin> findOrigins(@Param("importIds") Collection<Long> importIds);

	/** The step by which an application brought a machine into the register. */
	Optional<Issue> findIssue(@Param("applicationId") long applicationId);

	/**
	 * Whence a state came.
	 *
	 * @param submittedBy who entered or uploaded it, null for a night or a command
	 */
	record Origin(long importId, String fileName, Instant startedAt, LocalDate businessDate,
			@Nullable String submittedBy, @Nullable String reason) {
	}

	/** Who issued a registration number, and when. */
	record Issue(String person, Instant doneAt) {
	}

}
