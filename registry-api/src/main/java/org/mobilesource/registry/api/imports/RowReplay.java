package org.mobilesource.registry.api.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import org.mobilesource.registry.api.imports.BackgroundImports.Beginning;
import org.mobilesource.registry.batch.imports.ImportRequest;
import org.mobilesource.registry.batch.imports.RowTrial;
import org.mobilesource.registry.db.imports.QuarantineMapper;
import org.mobilesource.registry.db.imports.QuarantineMapper.Act;
import org.mobilesource.registry.db.imports.QuarantineMapper.Decision;
import org.mobilesource.registry.db.imports.QuarantineMapper.OpenProblem;
import org.mobilesource.registry.db.imports.QuarantineMapper.QuarantineRow;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.imports.Problem;

/**
 * Imports quarantined rows once more, as a file that is kept, and notes who wanted it.
 */
@Component
@ConditionalOnBooleanProperty(name = "registry.jobs.enabled", matchIfMissing = true)
class RowReplay {

	private final RowTrial trial;

	private final Uploads uploads;

	private final BackgroundImports background;

	private final QuarantineMapper quarantine;

	private final Clock clock;

	RowReplay(RowTrial trial, Uploads uploads, BackgroundImports background, QuarantineMapper quarantine, Clock clock) {
		this.trial = trial;
		this.uploads = uploads;
		this.background = background;
		this.quarantine = quarantine;
		this.clock = clock;
	}

	/**
	 * The columns of the feed for which the cells of a header stand, empty for others.
	 */
	List<String> columns(QuarantineRow row) {
		return this.trial.columns(row.feed(), Submitted.in(row.header()).header());
	}

	/** What is wrong with a row that was mended. */
	List<Problem> problems(QuarantineRow row, List<String> values) {
		return this.trial.problems(row.feed(), ReplayFile.nameOf(row.importId(), row.fileName()),
				Submitted.in(row.header()).header(), values);
	}

	/** Imports a row with these values. */
	Optional<Beginning> mended(QuarantineRow row, List<String> values, String person, @Nullable String reason)
			throws IOException {
		var submitted = Submitted.in(row.header());
		var file = new ReplayFile(submitted);
		file.addMended(row, values);
		boolean edited = !values.equals(submitted.values(row.rawRow())) || !submitted.surplus(row.rawRow()).isEmpty();
		note(row, edited ? Act.EDITED : Act.REPLAYED, person, reason, Submitted.csv(values));
		return start(row, file, person, reason);
	}

	/** Imports rows of one import as they were sent. */
	Optional<Beginning> unchanged(List<QuarantineRow> rows, String person, @Nullable String reason) throws IOException {
		var first = rows.get(0);
		var submitted = Submitted.in(first.header());
		Map<Integer, String> codes = this.quarantine.findProblems(rows)
			.stream()
			.collect(Collectors.groupingBy(OpenProblem::line,
					Collectors.mapping(OpenProblem::code, Collectors.joining("; "))));
		var file = new ReplayFile(submitted);
		for (var row : rows) {
			file.addUnchanged(row, codes.getOrDefault(row.line(), ""));
			note(row, Act.REPLAYED, person, reason, submitted.shown(row.rawRow()));
		}
		return start(first, file, person, reason);
	}

	private void note(QuarantineRow row, Act act, String person, @Nullable String reason, String sent) {
		this.quarantine
			.insertDecision(new Decision(row.importId(), row.line(), act, person, this.clock.instant(), reason, sent));
	}

	private Optional<Beginning> start(QuarantineRow row, ReplayFile file, String person, @Nullable String reason)
			throws IOException {
		var kept = this.uploads.keep(ReplayFile.nameOf(row.importId(), row.fileName()),
				new ByteArrayInputStream(file.bytes()));
		var now = this.clock.instant();
		return this.background.start(new ImportRequest(row.feed(), kept, BusinessTime.dateOf(now), now, false, false,
				false, person, reason, Map.of()));
	}

}
