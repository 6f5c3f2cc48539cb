package org.mobilesource.registry.batch.blacksmoke;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.batch.imports.CsvRow;
import org.mobilesource.registry.batch.imports.Fields;
import org.mobilesource.registry.batch.sensing.SensedPlate;
import org.mobilesource.registry.batch.sensing.SensingFile;
import org.mobilesource.registry.batch.sensing.SensingRow;
import org.mobilesource.registry.batch.sensing.SiteVerdict;
import org.mobilesource.registry.domain.review.ReviewOutcome;
import org.mobilesource.registry.domain.blacksmoke.SmokeCapture;
import org.mobilesource.registry.domain.blacksmoke.SmokeLimit;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.imports.RowOutcome;

/**
 * Understands a row of the feed {@code black-smoke}, with whatever review columns it has.
 */
record CaptureRowParser(SensingFile file) {

	private static final Set<String> FUELS = Set.of("A", "B", "C", "Z", "Y");

	private static final Set<String> OUTCOMES = Set.of("CONFIRMED", "REJECTED", "DOUBT");

	private static final int REVIEWER_LENGTH = 50;

	RowOutcome<SmokeCapture> parse(CsvRow row) {
		var fields = new Fields(row);
		var identity = SensingRow.of(row, fields, this.file, "JCXBH");
		boolean timed = !identity.at().equals(Instant.EPOCH);
		var policy = this.file.facts()
			.policies()
			.on(timed ? BusinessTime.dateOf(identity.at()) : this.file.facts().businessDate());
		var fuel = fields.optionalCode("RLZL", FUELS);
		if (fuel != null && !fuel.equals("B")) {
			fields.warning("NOT_DIESEL");
		}
		int verdict = SiteVerdict.of(row, fields);
		boolean entered = row.value("plate_by_reviewer") != null;
		var plate = SensedPlate.of(row, entered ? "plate_by_reviewer" : "HPHM", fields, policy);
		fields.required("LGMHD", REVIEWER_LENGTH);
		var level = fields.decimal("LGMHD", BigDecimal.ZERO, BigDecimal.valueOf(5), 5);
		var ringelmann = Objects.requireNonNullElse(level, BigDecimal.ZERO);
		boolean valid = verdict != SiteVerdict.INVALID;
		if (valid && fields.isSound()) {
			SiteVerdict.compare(row, fields, verdict, SmokeLimit.under(policy).exceeds(ringelmann));
		}
		var first = review(row, fields);
		var second = outcome(fields.optionalCode("review2_outcome", OUTCOMES));
		var reviewedAt = Objects.requireNonNullElse(
				row.value("review1_time") != null ? fields.optionalTime("review1_time") : fields.optionalTime("SHRQ"),
				identity.at());
		var reviewer = fields.text("review1_user", REVIEWER_LENGTH);
		var otherReviewer = fields.text("SHR", REVIEWER_LENGTH);
		var reason = fields.text("review1_reason", 30);
		var remark = fields.text("shgcbz", 500);
		var capture = new SmokeCapture(identity.recordNo(), identity.at(), identity.siteCode(), identity.lineNo(),
				fields.text("CDXH", 6), verdict, plate.raw(), plate.number(), plate.colour(), plate.type(), fuel,
				SensingRow.vehicleType(row), plate.confidence(), ringelmann, fields.text("TP1", 200),
				fields.text("TP2", 200), fields.text("SP1", 200), first, (reviewer != null) ? reviewer : otherReviewer,
				(first != null) ? reviewedAt : null, (reason != null) ? reason : remark, second,
				fields.text("review2_user", REVIEWER_LENGTH), fields.optionalTime("review2_time"), valid);
		return fields.outcome(() -> capture);
	}

	/**
	 * The first review, in our own columns or in those of a camera platform (shzt,
	 * sfmhy).
	 */
	private static @Nullable ReviewOutcome review(CsvRow row, Fields fields) {
		var own = fields.optionalCode("review1_outcome", OUTCOMES);
		var platform = fields.optionalCode("shzt", Set.of("0", "1", "2"));
		var smokes = fields.optionalCode("sfmhy", Set.of("0", "1"));
		if (row.value("review1_outcome") != null) {
			return outcome(own);
		}
		if (platform == null || platform.equals("0")) {
			return null;
		}
		return (platform.equals("1") && !"0".equals(smokes)) ? ReviewOutcome.CONFIRMED : ReviewOutcome.REJECTED;
	}

	private static @Nullable ReviewOutcome outcome(@Nullable String code) {
		return (code != null) ? ReviewOutcome.valueOf(code) : null;
	}

}
