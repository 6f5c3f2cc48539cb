package org.mobilesource.registry.batch.blacksmoke;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.mobilesource.registry.batch.enforcement.JudgingDue;
import org.mobilesource.registry.batch.imports.Column;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.batch.imports.FileFacts;
import org.mobilesource.registry.batch.imports.RowCodec;
import org.mobilesource.registry.batch.imports.RowParser;
import org.mobilesource.registry.batch.imports.Tally;
import org.mobilesource.registry.batch.sensing.Deliveries;
import org.mobilesource.registry.batch.sensing.SensingColumns;
import org.mobilesource.registry.batch.sensing.SensingFile;
import org.mobilesource.registry.batch.sensing.SensingRow;
import org.mobilesource.registry.db.blacksmoke.SmokeCaptureMapper;
import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.db.site.SiteMapper;
import org.mobilesource.registry.domain.blacksmoke.SmokeCapture;
import org.mobilesource.registry.domain.imports.Loaded;

/**
 * Feed {@code black-smoke}. Its rows are never skipped: cameras guess the fuel, and a
 * reviewer decides.
 */
record BlackSmokeFeed(SmokeCaptureMapper captures, SiteMapper sites, JudgingDue due) implements Feed<SmokeCapture> {

	private static final List<Column> COLUMNS = SensingColumns.of("black_smoke_fields.csv");

	@Override
	public String name() {
		return "black-smoke";
	}

	@Override
	public List<Column> columns() {
		return COLUMNS;
	}

	@Override
	public String sequenceOf(String fileName) {
		return SensingFile.siteOf(fileName);
	}

	@Override
	public String conflictCode() {
		return "JLBH_CONFLICT";
	}

	@Override
	public String sourceColumn() {
		return "DWBH";
	}

	@Override
	public FeedTable<SmokeCapture> table() {
		return this.captures;
	}

	@Override
	public RowParser<SmokeCapture> parser(FileFacts file) {
		var parser = new CaptureRowParser(SensingFile.of(file, this.sites.byCode()));
		return RowParser.of(SensingRow::key, parser::parse);
	}

	@Override
	public void store(Collection<Loaded<SmokeCapture>> rows, Map<String, Map<String, Object>> former, FileFacts file) {
		this.captures.putAll(withReviews(rows, former));
		markStored(rows, former, file);
	}

	@Override
	public void storeCompared(Collection<Loaded<SmokeCapture>> rows, Map<String, Map<String, Object>> former,
			FileFacts file) {
		this.captures.putCompared(withReviews(rows, former), former);
		markStored(rows, former, file);
	}

	private void markStored(Collection<Loaded<SmokeCapture>> rows, Map<String, Map<String, Object>> former,
			FileFacts file) {
		markSameEvents(rows, file.policies().on(file.businessDate()).whole("black-smoke.same-event-minutes"));
		this.due.mark(rows, former, (capture) -> null, SmokeCapture::plate);
	}

	private void markSameEvents(Collection<Loaded<SmokeCapture>> rows, int minutes) {
		var plates = rows.stream().map((row) -> row.row().plate()).filter(Objects::nonNull).collect(Collectors.toSet());
		if (!plates.isEmpty()) {
			var sites = rows.stream().map((row) -> row.row().siteCode()).collect(Collectors.toSet());
			var wrong = this.captures.findWronglyMarked(plates, sites, minutes);
			if (!wrong.isEmpty()) {
				this.captures.turnSameEvent(wrong);
			}
		}
	}

	/** A row sent again without its review keeps the review that is stored. */
	private Collection<Loaded<SmokeCapture>> withReviews(Collection<Loaded<SmokeCapture>> rows,
			Map<String, Map<String, Object>> former) {
		if (former.isEmpty()) {
			return rows;
		}
		var reviewed = this.captures.findReviewed(former.keySet())
			.stream()
			.collect(Collectors.toMap(SmokeCapture::recordNo, Function.identity()));
		return rows.stream().map((row) -> {
			var earlier = reviewed.get(row.key());
			return (earlier != null && row.row().reviewOutcome() == null) ? row.with(row.row().reviewedAs(earlier))
					: row;
		}).toList();
	}

	@Override
	public RowCodec<SmokeCapture> codec() {
		return RowCodec.json(SmokeCapture.class);
	}

	@Override
	public Tally<SmokeCapture> tally() {
		return new Deliveries<>(this.sites);
	}

}
