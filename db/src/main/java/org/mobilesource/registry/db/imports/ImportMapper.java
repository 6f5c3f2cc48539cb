package org.mobilesource.registry.db.imports;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.imports.ImportRun;
import org.mobilesource.registry.domain.imports.ImportState;
import org.mobilesource.registry.domain.imports.Problem;

/** Imports, their counts, quarantined rows and superseded rows. */
@Mapper
public interface ImportMapper {

	/** Records the beginning; its id is found by the file's content afterwards. */
	void insertRun(ImportRun run);

	Optional<ImportRun> findRun(@Param("id") long id);

	/** The attempts to import this content, latest first. */
	List<ImportRun> findByContent(@Param("feed") String feed, @Param("sha256") String sha256,
			@Param("dryRun") boolean dryRun);

	/** How many rows all imports have stored or changed so far. */
	long countStored();

	/** The latest imports, newest first. */
	List<ImportRun> findLatest(@Param("limit") int limit);

	/** When the latest import was started, by the clock of its machine. */
	Optional<Instant> findLatestStart();

	/** What the clock of the database server says. */
	Instant findServerTime();

	/** Keeps what the check found, before a row is loaded. */
	void recordCheck(@Param("id") long id, @Param("blankRows") int blankRows, @Param("rowsInFile") int rowsInFile,
			@Param("rowsBad") int rowsBad, @Param("held") @Nullable String held);

	/**
	 * Adds the counts of a chunk behind so many rows; part of the chunk's transaction.
	 * @return 0 when another process has imported rows of this run meanwhile, else 1
	 */
	int addCountsBehind(@Param("id") long id, @Param("expected") int expected, @Param("counts") Counts counts);

	void addSkipped(@Param("id") long id, @Param("reason") String reason, @Param("skipped") int skipped);

	/** Ends the run; one that is done stays done. */
	void finish(@Param("id") long id, @Param("state") ImportState state, @Param("message") @Nullable String message,
			@Param("finishedAt") Instant finishedAt);

	void insertQuarantined(@Param("importId") long importId, @Param("rows") Collection<QuarantinedRow> rows);

	void insertProblems(@Param("importId") long importId, @Param("rows") Collection<RowProblem> rows);

	/**
	 * Forgets the bad rows of an import of which no row counts yet: it is judged anew.
	 */
	void forgetQuarantined(@Param("importId") long importId);

	void insertSuperseded(@Param("feed") String feed, @Param("importId") long importId,
			@Param("rows") Collection<SupersededRow> rows);

	/**
	 * Marks quarantined rows as taken up again by an import of the feed, wherever the
	 * same content was quarantined; part of the chunk's transaction.
	 * @param client only in imports that this one has submitted, of all when it is null
	 */
	void markReplayed(@Param("feed") String feed, @Param("importId") long importId,
			@Param("client") @Nullable String client, @Param("rows") Collection<ReplayedRow> rows);

	/**
	 * Of these rows, those that were quarantined, replayed since or not.
	 * @param client as above
	 */
	List<QuarantinedLine> findReplayed(@Param("feed") String feed, @Param("client") @Nullable String client,
			@Param("rows") Collection<ReplayedRow> rows);

	/** The first problems of an import in the order of its lines. */
	List<RowProblem> findProblems(@Param("importId") long importId, @Param("limit") int limit);

	/** Quarantined rows by code of their first problem. */
	List<NamedCount> countProblems(@Param("importId") long importId);

	/** Skipped rows by reason. */
	List<NamedCount> countSkipped(@Param("importId") long importId);

	/** Rows of one chunk by what became of them. */
	record Counts(int read, int loaded, int updated, int unchanged, int duplicate, int quarantined, int skipped) {
	}

	/** A row that could not be taken, as CSV. */
	record QuarantinedRow(int line, String rawRow) {
	}

	/** A quarantined row, and the line on which a later import brings it again. */
	record ReplayedRow(long importId, int line, int replayedLine) {
	}

	/** Where a quarantined row is found. */
	record QuarantinedLine(long importId, int line) {
	}

	/** A problem of a quarantined row, with its sentence in both languages. */
	record RowProblem(int line, int ordinal, String code, @Nullable String columnName, @Nullable String offendingValue,
			String messageZh, String messageEn) {

		public static RowProblem of(int line, int ordinal, Problem problem) {
			return new RowProblem(line, ordinal, problem.code(), problem.column(), shortened(problem.value()),
					problem.inChinese(), problem.inEnglish());
		}

		private static @Nullable String shortened(@Nullable String value) {
			return (value != null && value.length() > 500) ? value.substring(0, 500) : value;
		}

	}

	/**
	 * Tells the server how the tables look now; after a large import its plans would rest
	 * on empty ones.
	 */
	List<Map<String, Object>> refreshStatistics();

	/** How many rows something is true of. */
	record NamedCount(String name, long number) {
	}

	/** The former content of a row that a correction replaced. */
	record SupersededRow(String rowKey, int line, String oldRow) {
	}

}
