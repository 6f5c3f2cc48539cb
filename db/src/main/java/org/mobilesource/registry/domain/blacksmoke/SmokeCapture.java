package org.mobilesource.registry.domain.blacksmoke;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.review.ReviewOutcome;
import org.mobilesource.registry.domain.review.Reviewed;
import org.mobilesource.registry.domain.vehicle.PlateColour;

/**
 * One capture of a black-smoke camera (黑烟车, upload type blacksmokevehicle) with its
 * review.
 *
 * @param recordNo JLBH, unique
 * @param vehicleType CLLX, GA/T 16.4; null when the site names none
 * @param ringelmann LGMHD, level 0 to 5
 * @param reviewOutcome of the first reviewer; null while nobody has reviewed it
 * @param valid whether the site took it for valid (PDJG is not 2)
 */
public record SmokeCapture(String recordNo, Instant capturedAt, String siteCode, String lineNo, @Nullable String lane,
		int verdict, @Nullable String plateRaw, @Nullable String plate, @Nullable PlateColour plateColour,
		@Nullable String plateType, @Nullable String fuel, @Nullable String vehicleType,
		@Nullable BigDecimal plateConfidence, BigDecimal ringelmann, @Nullable String still1, @Nullable String still2,
		@Nullable String video, @Nullable ReviewOutcome reviewOutcome, @Nullable String reviewer,
		@Nullable Instant reviewedAt, @Nullable String reviewReason, @Nullable ReviewOutcome secondOutcome,
		@Nullable String secondReviewer, @Nullable Instant secondReviewedAt, boolean valid) {

	/** The same capture with what people have decided here; that goes before the feed. */
	public SmokeCapture reviewedAs(Reviewed reviewed) {
		var first = reviewed.first();
		var second = reviewed.second();
		return new SmokeCapture(this.recordNo, this.capturedAt, this.siteCode, this.lineNo, this.lane, this.verdict,
				this.plateRaw, this.plate, this.plateColour, this.plateType, this.fuel, this.vehicleType,
				this.plateConfidence, this.ringelmann, this.still1, this.still2, this.video,
				(first != null) ? first.outcome() : this.reviewOutcome,
				(first != null) ? first.reviewer() : this.reviewer,
				(first != null) ? first.decidedAt() : this.reviewedAt,
				(first != null) ? first.note() : this.reviewReason,
				(second != null) ? second.outcome() : this.secondOutcome,
				(second != null) ? second.reviewer() : this.secondReviewer,
				(second != null) ? second.decidedAt() : this.secondReviewedAt, this.valid);
	}

	/**
	 * The same capture with the review of an earlier one; a row sent again without its
	 * review does not take it back.
	 */
	public SmokeCapture reviewedAs(SmokeCapture earlier) {
		return new SmokeCapture(this.recordNo, this.capturedAt, this.siteCode, this.lineNo, this.lane, this.verdict,
				this.plateRaw, this.plate, this.plateColour, this.plateType, this.fuel, this.vehicleType,
				this.plateConfidence, this.ringelmann, this.still1, this.still2, this.video, earlier.reviewOutcome,
				earlier.reviewer, earlier.reviewedAt, earlier.reviewReason, earlier.secondOutcome,
				earlier.secondReviewer, earlier.secondReviewedAt, this.valid);
	}

}
