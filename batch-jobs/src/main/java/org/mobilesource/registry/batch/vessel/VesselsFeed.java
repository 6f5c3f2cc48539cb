package org.mobilesource.registry.batch.vessel;

import java.util.List;
import java.util.Optional;

import org.mobilesource.registry.batch.imports.Column;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.batch.imports.FileFacts;
import org.mobilesource.registry.batch.imports.RowCodec;
import org.mobilesource.registry.batch.imports.RowParser;
import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.db.vessel.VesselMapper;
import org.mobilesource.registry.domain.vessel.ShipIdCheck;
import org.mobilesource.registry.domain.vessel.Vessel;

/** Feed {@code vessels}. */
record VesselsFeed(VesselMapper vessels) implements Feed<Vessel> {

	@Override
	public String name() {
		return "vessels";
	}

	@Override
	public List<Column> columns() {
		return List.of(Column.required("ship_id", "船舶识别号"), Column.required("name", "船名"),
				Column.optional("mmsi", "水上移动业务标识码"), Column.optional("survey_no", "船检登记号"),
				Column.required("ship_type", "船舶种类"), Column.optional("water", "内河/沿海"),
				Column.required("built_on", "建造完工日期"), Column.optional("gross_tonnage", "总吨"),
				Column.optional("power", "动力类型"), Column.optional("shore_power_receiver", "受电设施"),
				Column.required("owner", "所有人"), Column.optional("owner_credit_code", "所有人统一社会信用代码"),
				Column.optional("home_port", "船籍港"), Column.optional("fishing", "渔船"),
				Column.optional("material", "船体材质"), Column.optional("length_m", "船长"));
	}

	@Override
	public FeedTable<Vessel> table() {
		return this.vessels;
	}

	@Override
	public RowCodec<Vessel> codec() {
		return RowCodec.json(Vessel.class);
	}

	@Override
	public RowParser<Vessel> parser(FileFacts file) {
		var parser = new VesselRowParser(file.codes(), ShipIdCheck.under(file.policies().on(file.businessDate())),
				file.businessDate());
		return RowParser.of((row) -> Optional.ofNullable(row.value("ship_id")).map(ShipIdCheck::normalise),
				parser::parse);
	}

}
