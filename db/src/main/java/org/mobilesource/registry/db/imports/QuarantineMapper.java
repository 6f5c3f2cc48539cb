package org.mobilesource.registry.db.imports;

import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.imports.ImportMapper.QuarantinedRow;
import org.mobilesource.registry.db.imports.ImportMapper.RowProblem;

/**
 * Quarantined rows that are open: no later import took them up again. Those of dry runs
 * and of held files are open in their own import only, since nothing of them counts.
 */
@Mapper
public interface QuarantineMapper {

	/** Open rows, those of the newest import first. */
	List<OpenRow> find(@Param("filter") Filter filter, @Param("limit") int limit, @Param("offset") int offset);

	int count(@Param("filter") Filter filter);

	/** The problems of rows of several imports. */
	List<OpenProblem> findProblems(@Param("rows") Collection<OpenRow> rows);

	/** Open rows of one import behind a line, for reading all of them piece by piece. */
	List<QuarantinedRow> findOpenAfter(@Param("importId") long importId, @Param("line") int line,
			@Param("limit") int limit);

	/** The problems of the rows of an import on these lines. */
	List<RowProblem> findProblemsBetween(@Param("importId") long importId, @Param("first") int first,
			@Param("last") int last);

	int countOpen(@Param("importId") long importId);

	/** What became of the rows of an import that were taken up again, by import. */
	List<Replay> findReplays(@Param("importId") long importId);

	/** The codes that open rows have, each once. */
	List<String> findCodes();

	/** The columns in which open rows are wrong, each once. */
	List<String> findColumns();

	/**
	 * What a reader chose.
	 *
	 * @param text part of the row as it was sent
	 * @param plate the same as it reads as part of a plate
	 */
	record Filter(@Nullable String feed, @Nullable Long importId, @Nullable String code, @Nullable String column,
			@Nullable String text, @Nullable String plate) {
	}

	/** An open row with its file. */
	record OpenRow(long importId, String feed, String fileName, @Nullable String header, int line, String rawRow) {
	}

	/** A problem of an open row, with its sentence in both languages. */
	record OpenProblem(long importId, int line, String code, @Nullable String columnName,
			@Nullable String offendingValue, String messageZh, String messageEn) {
	}

	/**
	 * An import that took up rows again.
	 *
	 * @param stillBad of these, rows that were quarantined anew
	 */
	record Replay(long importId, int taken, int stillBad) {
	}

}
