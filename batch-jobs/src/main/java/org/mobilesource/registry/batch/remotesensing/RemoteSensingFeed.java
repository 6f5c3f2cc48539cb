package org.mobilesource.registry.batch.remotesensing;

import java.util.Collection;
import java.util.List;
import java.util.Map;

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
import org.mobilesource.registry.db.BulkInsert;
import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.db.remotesensing.ReadingMapper;
import org.mobilesource.registry.db.site.SiteMapper;
import org.mobilesource.registry.db.vehicle.TruckMapper;
import org.mobilesource.registry.domain.imports.Loaded;

/** Feed {@code remote-sensing}. */
record RemoteSensingFeed(ReadingMapper readings, BulkInsert bulk, SiteMapper sites, TruckMapper trucks,
		JudgingDue due) implements Feed<ReadingText> {

	private static final List<Column> COLUMNS = SensingColumns.of("remote_sensing_fields.csv");

	@Override
	public String name() {
		return "remote-sensing";
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
	public FeedTable<ReadingText> table() {
		return readingTable();
	}

	@Override
	public RowParser<ReadingText> parser(FileFacts file) {
		return new ReadingRowParser(SensingFile.of(file, this.sites.byCode()), this.trucks);
	}

	@Override
	public RowCodec<ReadingText> codec() {
		return ReadingText.CODEC;
	}

	@Override
	public Tally<ReadingText> tally() {
		return new ReadPlates(new Deliveries<>(this.sites), this.due);
	}

	/** Loading in bulk pays with many rows at a time. */
	@Override
	public int rowsPerTransaction() {
		return 20_000;
	}

	@Override
	public boolean storeNew(List<Loaded<ReadingText>> rows) {
		return readingTable().putNew(rows);
	}

	/** New readings are marked when the file ends, corrected ones at once. */
	@Override
	public void store(Collection<Loaded<ReadingText>> rows, Map<String, Map<String, Object>> former, FileFacts file) {
		readingTable().putAll(rows);
		markCorrected(rows, former);
	}

	@Override
	public void storeCompared(Collection<Loaded<ReadingText>> rows, Map<String, Map<String, Object>> former,
			FileFacts file) {
		readingTable().putCompared(rows, former);
		markCorrected(rows, former);
	}

	private void markCorrected(Collection<Loaded<ReadingText>> rows, Map<String, Map<String, Object>> former) {
		this.due.mark(rows.stream().filter((row) -> former.containsKey(row.key())).toList(), former, (reading) -> null,
				ReadingText::plate);
	}

	private ReadingTable readingTable() {
		return new ReadingTable(this.readings, this.bulk);
	}

}
