package org.mobilesource.registry.batch.remotesensing;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import org.mobilesource.registry.batch.enforcement.JudgingDue;
import org.mobilesource.registry.batch.imports.CsvRow;
import org.mobilesource.registry.batch.imports.Tally;
import org.mobilesource.registry.batch.sensing.Deliveries;
import org.mobilesource.registry.domain.imports.RowOutcome;
import org.mobilesource.registry.domain.imports.RowOutcome.Accepted;

/**
 * The plates that a file has read, whose trucks are to be judged, each once however often
 * it was read.
 */
final class ReadPlates implements Tally<ReadingText> {

	/** Of more plates than these, any truck may have been read. */
	private static final int MOST = 500_000;

	private final Deliveries<ReadingText> deliveries;

	private final JudgingDue due;

	private final Set<String> plates = new HashSet<>();

	private Instant first = Instant.MAX;

	ReadPlates(Deliveries<ReadingText> deliveries, JudgingDue due) {
		this.deliveries = deliveries;
		this.due = due;
	}

	@Override
	public void see(CsvRow row, RowOutcome<ReadingText> outcome) {
		this.deliveries.see(row, outcome);
		if (outcome instanceof Accepted<ReadingText> good && good.value().plate() != null) {
			if (this.plates.size() <= MOST) {
				this.plates.add(good.value().plate());
			}
			if (good.value().measuredAt().isBefore(this.first)) {
				this.first = good.value().measuredAt();
			}
		}
	}

	@Override
	public void store(long importId) {
		this.deliveries.store(importId);
		if (this.plates.size() > MOST) {
			this.due.markAllRead(this.first);
		}
		else {
			this.due.markRead(this.plates, this.first);
		}
	}

}
