package org.mobilesource.registry.batch.obd;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

import org.mobilesource.registry.batch.imports.Ledger;
import org.mobilesource.registry.db.imports.ImportMapper.QuarantinedRow;
import org.mobilesource.registry.db.imports.ImportMapper.RowProblem;
import org.mobilesource.registry.db.obd.ObdDayMapper.VinDay;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.imports.Problem;
import org.mobilesource.registry.domain.obd.VehicleDay.Taken;

/** Gives the frames of a chunk their place: days, bad frames and counts together. */
final class DayWriter implements ItemWriter<FrameItem> {

	private final DayStore store;

	private final Path copy;

	private final String sha256;

	private final Instant now;

	private final DaySumming summing;

	private final Ledger ledger;

	DayWriter(DayStore store, Path copy, String sha256, Instant now, DaySumming summing, Ledger ledger) {
		this.store = store;
		this.copy = copy;
		this.sha256 = sha256;
		this.now = now;
		this.summing = summing;
		this.ledger = ledger;
	}

	@Override
	public void write(Chunk<? extends FrameItem> chunk) throws IOException {
		List<QuarantinedRow> quarantined = new ArrayList<>();
		List<RowProblem> problems = new ArrayList<>();
		List<DaySegment> segments = new ArrayList<>();
		Map<String, Integer> skipped = new HashMap<>();
		for (FrameItem item : chunk) {
			if (item instanceof BadFrame bad) {
				quarantined.add(new QuarantinedRow(bad.line(),
						CSVFormat.RFC4180.format(bad.offset(), bad.length(), bad.hex())));
				problems.add(RowProblem.of(bad.line(), 0, problem(bad)));
			}
			else if (item instanceof PassedOver passed) {
				skipped.merge(passed.reason(), passed.rows(), Integer::sum);
			}
			else if (item instanceof DaySegment segment) {
				segments.add(segment);
			}
		}
		if (this.ledger.loads()) {
			this.store.folder().keep(this.copy, this.sha256); // whatever of it counts
		}
		this.ledger.quarantine(quarantined, problems);
		var taken = this.ledger.counts() ? take(segments) : rows(segments);
		this.ledger.count(taken.loaded(), taken.updated(), taken.unchanged(), taken.duplicate(), quarantined.size(),
				skipped);
	}

	private Problem problem(BadFrame bad) {
		var shown = bad.value().isEmpty() ? bad.hex() : bad.value();
		var offset = String.valueOf(bad.offset());
		var length = String.valueOf(bad.length());
		return switch (bad.code()) {
			case "NOT_HEX" -> Problem.of("NOT_HEX", "hex", shown, String.valueOf(bad.column()));
			case "NOISE" -> Problem.of("NOISE", "hex", shown, offset, length);
			case "BAD_BCC" -> Problem.of("BAD_BCC", "hex", shown, offset, length);
			case "TRUNCATED" -> Problem.of("TRUNCATED", "hex", shown, offset, length);
			case "ENCRYPTED" -> Problem.of("ENCRYPTED", "hex", shown, offset);
			case "NO_LAYOUT" -> Problem.of("NO_LAYOUT", "hex", shown, offset);
			case "BAD_TIME" -> Problem.of("BAD_TIME", "time", shown, offset);
			case "YEAR_LOW" -> Problem.of("YEAR_LOW", "time", shown, offset);
			case "TIME_IN_FUTURE" ->
				Problem.of("TIME_IN_FUTURE", "time", shown, this.now.atZone(BusinessTime.ZONE).toString());
			case "VIN_FORMAT" -> Problem.of("VIN_FORMAT", "vin", shown);
			default -> throw new IllegalArgumentException(bad.code());
		};
	}

	private static Taken rows(List<DaySegment> segments) {
		return new Taken(segments.stream().mapToInt(DaySegment::rows).sum(), 0, 0, 0);
	}

	private Taken take(List<DaySegment> segments) throws IOException {
		this.summing.prepare(segments.stream().map((one) -> new VinDay(one.vin(), one.day())).toList());
		var all = Taken.NOTHING;
		List<DaySegment> kept = new ArrayList<>();
		for (var segment : segments) {
			try (var frames = segment.open()) {
				var taken = this.summing.sum(segment.vin(), segment.day(), frames, this.ledger.importId());
				if (taken.loaded() + taken.updated() > 0) {
					kept.add(segment);
				}
				all = all.and(taken);
			}
		}
		if (this.ledger.loads() && !kept.isEmpty()) {
			keep(kept);
		}
		return all;
	}

	private void keep(List<DaySegment> segments) throws IOException {
		for (var segment : segments) {
			this.store.folder().keep(segment, this.ledger.importId());
		}
		this.store.tables().putSegments(segments, this.ledger.importId());
		this.summing.store(this.ledger.importId());
	}

}
