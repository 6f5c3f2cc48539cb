package org.mobilesource.registry.batch.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.imports.Problem;
import org.mobilesource.registry.domain.imports.RowOutcome;
import org.mobilesource.registry.domain.imports.RowOutcome.Rejected;

/**
 * The reading of a file before a row is loaded. It understands every row, finds which
 * rows repeat or contradict each other, how many are bad, and whether the file as a whole
 * is to be held; the load then takes its rows from here.
 */
final class FileCheck<T> implements Closeable {

	private static final int ROWS_AT_A_TIME = 1_000;

	private static final int MOST_KEYS_IN_MEMORY = 500_000;

	private final Feed<T> feed;

	private final Sources sources;

	private final Replays replays;

	private final RowParser<T> parser;

	private final Tally<T> tally;

	private final Spool<T> spool;

	private final RepeatedKeys keys;

	private final RowDigest digest = new RowDigest();

	private int rows;

	private int rowsBad;

	private int rowsReplayed;

	private Holding holding = Holding.NONE;

	FileCheck(Feed<T> feed, FileFacts file, Sources sources, Replays replays, Path folder) throws IOException {
		this.feed = feed;
		this.sources = sources;
		this.replays = replays;
		this.parser = feed.parser(file);
		this.tally = feed.tally();
		this.spool = Spool.in(folder, feed.codec());
		this.keys = new RepeatedKeys(folder, MOST_KEYS_IN_MEMORY);
	}

	/**
	 * Takes every row of the file into account.
	 * @return how many rows were passed over because they hold nothing
	 */
	int seeAll(InputFile file, Charset encoding) throws IOException, RefusedFileException {
		try (var source = CsvSource.open(file, encoding, columns())) {
			List<CsvRow> rows = new ArrayList<>(ROWS_AT_A_TIME);
			for (var row = source.next(); row.isPresent(); row = source.next()) {
				rows.add(row.get());
				if (rows.size() == ROWS_AT_A_TIME) {
					see(rows);
					rows.clear();
				}
			}
			see(rows);
			return source.blankRows();
		}
	}

	/** Takes the next rows of the file into account. */
	void see(List<CsvRow> chunk) throws IOException {
		this.parser.prepare(chunk);
		var origins = this.replays.origins(chunk);
		for (var row : chunk) {
			var origin = row.origin();
			see(row, (origin != null && origins.contains(origin)) ? origin : null);
		}
	}

	private void see(CsvRow row, @Nullable Origin origin) throws IOException {
		this.rows++;
		var key = row.complete() ? this.parser.key(row) : Optional.<String>empty();
		var outcome = outcomeAlone(row);
		this.tally.see(row, outcome);
		boolean bad = outcome instanceof Rejected<T>;
		var checked = new CheckedRow<>(row.line(), key.orElse(""), this.digest.of(row), outcome, bad ? row.asCsv() : "",
				origin);
		this.rowsReplayed += (origin != null) ? 1 : 0;
		if (key.isPresent()) {
			this.keys.add(key.get(), checked.hash(), row.line(), bad);
		}
		else {
			this.rowsBad += bad ? 1 : 0;
		}
		this.spool.add(checked);
	}

	private RowOutcome<T> outcomeAlone(CsvRow row) {
		if (!row.complete()) {
			return new Rejected<>(List.of(new Problem("COLUMN_COUNT", null, Integer.toString(row.fields().size()),
					List.of(Integer.toString(row.header().cells().size())))));
		}
		if (row.formerCodes().contains("COLUMN_COUNT")) {
			// Its values may still stand in the wrong columns.
			return new Rejected<>(List.of(Problem.of("COLUMN_COUNT_UNCONFIRMED", null, null)));
		}
		return this.sources.problem(row)
			.<RowOutcome<T>>map((foreign) -> new Rejected<>(List.of(foreign)))
			.orElseGet(() -> this.parser.parse(row));
	}

	/** What becomes of the row, the rest of the file considered. */
	RowOutcome<T> outcome(CheckedRow<T> row) {
		if (this.keys.isConflict(row.line())) {
			return new Rejected<>(List.of(Problem.of(this.feed.conflictCode(), null, row.key())));
		}
		return this.keys.isDuplicate(row.line()) ? new RowOutcome.Duplicate<>() : row.outcome();
	}

	/** The rows that were seen, in their order. */
	Spool<T>.Rows checkedRows() throws IOException {
		return this.spool.rows();
	}

	List<Column> columns() {
		return this.feed.columns();
	}

	int rows() {
		return this.rows;
	}

	int rowsBad() {
		return this.rowsBad + this.keys.rowsBad();
	}

	Tally<T> tally() {
		return this.tally;
	}

	/**
	 * Ends the check: decides whether the file is refused, or held until a person
	 * decides. Rows that are all replayed were bad before, and are sent by a person.
	 * @param wholeFile whether one bad row refuses it
	 */
	void conclude(int mostPercent, boolean wholeFile) throws IOException {
		this.keys.conclude();
		int most = (this.rowsReplayed < this.rows) ? mostPercent : 100;
		this.holding = Holding.of(this.rows, rowsBad(), most, wholeFile,
				this.parser.fault()
					.map((fault) -> fault.code() + ": " + fault.inChinese() + " / " + fault.inEnglish())
					.stream()
					.toList());
	}

	/** Whether a bad row refuses the file; no person can release it then. */
	boolean isRefused() {
		return this.holding.refused();
	}

	/** Why the file is to be held or refused, when it is. */
	Optional<String> holdReason() {
		return Optional.ofNullable(this.holding.reason());
	}

	@Override
	public void close() throws IOException {
		try {
			this.keys.close();
		}
		finally {
			this.spool.close();
		}
	}

}
