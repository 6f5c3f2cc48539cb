package org.mobilesource.registry.batch.station;

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
import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.db.station.StationMapper;
import org.mobilesource.registry.domain.company.CreditCodeCheck;
import org.mobilesource.registry.domain.imports.RowOutcome;
import org.mobilesource.registry.domain.station.Station;

/** Feed {@code stations}. */
record StationsFeed(StationMapper stations) implements Feed<Station> {

	@Override
	public String name() {
		return "stations";
	}

	@Override
	public List<Column> columns() {
		return List.of(Column.required("code", "机构编号"), Column.required("name", "机构名称"),
				Column.required("kind", "机构类别"), Column.required("division", "行政区划"),
				Column.optional("credit_code", "统一社会信用代码"), Column.optional("address", "地址"),
				Column.optional("contact", "联系人"), Column.optional("phone", "电话"),
				Column.optional("started_on", "开业日期"), Column.optional("calibrated_until", "检定有效期"),
				Column.optional("status", "状态"));
	}

	@Override
	public FeedTable<Station> table() {
		return this.stations;
	}

	@Override
	public RowCodec<Station> codec() {
		return RowCodec.json(Station.class);
	}

	@Override
	public RowParser<Station> parser(FileFacts file) {
		return RowParser.of((row) -> Optional.ofNullable(row.value("code")), (row) -> parse(row, file));
	}

	private static RowOutcome<Station> parse(CsvRow row, FileFacts file) {
		var fields = new Fields(row);
		var sentCode = fields.text("credit_code", 40);
		var creditCode = (sentCode != null) ? fields.identifier("credit_code", CreditCodeCheck.assess(sentCode)) : null;
		var status = fields.optionalCode("status", Set.of("ACTIVE", "CLOSED"));
		var station = new Station(fields.required("code", 20), fields.required("name", 200),
				fields.code("kind", Set.of("I", "M")), fields.code("division", file.codes().of("division")), creditCode,
				fields.text("address", 300), fields.text("contact", 100), fields.text("phone", 40),
				fields.optionalDate("started_on"), fields.optionalDate("calibrated_until"),
				(status != null) ? status : "ACTIVE");
		return fields.outcome(() -> station);
	}

}
