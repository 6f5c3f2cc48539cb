package org.mobilesource.registry.api.clone;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.clone.CloneCaseMapper.CloneCase;
import org.mobilesource.registry.db.evidence.EvidenceFileMapper;
import org.mobilesource.registry.db.review.ReviewQueueMapper;
import org.mobilesource.registry.db.review.ReviewQueueMapper.ReviewRecord;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.evidence.EvidenceOf;

/** Finds the readings and captures of a suspect. */
@Component
class CloneRecords {

	private final ReviewQueueMapper records;

	private final EvidenceFileMapper files;

	CloneRecords(ReviewQueueMapper records, EvidenceFileMapper files) {
		this.records = records;
		this.files = files;
	}

	/** The earlier one first; one that is no longer stored is left out. */
	List<Held> of(CloneCase suspect) {
		return Stream.of(find(suspect.source(), suspect.recordNo()), find(suspect.otherSource(), suspect.otherNo()))
			.flatMap(Optional::stream)
			.toList();
	}

	Map<String, EvidenceOf> pictures(List<Held> records, Scope scope) {
		return this.files.ofRecords(records.stream().map((one) -> one.record().recordNo()).toList(), scope);
	}

	private Optional<Held> find(@Nullable ExceedanceSource source, @Nullable String recordNo) {
		if (source == null || recordNo == null) {
			return Optional.empty();
		}
		return ((source == ExceedanceSource.BLACK_SMOKE) ? this.records.findCapture(recordNo)
				: this.records.findReading(recordNo))
			.map((record) -> new Held(source, record));
	}

	/** A record that is held. */
	record Held(ExceedanceSource source, ReviewRecord record) {
	}

}
