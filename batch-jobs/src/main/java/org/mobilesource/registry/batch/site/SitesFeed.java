package org.mobilesource.registry.batch.site;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.mobilesource.registry.batch.enforcement.JudgingDue;
import org.mobilesource.registry.batch.imports.Column;
import org.mobilesource.registry.batch.imports.CsvRow;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.batch.imports.Fields;
import org.mobilesource.registry.batch.imports.FileFacts;
import org.mobilesource.registry.batch.imports.RowCodec;
import org.mobilesource.registry.batch.imports.RowParser;
import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.db.site.SiteMapper;
import org.mobilesource.registry.domain.imports.Loaded;
import org.mobilesource.registry.domain.imports.RowOutcome;
import org.mobilesource.registry.domain.site.Site;
import org.mobilesource.registry.domain.site.SpeedUnit;

/** Feed {@code sites}. */
record SitesFeed(SiteMapper sites, JudgingDue due) implements Feed<Site> {

	private static final Pattern CODE = Pattern.compile("[ABCD]\\d{9}");

	@Override
	public String name() {
		return "sites";
	}

	@Override
	public List<Column> columns() {
		return List.of(Column.required("code", "点位编号"), Column.required("name", "点位名称"),
				Column.required("division", "行政区划"), Column.optional("kind", "类型"), Column.optional("longitude", "经度"),
				Column.optional("latitude", "纬度"), Column.optional("lanes", "车道数"), Column.optional("slope", "坡度"),
				Column.optional("speed_unit", "车速单位"), Column.optional("started_on", "运行日期"),
				Column.optional("calibrated_until", "检定有效期"));
	}

	@Override
	public FeedTable<Site> table() {
		return this.sites;
	}

	@Override
	public RowCodec<Site> codec() {
		return RowCodec.json(Site.class);
	}

	@Override
	public RowParser<Site> parser(FileFacts file) {
		return RowParser.of((row) -> Optional.ofNullable(row.value("code")), (row) -> parse(row, file));
	}

	@Override
	public void store(Collection<Loaded<Site>> rows, Map<String, Map<String, Object>> former, FileFacts file) {
		Feed.super.store(rows, former, file);
		this.due.markReadAt(former.keySet());
	}

	private static RowOutcome<Site> parse(CsvRow row, FileFacts file) {
		var fields = new Fields(row);
		var code = fields.required("code", 10);
		if (!code.isEmpty() && !CODE.matcher(code).matches()) {
			fields.problem("SITE_CODE_FORMAT", "code");
		}
		var kind = fields.optionalCode("kind", Set.of("A", "B", "C", "D"));
		var unit = fields.optionalCode("speed_unit", Set.of("KMH", "MS"));
		var site = new Site(code, fields.required("name", 100), fields.code("division", file.codes().of("division")),
				kind, fields.decimal("longitude", BigDecimal.valueOf(-180), BigDecimal.valueOf(180), 5),
				fields.decimal("latitude", BigDecimal.valueOf(-90), BigDecimal.valueOf(90), 5),
				fields.whole("lanes", 0, 99),
				fields.decimal("slope", BigDecimal.valueOf(-90), BigDecimal.valueOf(90), 2),
				SpeedUnit.valueOf((unit != null) ? unit : "KMH"), fields.optionalDate("started_on"),
				fields.optionalDate("calibrated_until"));
		return fields.outcome(() -> site);
	}

}
