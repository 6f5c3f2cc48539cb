package org.mobilesource.registry.domain.obd;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.obd.FaultEpisode.Mark;

/** Follows one fault from record to record until it is gone. */
final class FaultWatch {

	private final String code;

	private final Instant firstAt;

	private final int closeRecords;

	private @Nullable Mark opened;

	private Instant lastAt;

	private int records;

	private @Nullable Mark gone;

	private int without;

	FaultWatch(String code, ObdRun first, int closeRecords) {
		this.code = code;
		this.firstAt = first.firstAt();
		this.lastAt = first.firstAt();
		this.closeRecords = closeRecords;
	}

	String code() {
		return this.code;
	}

	/**
	 * Takes the next records into account.
	 * @param held whether they hold it as a fault; null when they do not hold it
	 * @param known whether they would
	 * @param cleared when somebody erased all faults
	 * @return the whole episode once it is over
	 */
	Optional<FaultEpisode> see(ObdRun run, @Nullable Boolean held, boolean known, List<Instant> cleared) {
		if (held != null) {
			this.opened = (this.opened == null && held) ? Mark.of(run) : this.opened;
			this.lastAt = run.lastAt();
			this.records += run.records();
			this.gone = null;
			this.without = 0;
		}
		else if (known) {
			this.gone = (this.gone == null) ? Mark.of(run) : this.gone;
			this.without += run.records();
		}
		var end = this.gone;
		return (end == null || this.without < this.closeRecords) ? Optional.empty()
				: Optional.of(episode(end, cleared.contains(end.at())));
	}

	FaultEpisode episode(@Nullable Mark closed, boolean cleared) {
		return new FaultEpisode(this.code, this.firstAt, this.opened, this.lastAt, this.records, closed, cleared);
	}

}
