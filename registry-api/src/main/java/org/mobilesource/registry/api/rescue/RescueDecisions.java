package org.mobilesource.registry.api.rescue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.imports.Rejudging;
import org.mobilesource.registry.db.DatabaseLocks;
import org.mobilesource.registry.db.enforcement.JudgingMapper;
import org.mobilesource.registry.db.rescue.PlateAssignmentMapper;
import org.mobilesource.registry.db.rescue.RescueQueueMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.rescue.PlateAssignment;
import org.mobilesource.registry.domain.rescue.PlateDecision;

/** Stores decisions one after the other, and has the truck judged by them. */
@Component
class RescueDecisions {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final RescueRecords records;

	private final RescueQueueMapper trucks;

	private final PlateAssignmentMapper assignments;

	private final JudgingMapper judging;

	private final Rejudging rejudging;

	private final DatabaseLocks locks;

	private final TransactionTemplate transaction;

	private final Clock clock;

	RescueDecisions(RescueRecords records, RescueQueueMapper trucks, PlateAssignmentMapper assignments,
			JudgingMapper judging, Rejudging rejudging, DatabaseLocks locks, TransactionTemplate transaction,
			Clock clock) {
		this.records = records;
		this.trucks = trucks;
		this.assignments = assignments;
		this.judging = judging;
		this.rejudging = rejudging;
		this.locks = locks;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Decides; false when the record, as it stands now, is not to be decided on so, or
	 * the truck is none that the scope sees.
	 * @throws ResponseStatusException 403 for who imported the record
	 */
	boolean decide(ExceedanceSource source, String recordNo, Decision decision, Account account, Scope scope) {
		boolean stored = this.locks.holding("review:" + recordNo.hashCode(), PATIENCE, () -> {
			var seen = this.records.of(source, recordNo, scope);
			if (seen.isImporter(account)) {
				throw new ResponseStatusException(HttpStatus.FORBIDDEN);
			}
			var next = Objects.requireNonNull(decision.decision());
			var vin = (next == PlateDecision.ASSIGNED) ? decision.vin() : null;
			if (seen.decisions().size() != decision.seen() || !seen.allows(next)
					|| (vin != null && this.trucks.findTrucks(List.of(vin), seen.record().day(), scope).isEmpty())) {
				return false;
			}
			store(new PlateAssignment(source, recordNo, next, vin, seen.record().plate(),
					(next == PlateDecision.NONE) ? decision.reason() : null, decision.text(), account.name(),
					this.clock.instant()), seen.latest());
			return true;
		});
		if (stored) {
			this.rejudging.soon();
		}
		return stored;
	}

	private void store(PlateAssignment assignment, @Nullable PlateAssignment before) {
		var concerned = Stream.of(assignment.vin(), (before != null) ? before.vin() : null)
			.filter(Objects::nonNull)
			.toList();
		this.transaction.executeWithoutResult((status) -> {
			this.assignments.insert(assignment);
			if (!concerned.isEmpty()) {
				this.judging.markTrucks(concerned, "DATA_CORRECTED");
			}
		});
	}

}
