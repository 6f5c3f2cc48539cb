package org.mobilesource.registry.batch.imports;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.Parts;
import org.mobilesource.registry.db.imports.ImportMapper;
import org.mobilesource.registry.db.imports.ImportMapper.ReplayedRow;
import org.mobilesource.registry.domain.access.ApiClient;
import org.mobilesource.registry.domain.imports.ImportRun;

/**
 * Which quarantined rows a file may take up again. A program takes up rows of its own
 * imports alone, whatever numbers it writes; persons, nights and commands those of all.
 *
 * @param client the sender as it is recorded, null unless it is a program
 */
record Replays(ImportMapper imports, String feed, @Nullable String client) {

	/** So many rows go into one statement. */
	private static final int PAGE = 1_000;

	static Replays of(Feed<?> feed, ImportRun run, ImportMapper imports) {
		return new Replays(imports, feed.name(),
				ApiClient.nameIn(run.submittedBy()).isPresent() ? run.submittedBy() : null);
	}

	/**
	 * Where the rows say that they come from, as far as there is such a row, settled or
	 * not: a file that a crash cut short has settled some of its rows itself.
	 */
	Set<Origin> origins(List<CsvRow> rows) {
		var named = rows.stream()
			.map(CsvRow::origin)
			.filter(Objects::nonNull)
			.distinct()
			.map((origin) -> new ReplayedRow(origin.importId(), origin.line(), 0))
			.toList();
		return Parts.of(named, PAGE)
			.stream()
			.flatMap((page) -> this.imports.findReplayed(this.feed, this.client, page).stream())
			.map((row) -> new Origin(row.importId(), row.line()))
			.collect(Collectors.toSet());
	}

	/** Marks rows as taken up again by the import. */
	void settle(long importId, Collection<ReplayedRow> rows) {
		Parts.of(List.copyOf(rows), PAGE)
			.forEach((page) -> this.imports.markReplayed(this.feed, importId, this.client, page));
	}

}
