package org.mobilesource.registry.batch.imports;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The header row of a file, held against the columns of its feed.
 *
 * @param cells as written
 * @param positions by column, the cell that stands for it
 * @param sorted the columns that the file has, by name
 */
record Header(List<String> cells, Map<String, Integer> positions, List<Name> sorted) {

	static final int NONE = -1;

	static Header of(List<String> cells, List<Column> feed) {
		Map<String, String> byHeader = new HashMap<>();
		feed.forEach(
				(column) -> column.headerNames().forEach((name) -> byHeader.putIfAbsent(folded(name), column.name())));
		Map<String, Integer> positions = new HashMap<>();
		for (int i = 0; i < cells.size(); i++) {
			var column = byHeader.get(folded(cells.get(i)));
			if (column != null) {
				positions.putIfAbsent(column, i);
			}
		}
		return new Header(List.copyOf(cells), positions, positions.keySet().stream().sorted().map(Name::of).toList());
	}

	/** The cell that stands for the column, or {@code NONE}. */
	int cell(String column) {
		return this.positions.getOrDefault(column, NONE);
	}

	/** Required columns that no cell stands for. */
	List<String> missing(List<Column> feed) {
		return feed.stream()
			.filter((column) -> column.required() && !this.positions.containsKey(column.name()))
			.map((column) -> column.title().isEmpty() ? column.name() : column.name() + " " + column.title())
			.toList();
	}

	/** Cells that stand for no column: they are ignored, and counted. */
	List<String> unknown() {
		List<String> unknown = new ArrayList<>(this.cells);
		this.positions.values().stream().sorted((a, b) -> b - a).forEach((cell) -> unknown.remove(cell.intValue()));
		return unknown;
	}

	/** A column's name, and how it begins a value in a digest. */
	record Name(String name, byte[] utf8) {

		static Name of(String name) {
			return new Name(name, (name + '\u001f').getBytes(StandardCharsets.UTF_8));
		}

	}

	private static String folded(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
	}

}
