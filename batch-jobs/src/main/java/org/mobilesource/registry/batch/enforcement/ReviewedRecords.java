package org.mobilesource.registry.batch.enforcement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.Parts;
import org.mobilesource.registry.db.review.ReviewMapper;
import org.mobilesource.registry.domain.blacksmoke.SmokeCapture;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.inspection.Inspection;
import org.mobilesource.registry.domain.remotesensing.ReadingFact;
import org.mobilesource.registry.domain.review.Review;
import org.mobilesource.registry.domain.review.Reviewed;

/**
 * Records as people have decided on them: what they rejected drops out, what they
 * confirmed is sure.
 */
record ReviewedRecords(ReviewMapper reviews) {

	private static final int RECORDS = 1_000;

	/** Reports of inspections are of two sources. */
	private static final Set<ExceedanceSource> REPORTS = Set.of(ExceedanceSource.ROADSIDE, ExceedanceSource.PERIODIC);

	List<ReadingFact> readings(List<ReadingFact> readings) {
		return apply(ExceedanceSource.REMOTE_SENSING, readings, ReadingFact::recordNo, (reading, reviewed) -> {
			var confirmedAt = reviewed.confirmedAt();
			return reviewed.rejection().isPresent() ? null
					: (confirmedAt != null) ? reading.confirmedAt(confirmedAt) : reading;
		});
	}

	/** A capture stays, with its decisions: its rule says what they mean. */
	List<SmokeCapture> captures(List<SmokeCapture> captures) {
		return apply(ExceedanceSource.BLACK_SMOKE, captures, SmokeCapture::recordNo, SmokeCapture::reviewedAs);
	}

	List<ReviewedReport> reports(List<Inspection> inspections) {
		var decided = decided(inspections.stream().map(Inspection::reportNo).distinct().toList());
		List<ReviewedReport> result = new ArrayList<>();
		for (var report : inspections) {
			var reviewed = standing(REPORTS, decided.getOrDefault(report.reportNo(), List.of()));
			if (reviewed.rejection().isEmpty()) {
				result.add(new ReviewedReport(report, reviewed.confirmedAt()));
			}
		}
		return result;
	}

	/** Why people have rejected some of the records, by source and number. */
	Map<String, String> rejections(Collection<String> recordNos) {
		Map<String, String> causes = new HashMap<>();
		decided(recordNos).values()
			.stream()
			.flatMap(List::stream)
			.collect(Collectors.groupingBy((review) -> review.source() + " " + review.recordNo()))
			.forEach((record, reviews) -> Reviewed.of(reviews)
				.rejection()
				.ifPresent((cause) -> causes.put(record, cause.name())));
		return causes;
	}

	/** What stands decided on records of a source. */
	Map<String, Reviewed> decisions(ExceedanceSource source, Collection<String> recordNos) {
		Map<String, Reviewed> decisions = new HashMap<>();
		decided(recordNos).forEach((no, reviews) -> decisions.put(no, standing(Set.of(source), reviews)));
		return decisions;
	}

	private <T> List<T> apply(ExceedanceSource source, List<T> records, Function<T, String> number,
			BiFunction<T, Reviewed, @Nullable T> decision) {
		var decided = decisions(source, records.stream().map(number).distinct().toList());
		if (decided.isEmpty()) {
			return records;
		}
		List<T> result = new ArrayList<>();
		for (var one : records) {
			var reviewed = decided.get(number.apply(one));
			var after = (reviewed == null) ? one : decision.apply(one, reviewed);
			if (after != null) {
				result.add(after);
			}
		}
		return result;
	}

	private static Reviewed standing(Set<ExceedanceSource> sources, List<Review> reviews) {
		return Reviewed.of(reviews.stream().filter((review) -> sources.contains(review.source())).toList());
	}

	private Map<String, List<Review>> decided(Collection<String> recordNos) {
		Map<String, List<Review>> decided = new HashMap<>();
		for (var part : Parts.of(List.copyOf(recordNos), RECORDS)) {
			this.reviews.findOf(part)
				.forEach((review) -> decided.computeIfAbsent(review.recordNo(), (no) -> new ArrayList<>()).add(review));
		}
		return decided;
	}

}
