package org.mobilesource.registry.batch.obd;

import java.nio.file.Path;

import org.springframework.batch.infrastructure.item.ItemWriter;

import org.mobilesource.registry.batch.imports.FileFacts;
import org.mobilesource.registry.batch.imports.Ledger;
import org.mobilesource.registry.db.obd.ObdDayMapper;
import org.mobilesource.registry.domain.policy.Policies;

/** Where vehicles' days of on-board data are kept. */
record DayStore(DayFolder folder, ObdDayMapper days, ObdTables tables) {

	ItemWriter<FrameItem> writer(Path copy, String sha256, FileFacts facts, Ledger ledger) {
		return new DayWriter(this, copy, sha256, facts.now(), summing(facts.policies()), ledger);
	}

	/** Sums days up with the numbers in force on each of them. */
	DaySumming summing(Policies policies) {
		return new DaySumming(this, policies);
	}

}
