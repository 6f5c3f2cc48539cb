package org.mobilesource.registry.batch.inspection;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.mobilesource.registry.batch.enforcement.JudgingDue;
import org.mobilesource.registry.batch.imports.Column;
import org.mobilesource.registry.batch.imports.CsvRow;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.batch.imports.Fields;
import org.mobilesource.registry.batch.imports.FileFacts;
import org.mobilesource.registry.batch.imports.PlateColumn;
import org.mobilesource.registry.batch.imports.RowCodec;
import org.mobilesource.registry.batch.imports.RowParser;
import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.db.inspection.InspectionMapper;
import org.mobilesource.registry.domain.imports.Loaded;
import org.mobilesource.registry.domain.imports.RowOutcome;
import org.mobilesource.registry.domain.inspection.Inspection;
import org.mobilesource.registry.domain.inspection.InspectionKind;
import org.mobilesource.registry.domain.vehicle.PlateType;
import org.mobilesource.registry.domain.vehicle.VinCheck;

/** Feed {@code inspections}. */
record InspectionsFeed(InspectionMapper inspections, JudgingDue due) implements Feed<Inspection> {

	private static final Map<String, InspectionKind> KINDS = Map.of("PERIODIC", InspectionKind.PERIODIC, "定期",
			InspectionKind.PERIODIC, "RETEST", InspectionKind.RETEST, "复检", InspectionKind.RETEST, "ROADSIDE",
			InspectionKind.ROADSIDE, "路检", InspectionKind.ROADSIDE, "REGISTRATION", InspectionKind.REGISTRATION, "注册",
			InspectionKind.REGISTRATION);

	@Override
	public String name() {
		return "inspections";
	}

	@Override
	public List<Column> columns() {
		return List.of(Column.required("report_no", "报告编号"), Column.optional("vin", "车辆识别代号"),
				Column.required("plate", "号牌号码"), Column.required("plate_type", "号牌种类"),
				Column.optional("station_code", "检验机构"), Column.required("kind", "类别"), Column.optional("method", "方法"),
				Column.required("tested_at", "检验时间"), Column.required("passed", "结果"),
				Column.optional("k_value", "光吸收系数"), Column.optional("nox_ppm", "氮氧化物"),
				Column.optional("ringelmann", "林格曼黑度"));
	}

	@Override
	public String sourceColumn() {
		return "station_code";
	}

	@Override
	public FeedTable<Inspection> table() {
		return this.inspections;
	}

	@Override
	public RowCodec<Inspection> codec() {
		return RowCodec.json(Inspection.class);
	}

	@Override
	public RowParser<Inspection> parser(FileFacts file) {
		return RowParser.of((row) -> Optional.ofNullable(row.value("report_no")), (row) -> parse(row, file));
	}

	@Override
	public void store(Collection<Loaded<Inspection>> rows, Map<String, Map<String, Object>> former, FileFacts file) {
		Feed.super.store(rows, former, file);
		this.due.mark(rows, former, Inspection::vin, Inspection::plate);
	}

	private static RowOutcome<Inspection> parse(CsvRow row, FileFacts file) {
		var vinCheck = VinCheck.under(file.policies().on(file.businessDate()));
		var fields = new Fields(row);
		var rawVin = fields.text("vin", 40);
		var vin = (rawVin != null) ? fields.identifier("vin", vinCheck.assess(rawVin, null, false)) : null;
		var plateType = fields.code("plate_type", PlateType.codes());
		var plate = PlateColumn.read(fields, PlateType.ofCode(plateType).orElse(null), null);
		var inspection = new Inspection(fields.required("report_no", 60), vin, plate, plateType,
				fields.text("station_code", 40), fields.word("kind", KINDS, InspectionKind.PERIODIC),
				fields.text("method", 40), fields.pastTime("tested_at", file),
				fields.code("passed", Set.of("1", "0")).equals("1"),
				fields.decimal("k_value", BigDecimal.ZERO, BigDecimal.valueOf(999), 4),
				fields.decimal("nox_ppm", BigDecimal.ZERO, BigDecimal.valueOf(99_999), 3),
				fields.decimal("ringelmann", BigDecimal.ZERO, BigDecimal.valueOf(5), 5));
		return fields.outcome(() -> inspection);
	}

}
