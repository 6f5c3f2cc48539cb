package org.mobilesource.registry.batch.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.imports.Problem;
import org.mobilesource.registry.domain.imports.RowOutcome;

/**
 * The first reading of a file, before a row is loaded. It finds which rows repeat or
 * contradict each other, how many are bad, and whether the file as a whole is to be held;
 * the load then asks it row by row, so that both see the same.
 */
final class FileCheck<T> {

	private final Feed<T> feed;

	private final RowParser<T> parser;

	private final Map<String, Seen> keys = new HashMap<>();

	private int rows;

	private int rowsBad;

	private @Nullable String holdReason;

	FileCheck(Feed<T> feed, RowParser<T> parser) {
		this.feed = feed;
		this.parser = parser;
	}

	/** Takes the next rows of the file into account. */
	void see(List<CsvRow> chunk) {
		this.parser.prepare(chunk);
		chunk.forEach(this::see);
	}

	private void see(CsvRow row) {
		this.rows++;
		var key = row.complete() ? this.parser.key(row) : Optional.<String>empty();
		if (key.isEmpty()) {
			this.rowsBad += isBad(row) ? 1 : 0;
			return;
		}
		var seen = this.keys.get(key.get());
		if (seen == null) {
			this.keys.put(key.get(), new Seen(row.line(), row.hash(), isBad(row)));
		}
		else {
			seen.rows++;
			seen.conflict |= seen.hash != row.hash();
		}
	}

	private boolean isBad(CsvRow row) {
		return outcomeAlone(row) instanceof RowOutcome.Rejected<T>;
	}

	/** What becomes of the row, the rest of the file considered. */
	RowOutcome<T> outcome(CsvRow row) {
		var key = key(row);
		var seen = key.map(this.keys::get).orElse(null);
		if (seen != null && seen.conflict) {
			return new RowOutcome.Rejected<>(List.of(Problem.of(this.feed.conflictCode(), null, key.orElse(""))));
		}
		if (seen != null && seen.line != row.line()) {
			return new RowOutcome.Duplicate<>();
		}
		return outcomeAlone(row);
	}

	Optional<String> key(CsvRow row) {
		return row.complete() ? this.parser.key(row) : Optional.empty();
	}

	private RowOutcome<T> outcomeAlone(CsvRow row) {
		if (!row.complete()) {
			var counts = List.of(Integer.toString(row.headerSize()));
			return new RowOutcome.Rejected<>(
					List.of(new Problem("COLUMN_COUNT", null, Integer.toString(row.fields().size()), counts)));
		}
		return this.parser.parse(row);
	}

	void prepare(List<CsvRow> chunk) {
		this.parser.prepare(chunk);
	}

	int rows() {
		return this.rows;
	}

	int rowsBad() {
		return this.rowsBad
				+ this.keys.values().stream().mapToInt((seen) -> seen.conflict ? seen.rows : (seen.bad ? 1 : 0)).sum();
	}

	/** Ends the check: decides whether the file is to be held until a person decides. */
	void conclude(int mostPercent) {
		int bad = rowsBad();
		List<String> reasons = new ArrayList<>();
		if (100L * bad > (long) mostPercent * this.rows) {
			reasons.add("%d 行中有 %d 行错误，超过 %d%% / %2$d of %1$d rows are bad, more than %3$d %%".formatted(this.rows, bad,
					mostPercent));
		}
		this.parser.fault()
			.ifPresent((fault) -> reasons.add(fault.code() + ": " + fault.inChinese() + " / " + fault.inEnglish()));
		this.holdReason = reasons.isEmpty() ? null : String.join("; ", reasons);
	}

	/** Why the file is to be held, when it is. */
	Optional<String> holdReason() {
		return Optional.ofNullable(this.holdReason);
	}

	/** The first row with a key, and what the later ones make of it. */
	private static final class Seen {

		private final int line;

		private final long hash;

		private final boolean bad;

		private int rows = 1;

		private boolean conflict;

		Seen(int line, long hash, boolean bad) {
			this.line = line;
			this.hash = hash;
			this.bad = bad;
		}

	}

}
