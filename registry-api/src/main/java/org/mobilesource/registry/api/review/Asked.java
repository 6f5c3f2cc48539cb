package org.mobilesource.registry.api.review;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.review.ReviewPurpose;

/**
 * Which part of the queue is asked for.
 *
 * @param site code, null or blank for all
 * @param left records with at most so many working days left for their review; -1: with
 * none; null for all
 * @param from least certainty of the plate, percent; null for all
 * @param to most certainty of the plate, percent; null for all
 */
record Asked(@Nullable ReviewPurpose purpose, @Nullable ExceedanceSource source, @Nullable String site,
		@Nullable Integer left, @Nullable BigDecimal from, @Nullable BigDecimal to) {

	static Asked all(ReviewPurpose purpose) {
		return new Asked(purpose, null, null, null, null, null);
	}

	public ReviewPurpose of() {
		return (this.purpose != null) ? this.purpose : ReviewPurpose.TO_COUNT;
	}

	/** The address of the list, to which a page can be added. */
	public String address() {
		return UriComponentsBuilder.fromPath("/reviews")
			.queryParam("purpose", of())
			.queryParam("source", text(this.source))
			.queryParam("site", text(this.site))
			.queryParam("left", text(this.left))
			.queryParam("from", text(this.from))
			.queryParam("to", text(this.to))
			.encode()
			.build()
			.toUriString() + "&";
	}

	private static Object text(@Nullable Object value) {
		return (value != null) ? value : "";
	}

}
