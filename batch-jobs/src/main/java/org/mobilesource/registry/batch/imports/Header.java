package org.mobilesource.registry.batch.imports;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The header row of a file, held against the columns of its feed.
 *
 * @param cells as written
 * @param positions by column, the cell that stands for it
 * @param sorted the cells that stand for a column, by the column's name
 * @param reasons of a file that replays rejected rows, else null
 */
record Header(List<String> cells, Map<String, Integer> positions, List<Cell> sorted, @Nullable ReasonColumns reasons) {

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
		var sorted = new TreeMap<>(positions).entrySet().stream().map(Cell::of).toList();
		return new Header(List.copyOf(cells), positions, sorted, ReasonColumns.in(cells));
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
		if (this.reasons != null) {
			unknown.removeAll(ReasonColumns.NAMES);
		}
		return unknown;
	}

	/**
	 * A cell that stands for a column.
	 *
	 * @param beginning how the column begins a value in a digest
	 */
	record Cell(int index, byte[] beginning) {

		static Cell of(Map.Entry<String, Integer> position) {
			return new Cell(position.getValue(), (position.getKey() + '\u001f').getBytes(StandardCharsets.UTF_8));
		}

	}

	private static String folded(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
	}

}
