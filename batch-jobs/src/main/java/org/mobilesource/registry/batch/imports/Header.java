package org.mobilesource.registry.batch.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The header row of a file, held against the columns of its feed.
 *
 * @param cells as written
 * @param columns for every cell the column it stands for, null when the feed has none
 */
record Header(List<String> cells, List<@Nullable String> columns) {

	static Header of(List<String> cells, List<Column> feed) {
		Map<String, String> byHeader = new HashMap<>();
		feed.forEach(
				(column) -> column.headerNames().forEach((name) -> byHeader.putIfAbsent(folded(name), column.name())));
		List<@Nullable String> columns = new ArrayList<>();
		for (var cell : cells) {
			var column = byHeader.get(folded(cell));
			columns.add((column != null && !columns.contains(column)) ? column : null);
		}
		return new Header(List.copyOf(cells), columns);
	}

	/** Required columns that no cell stands for. */
	List<String> missing(List<Column> feed) {
		return feed.stream()
			.filter((column) -> column.required() && !this.columns.contains(column.name()))
			.map((column) -> column.title().isEmpty() ? column.name() : column.name() + " " + column.title())
			.toList();
	}

	/** Cells that stand for no column: they are ignored, and counted. */
	List<String> unknown() {
		List<String> unknown = new ArrayList<>();
		for (int i = 0; i < this.cells.size(); i++) {
			if (this.columns.get(i) == null) {
				unknown.add(this.cells.get(i));
			}
		}
		return unknown;
	}

	private static String folded(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
	}

}
