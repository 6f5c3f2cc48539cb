package org.mobilesource.registry.api.review;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

import org.mobilesource.registry.db.evidence.EvidenceFileMapper;
import org.mobilesource.registry.db.reporting.EvidenceMapper;
import org.mobilesource.registry.db.reporting.TruckArchiveMapper;
import org.mobilesource.registry.db.review.ReviewQueueMapper;
import org.mobilesource.registry.db.review.ReviewQueueMapper.Finding;
import org.mobilesource.registry.db.review.ReviewQueueMapper.Waiting;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.review.ReviewPurpose;
import org.mobilesource.registry.domain.review.ReviewReason;

/** What a reviewer is shown of a record, and which come before and after it. */
@Component
class ReviewFacts {

	/** So far the queue is read to find neighbours; it is worked off from its head. */
	private static final int AHEAD = 500;

	private final ReviewQueue queue;

	private final ReviewQueueMapper records;

	private final ReviewRecords found;

	private final EvidenceMapper evidence;

	private final EvidenceFileMapper files;

	private final TruckArchiveMapper trucks;

	ReviewFacts(ReviewQueue queue, ReviewQueueMapper records, ReviewRecords found, EvidenceMapper evidence,
			EvidenceFileMapper files, TruckArchiveMapper trucks) {
		this.queue = queue;
		this.records = records;
		this.found = found;
		this.evidence = evidence;
		this.files = files;
		this.trucks = trucks;
	}

	void show(ReviewRecords.Seen seen, ReviewPurpose purpose, Account account, Scope scope, Model model) {
		var recordNo = seen.record().recordNo();
		var duty = seen.duty();
		var near = neighbours(seen.source(), recordNo, purpose, scope);
		model.addAttribute("seen", seen)
			.addAttribute("record", seen.record())
			.addAttribute("purpose", purpose)
			.addAttribute("due", this.queue.due(seen.record().observedAt()))
			.addAttribute("today", this.queue.today())
			.addAttribute("own", account.name().equals(seen.record().importedBy()))
			.addAttribute("ownFinding", this.found.importedFlagged(seen, account.name()))
			.addAttribute("level", duty.level(account.name(), account.roles()).orElse(0))
			.addAttribute("reasons", ReviewReason.of(seen.source()))
			.addAttribute("truck", this.trucks.findVehicle(seen.vin(), scope).orElse(null))
			.addAttribute("alarm",
					(seen.source() == ExceedanceSource.OBD) ? this.records.findAlarmFacts(recordNo).orElse(null) : null)
			.addAttribute("lastPass", this.records.findLastPass(seen.vin()))
			.addAttribute("pictures", this.files.ofRecords(List.of(recordNo), scope).get(recordNo))
			.addAttribute("members",
					this.evidence.findRecords(seen.findings().stream().map(Finding::id).toList(), scope)
						.stream()
						.filter((one) -> one.recordNo().equals(recordNo))
						.map((one) -> new Measured(one.quantity(), one.measured(), one.limitApplied()))
						.distinct()
						.toList())
			.addAttribute("before", near.before())
			.addAttribute("after", near.after());
	}

	/** The address of the record that comes after this one, or of the queue. */
	String next(ExceedanceSource source, String recordNo, ReviewPurpose purpose, Scope scope) {
		var after = neighbours(source, recordNo, purpose, scope).after();
		return (after != null) ? after : "/reviews?purpose=" + purpose;
	}

	private Neighbours neighbours(ExceedanceSource source, String recordNo, ReviewPurpose purpose, Scope scope) {
		var waiting = this.records.find(this.queue.filter(Asked.all(purpose)), AHEAD, 0, scope);
		for (int i = 0; i < waiting.size(); i++) {
			if (waiting.get(i).source() == source && waiting.get(i).recordNo().equals(recordNo)) {
				return new Neighbours((i > 0) ? address(waiting.get(i - 1), purpose) : null,
						(i + 1 < waiting.size()) ? address(waiting.get(i + 1), purpose) : null);
			}
		}
		return new Neighbours(null, waiting.isEmpty() ? null : address(waiting.get(0), purpose));
	}

	private static String address(Waiting record, ReviewPurpose purpose) {
		return UriComponentsBuilder.fromPath("/reviews/{source}/{recordNo}")
			.queryParam("purpose", purpose)
			.encode()
			.buildAndExpand(record.source(), record.recordNo())
			.toUriString();
	}

	private record Neighbours(@Nullable String before, @Nullable String after) {
	}

	/** What was measured, with the limit that it was held against. */
	record Measured(String quantity, @Nullable BigDecimal measured, @Nullable BigDecimal limit) {
	}

}
