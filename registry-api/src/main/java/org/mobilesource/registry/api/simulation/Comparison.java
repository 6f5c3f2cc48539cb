package org.mobilesource.registry.api.simulation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.watchlist.Evidence;
import org.mobilesource.registry.domain.watchlist.Listed;
import org.mobilesource.registry.domain.watchlist.WatchList;

/**
 * One list tonight and under one or two settings, side by side.
 *
 * @param rows subjects on any of them, in the order of their keys
 */
record Comparison(WatchList list, List<Row> rows) {

	/**
	 * The list as the person may see it.
	 * @param b the same as tonight without a second setting
	 */
	static Comparison of(WatchList list, List<Listed> tonight, List<Listed> a, List<Listed> b, Scope scope) {
		var before = entries(list, tonight, scope);
		var first = entries(list, a, scope);
		var second = entries(list, b, scope);
		var subjects = new TreeSet<>(before.keySet());
		subjects.addAll(first.keySet());
		subjects.addAll(second.keySet());
		return new Comparison(list,
				subjects.stream()
					.map((subject) -> new Row(before.get(subject), first.get(subject), second.get(subject)))
					.toList());
	}

	private static Map<String, Listed> entries(WatchList list, List<Listed> lists, Scope scope) {
		return lists.stream()
			.filter((one) -> one.entry().list() == list && scope.mayEnter(one.entry().division()))
			.collect(Collectors.toMap((one) -> one.entry().subject(), Function.identity()));
	}

	/** So many of the moves from tonight to A, from tonight to B or from A to B. */
	public long count(String way, Move move) {
		return this.rows.stream().filter((row) -> row.move(way) == move).count();
	}

	/** Rows on which something differs, or all. */
	public List<Row> shown(boolean all, int most) {
		return this.rows.stream().filter((row) -> all || row.differs()).limit(most).toList();
	}

	/** How many rows are not shown for want of room. */
	public long more(boolean all, int most) {
		return Math.max(0, this.rows.stream().filter((row) -> all || row.differs()).count() - most);
	}

	/** What becomes of a subject. */
	enum Move {

		ENTERED, LEFT,

		/** It stays, with other figures. */
		CHANGED,

		STAYS,

		/** It is on neither. */
		NONE

	}

	/** A subject as it stands tonight, under A and under B; null where it does not. */
	record Row(@Nullable Listed tonight, @Nullable Listed a, @Nullable Listed b) {

		/** Where it stands, the first that has it. */
		public Listed known() {
			var simulated = (this.a != null) ? this.a : this.b;
			return Objects.requireNonNull((simulated != null) ? simulated : this.tonight);
		}

		public Move move(String way) {
			return switch (way) {
				case "a" -> move(this.tonight, this.a);
				case "b" -> move(this.tonight, this.b);
				default -> move(this.a, this.b);
			};
		}

		boolean differs() {
			return Stream.of("a", "b", "ab")
				.map(this::move)
				.anyMatch((move) -> move != Move.STAYS && move != Move.NONE);
		}

		/** The trucks that it rests on. */
		public List<Evidence> evidence() {
			return known().evidence();
		}

		private static Move move(@Nullable Listed from, @Nullable Listed to) {
			if (from == null) {
				return (to == null) ? Move.NONE : Move.ENTERED;
			}
			if (to == null) {
				return Move.LEFT;
			}
			return from.entry().figures().equals(to.entry().figures()) ? Move.STAYS : Move.CHANGED;
		}

	}

}
