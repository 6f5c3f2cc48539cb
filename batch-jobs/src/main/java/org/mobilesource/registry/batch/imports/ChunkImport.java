package org.mobilesource.registry.batch.imports;

import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

import org.mobilesource.registry.db.Parts;
import org.mobilesource.registry.db.imports.ImportMapper.QuarantinedRow;
import org.mobilesource.registry.db.imports.ImportMapper.ReplayedRow;
import org.mobilesource.registry.db.imports.ImportMapper.RowProblem;
import org.mobilesource.registry.db.imports.ImportMapper.SupersededRow;
import org.mobilesource.registry.domain.imports.Loaded;
import org.mobilesource.registry.domain.imports.RowOutcome.Accepted;
import org.mobilesource.registry.domain.imports.RowOutcome.Duplicate;
import org.mobilesource.registry.domain.imports.RowOutcome.Rejected;
import org.mobilesource.registry.domain.imports.RowOutcome.Skipped;

/**
 * Gives every row of a chunk its place: good rows, bad rows and counts in one
 * transaction.
 */
final class ChunkImport<T> implements ItemWriter<CheckedRow<T>> {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** So many rows go into one statement. */
	private static final int PAGE = 1_000;

	private final Feed<T> feed;

	private final FileFacts file;

	private final Replays replays;

	private final Ledger ledger;

	private boolean allNew = true;

	ChunkImport(Feed<T> feed, FileFacts file, Replays replays, Ledger ledger) {
		this.feed = feed;
		this.file = file;
		this.replays = replays;
		this.ledger = ledger;
	}

	@Override
	public void write(Chunk<? extends CheckedRow<T>> chunk) {
		List<Loaded<T>> accepted = new ArrayList<>(chunk.size());
		Map<String, Integer> skipped = new HashMap<>();
		List<QuarantinedRow> quarantined = new ArrayList<>();
		List<RowProblem> problems = new ArrayList<>();
		List<ReplayedRow> replayed = new ArrayList<>();
		int duplicate = 0;
		for (var row : chunk) {
			if (row.origin() != null) {
				replayed.add(new ReplayedRow(row.origin().importId(), row.origin().line(), row.line()));
			}
			if (row.outcome() instanceof Accepted<T> good) {
				accepted.add(new Loaded<>(good.value(), row.key(), row.hash(), row.line(), this.ledger.importId(),
						String.join(" ", good.warnings())));
			}
			else if (row.outcome() instanceof Rejected<T> bad) {
				quarantined.add(new QuarantinedRow(row.line(), row.raw()));
				for (int i = 0; i < bad.problems().size(); i++) {
					problems.add(RowProblem.of(row.line(), i, bad.problems().get(i)));
				}
			}
			else if (row.outcome() instanceof Skipped<T> foreign) {
				skipped.merge(foreign.reason(), 1, Integer::sum);
			}
			else if (row.outcome() instanceof Duplicate<T>) {
				duplicate++;
			}
		}
		this.ledger.quarantine(quarantined, problems);
		var stored = this.ledger.counts() ? store(accepted) : new Stored(accepted.size(), 0, 0);
		this.ledger.count(stored.loaded(), stored.updated(), stored.unchanged(), duplicate, quarantined.size(),
				skipped);
		if (this.ledger.loads()) {
			this.replays.settle(this.ledger.importId(), replayed);
		}
	}

	private Stored store(List<Loaded<T>> accepted) {
		if (accepted.isEmpty()) {
			return new Stored(0, 0, 0);
		}
		if (this.ledger.loads() && this.allNew && this.feed.storeNew(accepted)) {
			return new Stored(accepted.size(), 0, 0);
		}
		var stored = compareAndStore(accepted);
		this.allNew = stored.loaded() == accepted.size();
		return stored;
	}

	/**
	 * Leaves out what is stored unchanged, and keeps the former content of what is
	 * corrected.
	 */
	private Stored compareAndStore(List<Loaded<T>> rows) {
		Map<String, Loaded<T>> accepted = new LinkedHashMap<>();
		rows.forEach((row) -> accepted.put(row.key(), row));
		Map<String, Map<String, Object>> former = new HashMap<>();
		List<SupersededRow> superseded = new ArrayList<>();
		int unchanged = 0;
		var allStored = findStored(List.copyOf(accepted.keySet()));
		RowVersion.require(this.ledger.seen(), allStored);
		for (var stored : allStored) {
			var key = String.valueOf(stored.get("row_key"));
			var incoming = accepted.get(key);
			if (incoming == null) {
				continue;
			}
			if (Long.valueOf(incoming.hash()).equals(stored.get("row_hash"))) {
				accepted.remove(key);
				unchanged++;
			}
			else {
				former.put(key, stored);
				superseded.add(new SupersededRow(key, incoming.line(), JSON.writeValueAsString(dated(stored))));
			}
		}
		if (this.ledger.loads() && !accepted.isEmpty()) {
			this.ledger.supersede(this.feed.name(), superseded);
			this.feed.storeCompared(accepted.values(), former, this.file);
		}
		return new Stored(accepted.size() - former.size(), former.size(), unchanged);
	}

	/** Days as days: as moments they would depend on the zone of this machine. */
	private static Map<String, @Nullable Object> dated(Map<String, Object> row) {
		Map<String, @Nullable Object> dated = new HashMap<>(row);
		dated.replaceAll((column, value) -> (value instanceof Date day) ? day.toString() : value);
		return dated;
	}

	private List<Map<String, Object>> findStored(List<String> keys) {
		return Parts.of(keys, PAGE).stream().flatMap((page) -> this.feed.table().findByKeys(page).stream()).toList();
	}

	private record Stored(int loaded, int updated, int unchanged) {
	}

}
