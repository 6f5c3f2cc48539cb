package org.mobilesource.registry.batch.penalty;

import java.math.BigDecimal;
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
import org.mobilesource.registry.db.enforcement.PenaltyMapper;
import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.enforcement.Penalty;
import org.mobilesource.registry.domain.imports.Loaded;
import org.mobilesource.registry.domain.imports.RowOutcome;
import org.mobilesource.registry.domain.vehicle.PlateType;

/** Feed {@code penalties}. */
record PenaltiesFeed(PenaltyMapper penalties, JudgingDue due) implements Feed<Penalty> {

	@Override
	public String name() {
		return "penalties";
	}

	@Override
	public List<Column> columns() {
		return List.of(Column.required("decision_no", "决定书编号"), Column.required("plate", "号牌号码"),
				Column.required("plate_type", "号牌种类"), Column.required("code", "违法代码"),
				Column.required("decided_on", "处罚日期"), Column.optional("amount", "金额"),
				Column.optional("record_no", "关联记录"));
	}

	@Override
	public FeedTable<Penalty> table() {
		return this.penalties;
	}

	@Override
	public RowCodec<Penalty> codec() {
		return RowCodec.json(Penalty.class);
	}

	@Override
	public RowParser<Penalty> parser(FileFacts file) {
		return RowParser.of((row) -> Optional.ofNullable(row.value("decision_no")), (row) -> parse(row, file));
	}

	@Override
	public void store(Collection<Loaded<Penalty>> rows, Map<String, Map<String, Object>> former, FileFacts file) {
		Feed.super.store(rows, former, file);
		this.due.mark(rows, former, (penalty) -> null, Penalty::plate);
	}

	private static RowOutcome<Penalty> parse(CsvRow row, FileFacts file) {
		var fields = new Fields(row);
		var plateType = fields.code("plate_type", PlateType.codes());
		var plate = PlateColumn.read(fields, PlateType.ofCode(plateType).orElse(null), null);
		var penalty = new Penalty(fields.required("decision_no", 60), plate, plateType, fields.required("code", 10),
				fields.date("decided_on"), fields.decimal("amount", BigDecimal.ZERO, BigDecimal.valueOf(99_999_999), 2),
				fields.text("record_no", 28));
		return fields.outcome(() -> penalty);
	}

}
