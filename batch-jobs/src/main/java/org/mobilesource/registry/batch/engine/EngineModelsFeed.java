package org.mobilesource.registry.batch.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.mobilesource.registry.batch.imports.Column;
import org.mobilesource.registry.batch.imports.CsvRow;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.batch.imports.Fields;
import org.mobilesource.registry.batch.imports.FileFacts;
import org.mobilesource.registry.batch.imports.RowCodec;
import org.mobilesource.registry.batch.imports.RowParser;
import org.mobilesource.registry.db.engine.EngineModelMapper;
import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.engine.EngineModel;
import org.mobilesource.registry.domain.imports.RowOutcome;

/** Feed {@code engine-models}. */
record EngineModelsFeed(EngineModelMapper models) implements Feed<EngineModel> {

	/** As of the trucks that have such an engine. */
	private static final BigDecimal STRONGEST_NM = BigDecimal.valueOf(20_000);

	/** Less is no engine of a road vehicle under GB 17691. */
	private static final BigDecimal LEAST_KW = BigDecimal.TEN;

	private static final BigDecimal MOST_KW = BigDecimal.valueOf(2_000);

	private static final BigDecimal MOST_KWH = BigDecimal.valueOf(500);

	@Override
	public String name() {
		return "engine-models";
	}

	@Override
	public List<Column> columns() {
		return List.of(Column.required("engine_model", "发动机型号"), Column.optional("maker", "生产企业"),
				Column.required("torque", "扭矩口径"), Column.required("reference_torque_nm", "基准扭矩"),
				Column.required("max_power_kw", "最大净功率"), Column.required("whtc_work_kwh", "WHTC循环功"),
				Column.required("source", "资料来源"));
	}

	@Override
	public FeedTable<EngineModel> table() {
		return this.models;
	}

	@Override
	public RowCodec<EngineModel> codec() {
		return RowCodec.json(EngineModel.class);
	}

	@Override
	public RowParser<EngineModel> parser(FileFacts file) {
		return RowParser.of((row) -> Optional.ofNullable(row.value("engine_model")), EngineModelsFeed::parse);
	}

	private static RowOutcome<EngineModel> parse(CsvRow row) {
		var fields = new Fields(row);
		var model = new EngineModel(fields.required("engine_model", 60), fields.text("maker", 200),
				fields.code("torque", Set.of("INDICATED", "NET")),
				number(fields, "reference_torque_nm", BigDecimal.ONE, STRONGEST_NM, 0).intValue(),
				number(fields, "max_power_kw", LEAST_KW, MOST_KW, 1),
				number(fields, "whtc_work_kwh", BigDecimal.ONE, MOST_KWH, 3), fields.required("source", 300));
		return fields.outcome(() -> model);
	}

	private static BigDecimal number(Fields fields, String column, BigDecimal least, BigDecimal most, int scale) {
		fields.required(column, 40);
		var number = fields.decimal(column, least, most, scale);
		return (number != null) ? number : least;
	}

}
