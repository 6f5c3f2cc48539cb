package org.mobilesource.registry.db;

import java.util.List;
import java.util.stream.IntStream;

/** A long list in parts that one statement can take. */
public final class Parts {

	private Parts() {
	}

	/** The list in its order, so many at a time; nothing of an empty one. */
	public static <T> List<List<T>> of(List<T> all, int most) {
		return IntStream.iterate(0, (from) -> from < all.size(), (from) -> from + most)
			.mapToObj((from) -> all.subList(from, Math.min(from + most, all.size())))
			.toList();
	}

}
