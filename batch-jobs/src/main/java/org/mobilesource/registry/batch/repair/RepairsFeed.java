package org.mobilesource.registry.batch.repair;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mobilesource.registry.batch.enforcement.JudgingDue;
import org.mobilesource.registry.batch.imports.Column;
import org.mobilesource.registry.batch.imports.CsvRow;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.batch.imports.Fields;
import org.mobilesource.registry.batch.imports.FileFacts;
import org.mobilesource.registry.batch.imports.PlateColumn;
import org.mobilesource.registry.batch.imports.RowCodec;
import org.mobilesource.registry.batch.imports.RowParser;
import org.mobilesource.registry.db.enforcement.RepairMapper;
import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.enforcement.Repair;
import org.mobilesource.registry.domain.imports.Loaded;
import org.mobilesource.registry.domain.imports.RowOutcome;
import org.mobilesource.registry.domain.vehicle.PlateType;
import org.mobilesource.registry.domain.vehicle.VinCheck;

/** Feed {@code repairs}. */
record RepairsFeed(RepairMapper repairs, JudgingDue due) implements Feed<Repair> {

	@Override
	public String name() {
		return "repairs";
	}

	@Override
	public List<Column> columns() {
		return List.of(Column.required("record_no", "维修记录号"), Column.optional("vin", "车辆识别代号"),
				Column.required("plate", "号牌号码"), Column.required("plate_type", "号牌种类"),
				Column.optional("station_code", "维修单位"), Column.required("repaired_on", "维修日期"),
				Column.optional("items", "维修项目"), Column.optional("invoice_no", "发票号"));
	}

	@Override
	public String sourceColumn() {
		return "station_code";
	}

	@Override
	public FeedTable<Repair> table() {
		return this.repairs;
	}

	@Override
	public RowCodec<Repair> codec() {
		return RowCodec.json(Repair.class);
	}

	@Override
	public RowParser<Repair> parser(FileFacts file) {
		return RowParser.of((row) -> Optional.ofNullable(row.value("record_no")), (row) -> parse(row, file));
	}

	@Override
	public void store(Collection<Loaded<Repair>> rows, Map<String, Map<String, Object>> former, FileFacts file) {
		Feed.super.store(rows, former, file);
		this.due.mark(rows, former, Repair::vin, Repair::plate);
	}

	private static RowOutcome<Repair> parse(CsvRow row, FileFacts file) {
		var vinCheck = VinCheck.under(file.policies().on(file.businessDate()));
		var fields = new Fields(row);
		var rawVin = fields.text("vin", 40);
		var vin = (rawVin != null) ? fields.identifier("vin", vinCheck.assess(rawVin, null, false)) : null;
		var plateType = fields.code("plate_type", PlateType.codes());
		var plate = PlateColumn.read(fields, PlateType.ofCode(plateType).orElse(null), null);
		var repair = new Repair(fields.required("record_no", 60), vin, plate, plateType,
				fields.text("station_code", 40), fields.date("repaired_on"), fields.text("items", 500),
				fields.text("invoice_no", 60));
		return fields.outcome(() -> repair);
	}

}
