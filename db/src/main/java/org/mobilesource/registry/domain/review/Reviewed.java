package org.mobilesource.registry.domain.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.review.Review.Cause;

/**
 * What stands decided on a record: the latest decision of each level.
 *
 * @param first null while nobody has decided on it
 */
public record Reviewed(@Nullable Review first, @Nullable Review second) {

	/** Nobody has decided. */
	public static final Reviewed NOT_YET = new Reviewed(null, null);

	/**
	 * Folds the decisions on one record.
	 * @param inOrder as they were made
	 */
	public static Reviewed of(List<Review> inOrder) {
		var reviewed = NOT_YET;
		for (var review : inOrder) {
			reviewed = (review.level() == 1) ? new Reviewed(review, reviewed.second)
					: new Reviewed(reviewed.first, review);
		}
		return reviewed;
	}

	/** Why it was rejected, at either level; empty when it was not. */
	public Optional<Cause> rejection() {
		return List.of(Optional.ofNullable(this.second), Optional.ofNullable(this.first))
			.stream()
			.flatMap(Optional::stream)
			.filter((review) -> review.outcome() == ReviewOutcome.REJECTED)
			.map(Review::cause)
			.findFirst();
	}

	/** When it was confirmed, with nobody against it; null when it is not. */
	public @Nullable Instant confirmedAt() {
		if (this.first == null || this.first.outcome() != ReviewOutcome.CONFIRMED
				|| (this.second != null && this.second.outcome() != ReviewOutcome.CONFIRMED)) {
			return null;
		}
		return (this.second != null && this.second.decidedAt().isAfter(this.first.decidedAt()))
				? this.second.decidedAt() : this.first.decidedAt();
	}

}
