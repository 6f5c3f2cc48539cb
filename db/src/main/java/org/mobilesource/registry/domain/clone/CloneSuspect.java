package org.mobilesource.registry.domain.clone;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What makes a plate suspected: two sightings that no single vehicle can have left, or
 * one of a vehicle of another class.
 *
 * @param later null for another class
 * @param kilometres between the sites, over ground; null for another class
 * @param fastestKmh what is possible on the day of the later sighting; null for another
 * class
 */
public record CloneSuspect(CloneKind kind, Sighting earlier, @Nullable Sighting later, @Nullable BigDecimal kilometres,
		@Nullable BigDecimal fastestKmh) {

	/** The sightings that it holds. */
	public List<Sighting> held() {
		return Stream.of(this.earlier, this.later).filter(Objects::nonNull).toList();
	}

}
