package org.mobilesource.registry.batch.remotesensing;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.mobilesource.registry.batch.enforcement.JudgingDue;
import org.mobilesource.registry.batch.imports.Column;
import org.mobilesource.registry.batch.imports.CsvRow;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.batch.imports.FileFacts;
import org.mobilesource.registry.batch.imports.RowParser;
import org.mobilesource.registry.batch.sensing.Deliveries;
import org.mobilesource.registry.batch.sensing.SensingColumns;
import org.mobilesource.registry.db.BulkInsert;
import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.db.remotesensing.ReadingMapper;
import org.mobilesource.registry.db.site.SiteMapper;
import org.mobilesource.registry.db.vehicle.TruckMapper;
import org.mobilesource.registry.domain.imports.Loaded;
import org.mobilesource.registry.domain.remotesensing.Reading;

/** Feed {@code remote-sensing}. */
record RemoteSensingFeed(ReadingMapper readings, BulkInsert bulk, SiteMapper sites, TruckMapper trucks,
		JudgingDue due) implements Feed<Reading> {

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
	public String conflictCode() {
		return "JLBH_CONFLICT";
	}

	@Override
	public FeedTable<Reading> table() {
		return this.readings;
	}

	@Override
	public RowParser<Reading> parser(FileFacts file) {
		return new ReadingRowParser(file, this.sites.byCode(), this.trucks);
	}

	@Override
	public void store(Collection<Loaded<Reading>> rows, Map<String, Map<String, Object>> former, FileFacts file) {
		new ReadingTable(this.readings, this.bulk).put(rows);
		this.due.markRead(rows, former, (reading) -> reading.valid() ? reading.plate() : null, Reading::measuredAt);
	}

	@Override
	public void arrived(List<CsvRow> rows, long importId) {
		new Deliveries(this.sites).count(rows, importId);
	}

}
