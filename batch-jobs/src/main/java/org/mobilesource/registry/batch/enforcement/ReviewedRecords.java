package org.mobilesource.registry.batch.enforcement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

	List<Inspection> inspections(List<Inspection> inspections) {
		return apply(null, inspections, Inspection::reportNo,
				(report, reviewed) -> reviewed.rejection().isPresent() ? null : report);
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
		decided(recordNos).forEach((no, reviews) -> decisions.put(no,
				Reviewed.of(reviews.stream().filter((review) -> review.source() == source).toList())));
		return decisions;
	}

	private <T> List<T> apply(@Nullable ExceedanceSource source, List<T> records, Function<T, String> number,
			BiFunction<T, Reviewed, @Nullable T> decision) {
		var decided = decided(records.stream().map(number).distinct().toList());
		if (decided.isEmpty()) {
			return records;
		}
		List<T> result = new ArrayList<>();
		for (var one : records) {
			var reviews = decided.getOrDefault(number.apply(one), List.of())
				.stream()
				.filter((review) -> isOf(source, review))
				.toList();
			var after = reviews.isEmpty() ? one : decision.apply(one, Reviewed.of(reviews));
			if (after != null) {
				result.add(after);
			}
		}
		return result;
	}

	/** Inspections are of several sources. */
	private static boolean isOf(@Nullable ExceedanceSource source, Review review) {
		return (source != null) ? review.source() == source
				: review.source() == ExceedanceSource.ROADSIDE || review.source() == ExceedanceSource.PERIODIC;
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
