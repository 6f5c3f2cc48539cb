package org.mobilesource.registry.domain.edition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.watchlist.WatchList;

/**
 * What leads from one edition of a list to another; every row has a cause. Taking away
 * what was removed and putting in what was added or changed gives the later content.
 *
 * @param removed as they were
 */
public record EditionDelta(List<Row> added, List<Row> removed, List<Row> changed) {

	private static final Set<String> FIGURES = Set.of("dieselTrucks", "owned", "leased", "exceedingTrucks",
			"totalTrucks", "percent");

	/**
	 * Compares two editions.
	 * @param recorded the causes that the runs in between recorded of the key
	 */
	public static EditionDelta between(WatchList list, Content before, Content now,
			Map<String, ? extends Set<String>> recorded) {
		return new EditionDelta(
				only(now, before)
					.map((key) -> row(key, null, now.cells(key), recorded,
							when(before.held.contains(key), Cause.APPEAL_CLOSED)))
					.toList(),
				only(before, now).map((key) -> row(key, null, before.cells(key), recorded,
						when(now.held.contains(key), Cause.APPEAL_HELD)))
					.toList(),
				now.rows.keySet()
					.stream()
					.filter((key) -> before.rows.containsKey(key) && !now.cells(key).equals(before.cells(key)))
					.map((key) -> row(key, before.cells(key), now.cells(key), recorded,
							differences(list, before.cells(key), now.cells(key))))
					.toList());
	}

	public boolean isEmpty() {
		return this.added.isEmpty() && this.removed.isEmpty() && this.changed.isEmpty();
	}

	private static Row row(String key, @Nullable List<String> was, List<String> cells,
			Map<String, ? extends Set<String>> recorded, Stream<Cause> own) {
		var causes = new TreeSet<String>();
		var ofRuns = recorded.get(key);
		if (ofRuns != null) {
			causes.addAll(ofRuns);
		}
		boolean explained = !causes.isEmpty();
		own.filter((cause) -> !explained || cause.ofAppeal()).map(Enum::name).forEach(causes::add);
		if (causes.isEmpty()) {
			causes.add(Cause.RECORD_CHANGED.name());
		}
		return new Row(key, was, cells, causes);
	}

	private static Stream<String> only(Content in, Content notIn) {
		return in.rows.keySet().stream().filter((key) -> !notIn.rows.containsKey(key));
	}

	private static Stream<Cause> when(boolean holds, Cause cause) {
		return holds ? Stream.of(cause) : Stream.empty();
	}

	private static Stream<Cause> differences(WatchList list, List<String> was, List<String> is) {
		var columns = PublishedRow.columns(list);
		return IntStream.range(0, columns.size())
			.filter((at) -> !was.get(at).equals(is.get(at)))
			.mapToObj((at) -> cause(columns.get(at), is.get(at)));
	}

	private static Cause cause(String column, String value) {
		if (column.equals(PublishedRow.APPEALED)) {
			return value.equals("true") ? Cause.APPEAL_OPENED : Cause.APPEAL_CLOSED;
		}
		return FIGURES.contains(column) ? Cause.FIGURES_CHANGED : Cause.RECORD_CHANGED;
	}

	/**
	 * Causes beside those that runs recorded. What is no appeal's is given where no run
	 * gave one.
	 */
	public enum Cause {

		/** An appeal was filed; the row is marked. */
		APPEAL_OPENED,

		/** An appeal was decided or withdrawn. */
		APPEAL_CLOSED,

		/** The subject is on the list, and held back while its appeal is open. */
		APPEAL_HELD,

		/** Numbers of trucks, or the ratio. */
		FIGURES_CHANGED,

		/** Names, plates, divisions, dates. */
		RECORD_CHANGED;

		private boolean ofAppeal() {
			return this != FIGURES_CHANGED && this != RECORD_CHANGED;
		}

	}

	/**
	 * What an edition consists of.
	 *
	 * @param rows cells by key
	 * @param held keys of what is left out since an appeal is open
	 */
	public record Content(Map<String, List<String>> rows, Set<String> held) {

		private List<String> cells(String key) {
			return this.rows.getOrDefault(key, List.of());
		}

	}

	/**
	 * A row that differs.
	 *
	 * @param was its cells before, of one that changed
	 * @param causes at least one
	 */
	public record Row(String key, @Nullable List<String> was, List<String> cells, SortedSet<String> causes) {
	}

}
