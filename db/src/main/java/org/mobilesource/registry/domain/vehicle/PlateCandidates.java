package org.mobilesource.registry.domain.vehicle;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Ranks the plates that a reading without a match may mean, for a person to pick. */
public final class PlateCandidates {

	private static final int OTHER_COLOUR = 15;

	private static final int UNREAD_COLOUR = 5;

	private PlateCandidates() {
	}

	/**
	 * The plates that are near the reading, the likeliest first.
	 * @param read the number that was read, normalised
	 * @param colour the colour that was read, null when it was not
	 * @param carried plates that trucks carried on the day
	 */
	public static List<Candidate> rank(String read, @Nullable PlateColour colour, Collection<PlateHolding> carried) {
		var spellings = PlateSpellings.of(read);
		return carried.stream().filter((holding) -> spellings.containsKey(holding.plate())).map((holding) -> {
			var difference = spellings.getOrDefault(holding.plate(), PlateDifference.NONE);
			boolean otherColour = colour != null && colour != holding.colour();
			int ofColour = otherColour ? OTHER_COLOUR : (colour == null) ? UNREAD_COLOUR : 0;
			return new Candidate(holding, difference, otherColour, difference.distance() + ofColour);
		})
			.sorted(Comparator.comparingInt(Candidate::distance)
				.thenComparing((candidate) -> candidate.holding().plate())
				.thenComparing((candidate) -> candidate.holding().vin()))
			.toList();
	}

	/**
	 * A plate that may be meant.
	 *
	 * @param distance 0 for the same number and colour; the greater, the less likely
	 */
	public record Candidate(PlateHolding holding, PlateDifference difference, boolean otherColour, int distance) {
	}

}
