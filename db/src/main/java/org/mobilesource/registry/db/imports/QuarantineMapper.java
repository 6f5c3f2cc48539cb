package org.mobilesource.registry.db.imports;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.imports.ImportMapper.QuarantinedRow;
import org.mobilesource.registry.db.imports.ImportMapper.RowProblem;

/**
 * Quarantined rows. A row is open until a later import takes it up again or a person
 * dismisses it. Those of dry runs, held and refused files are open in their own import
 * only, since nothing of them counts.
 */
@Mapper
public interface QuarantineMapper {

	/** Rows in the chosen state, those of the newest import first. */
	List<QuarantineRow> find(@Param("filter") Filter filter, @Param("limit") int limit, @Param("offset") int offset);

	int count(@Param("filter") Filter filter);

	/** A row of an import that counts. */
	Optional<QuarantineRow> findRow(@Param("importId") long importId, @Param("line") int line);

	/** The problems of rows of several imports. */
	List<OpenProblem> findProblems(@Param("rows") Collection<QuarantineRow> rows);

	/** Open rows of one import behind a line, for reading all of them piece by piece. */
	List<QuarantinedRow> findOpenAfter(@Param("importId") long importId, @Param("line") int line,
			@Param("limit") int limit);

	/** The problems of the rows of an import on these lines. */
	List<RowProblem> findProblemsBetween(@Param("importId") long importId, @Param("first") int first,
			@Param("last") int last);

	/** The rows of an import by state. */
	States countStates(@Param("importId") long importId);

	/** What became of the rows of an import that were taken up again, by import. */
	List<Replay> findReplays(@Param("importId") long importId);

	/** The codes that rows in this state have, each once. */
	List<String> findCodes(@Param("state") State state);

	/** The columns in which rows in this state are wrong, each once. */
	List<String> findColumns(@Param("state") State state);

	/** What people have decided about a row, oldest first. */
	List<Decision> findDecisions(@Param("importId") long importId, @Param("line") int line);

	void insertDecision(@Param("decision") Decision decision);

	/**
	 * Gives up a row, unless it is not open.
	 * @return 1 when it was open, else 0
	 */
	int dismiss(@Param("importId") long importId, @Param("line") int line, @Param("at") Instant at);

	/** What has become of a row. */
	enum State {

		OPEN, REPLAYED, DISMISSED;

		/** The state that is written like this, open for anything else. */
		public static State of(@Nullable String text) {
			for (var state : values()) {
				if (state.name().equals((text != null) ? text.toUpperCase(Locale.ROOT) : "")) {
					return state;
				}
			}
			return OPEN;
		}

	}

	/** What a person did with a row. */
	enum Act {

		/** Changed it and had it imported. */
		EDITED,

		/** Had it imported once more as it was. */
		REPLAYED,

		/** Gave it up. */
		DISMISSED

	}

	/**
	 * What a reader chose.
	 *
	 * @param text part of the row as it was sent
	 * @param plate the same as it reads as part of a plate
	 */
	record Filter(State state, @Nullable String feed, @Nullable Long importId, @Nullable String code,
			@Nullable String column, @Nullable String text, @Nullable String plate) {
	}

	/**
	 * A row with its file.
	 *
	 * @param replayedBy the import that took it up again, on {@code replayedLine}
	 * @param stillBad whether it was quarantined anew there
	 */
	record QuarantineRow(long importId, String feed, String fileName, @Nullable String header, int line, String rawRow,
			@Nullable Long replayedBy, @Nullable Integer replayedLine, boolean stillBad,
			@Nullable Instant dismissedAt) {

		public State state() {
			return (this.replayedBy != null) ? State.REPLAYED
					: ((this.dismissedAt != null) ? State.DISMISSED : State.OPEN);
		}

	}

	/** A problem of a row, with its sentence in both languages. */
	record OpenProblem(long importId, int line, String code, @Nullable String columnName,
			@Nullable String offendingValue, String messageZh, String messageEn) {
	}

	/**
	 * Rows by state: {@code quarantined = open + replayed + dismissed}. A row that was
	 * dismissed and then replayed all the same counts as replayed.
	 */
	record States(int quarantined, int open, int replayed, int dismissed) {
	}

	/**
	 * An import that took up rows again.
	 *
	 * @param stillBad of these, rows that were quarantined anew
	 */
	record Replay(long importId, int taken, int stillBad) {
	}

	/**
	 * Who did what with a row.
	 *
	 * @param sentRow the submitted columns as they were replayed, as CSV; null when it
	 * was dismissed
	 */
	record Decision(long importId, int line, Act decision, String decidedBy, Instant decidedAt, @Nullable String reason,
			@Nullable String sentRow) {
	}

}
