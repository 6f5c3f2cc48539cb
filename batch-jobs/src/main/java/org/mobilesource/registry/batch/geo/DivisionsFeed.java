package org.mobilesource.registry.batch.geo;

import java.util.List;
import java.util.Optional;

import org.mobilesource.registry.batch.imports.Column;
import org.mobilesource.registry.batch.imports.CsvRow;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.batch.imports.Fields;
import org.mobilesource.registry.batch.imports.FileFacts;
import org.mobilesource.registry.batch.imports.RowCodec;
import org.mobilesource.registry.batch.imports.RowParser;
import org.mobilesource.registry.db.geo.DivisionMapper;
import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.geo.Division;
import org.mobilesource.registry.domain.imports.RowOutcome;

/** Feed {@code divisions}. */
record DivisionsFeed(DivisionMapper divisions) implements Feed<Division> {

	@Override
	public String name() {
		return "divisions";
	}

	@Override
	public List<Column> columns() {
		return List.of(Column.required("code", "代码"), Column.required("name", "名称"), Column.optional("parent", "上级"));
	}

	@Override
	public FeedTable<Division> table() {
		return this.divisions;
	}

	@Override
	public RowCodec<Division> codec() {
		return RowCodec.json(Division.class);
	}

	@Override
	public RowParser<Division> parser(FileFacts file) {
		return RowParser.of((row) -> Optional.ofNullable(row.value("code")), DivisionsFeed::parse);
	}

	private static RowOutcome<Division> parse(CsvRow row) {
		var fields = new Fields(row);
		var division = new Division(fields.required("code", 12), fields.required("name", 60),
				fields.text("parent", 12));
		return fields.outcome(() -> division);
	}

}
