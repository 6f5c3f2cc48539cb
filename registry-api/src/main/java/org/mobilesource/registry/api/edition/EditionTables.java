package org.mobilesource.registry.api.edition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.api.edition.EditionTable.Difference;
import org.mobilesource.registry.api.web.Shown;
import org.mobilesource.registry.db.reporting.NameMapper;
import org.mobilesource.registry.db.reporting.NameMapper.Name;
import org.mobilesource.registry.domain.edition.EditionDelta;
import org.mobilesource.registry.domain.edition.PublishedRow;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** Shows rows of editions in the present language. */
@Component
class EditionTables {

	private final Shown shown;

	private final NameMapper names;

	EditionTables(Shown shown, NameMapper names) {
		this.shown = shown;
		this.names = names;
	}

	EditionTable of(WatchList list, Collection<List<String>> rows) {
		var columns = PublishedRow.columns(list);
		var divisions = divisions();
		return new EditionTable(columns.stream().map(this::heading).toList(),
				rows.stream()
					.map((cells) -> IntStream.range(0, columns.size())
						.mapToObj((at) -> text(columns.get(at), cells.get(at), divisions))
						.toList())
					.toList());
	}

	/** What was removed, added and changed, in this order. */
	List<Difference> differences(WatchList list, EditionDelta delta) {
		var columns = PublishedRow.columns(list);
		var divisions = divisions();
		return Stream
			.of(Map.entry("removed", delta.removed()), Map.entry("added", delta.added()),
					Map.entry("changed", delta.changed()))
			.flatMap((part) -> part.getValue().stream().map((row) -> {
				var was = row.was();
				IntFunction<String> now = (at) -> text(columns.get(at), row.cells().get(at), divisions);
				var detail = (was != null)
						? joined(columns, (at) -> !was.get(at).equals(row.cells().get(at)),
								(at) -> text(columns.get(at), was.get(at), divisions) + " → " + now.apply(at))
						: joined(columns, (at) -> at > 1 && !row.cells().get(at).equals("false"), now);
				return new Difference(part.getKey(), now.apply(0) + " " + now.apply(1), detail,
						row.causes().stream().map((cause) -> this.shown.code("cause", cause)).toList());
			}))
			.toList();
	}

	private String joined(List<String> columns, IntPredicate which, IntFunction<String> text) {
		return IntStream.range(0, columns.size())
			.filter(which)
			.mapToObj((at) -> heading(columns.get(at)) + " " + text.apply(at))
			.collect(Collectors.joining(" · "));
	}

	private Map<String, String> divisions() {
		return this.names.findDivisions().stream().collect(Collectors.toMap(Name::code, Name::name));
	}

	private String heading(String column) {
		return this.shown.code("edition.column", column);
	}

	private String text(String column, String cell, Map<String, String> divisions) {
		return switch (column) {
			case "division" -> this.shown.value(divisions.getOrDefault(cell, cell));
			case "plateType" -> this.shown.colour(cell);
			case "source" -> this.shown.code("source", cell);
			case "percent" -> cell + "%";
			case PublishedRow.APPEALED -> this.shown.code("edition.appealed-cell", cell);
			default -> this.shown.value(cell.strip());
		};
	}

}
