package org.mobilesource.registry.batch.imports;

import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

import org.mobilesource.registry.db.Parts;
import org.mobilesource.registry.db.imports.ImportMapper;
import org.mobilesource.registry.db.imports.ImportMapper.Counts;
import org.mobilesource.registry.db.imports.ImportMapper.QuarantinedRow;
import org.mobilesource.registry.db.imports.ImportMapper.RowProblem;

/**
 * Where an import writes down what became of its rows, in the transaction of each chunk.
 */
public final class Ledger {

	/** So many rows go into one statement. */
	private static final int PAGE = 1_000;

	private final long importId;

	private final Effect effect;

	private final Map<String, String> seen;

	private final ImportMapper imports;

	private final IntConsumer progress;

	private int behind;

	/**
	 * Opens it.
	 * @param behind so many rows had found their place before
	 * @param seen by key, the versions of stored rows that may be replaced
	 */
	Ledger(long importId, int behind, Effect effect, Map<String, String> seen, ImportMapper imports,
			IntConsumer progress) {
		this.importId = importId;
		this.behind = behind;
		this.effect = effect;
		this.seen = seen;
		this.imports = imports;
		this.progress = progress;
	}

	public long importId() {
		return this.importId;
	}

	/** Whether rows are stored, and not only counted. */
	public boolean loads() {
		return this.effect == Effect.LOAD;
	}

	/** Whether what becomes of good rows is counted. */
	public boolean counts() {
		return this.effect != Effect.REPORT;
	}

	/** How many rows have found their place so far. */
	public int behind() {
		return this.behind;
	}

	Map<String, String> seen() {
		return this.seen;
	}

	/** Keeps bad rows with their problems. */
	public void quarantine(List<QuarantinedRow> rows, List<RowProblem> problems) {
		Parts.of(rows, PAGE).forEach((page) -> this.imports.insertQuarantined(this.importId, page));
		Parts.of(problems, PAGE).forEach((page) -> this.imports.insertProblems(this.importId, page));
	}

	/** Counts the rows of a chunk; they add up. */
	public void count(int loaded, int updated, int unchanged, int duplicate, int quarantined,
			Map<String, Integer> skipped) {
		int passedOver = skipped.values().stream().mapToInt(Integer::intValue).sum();
		int read = loaded + updated + unchanged + duplicate + quarantined + passedOver;
		if (counts()) {
			var counts = new Counts(read, loaded, updated, unchanged, duplicate, quarantined, passedOver);
			if (this.imports.addCountsBehind(this.importId, this.behind, counts) == 0) {
				throw new IllegalStateException("Another process has gone on with import %d behind row %d meanwhile"
					.formatted(this.importId, this.behind));
			}
			skipped.forEach((reason, rows) -> this.imports.addSkipped(this.importId, reason, rows));
		}
		this.behind += read;
		this.progress.accept(read);
	}

	/** Keeps the former content of corrected rows. */
	void supersede(String feed, List<ImportMapper.SupersededRow> rows) {
		Parts.of(rows, PAGE).forEach((page) -> this.imports.insertSuperseded(feed, this.importId, page));
	}

	/** What an import does to the registry. */
	enum Effect {

		/** Everything is stored. */
		LOAD,

		/** Rows are only counted, and bad ones reported. */
		DRY_RUN,

		/**
		 * Nothing of the file counts; its bad rows are kept for whoever decides or mends.
		 */
		REPORT

	}

}
