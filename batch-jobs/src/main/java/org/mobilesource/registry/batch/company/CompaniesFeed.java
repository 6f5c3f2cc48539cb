package org.mobilesource.registry.batch.company;

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
import org.mobilesource.registry.db.company.CompanyMapper;
import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.company.Company;
import org.mobilesource.registry.domain.company.CreditCodeCheck;
import org.mobilesource.registry.domain.company.TransportLicenceCheck;
import org.mobilesource.registry.domain.imports.RowOutcome;

/** Feed {@code companies}. */
record CompaniesFeed(CompanyMapper companies) implements Feed<Company> {

	@Override
	public String name() {
		return "companies";
	}

	@Override
	public List<Column> columns() {
		return List.of(Column.required("credit_code", "统一社会信用代码"), Column.required("name", "企业名称"),
				Column.required("division", "行政区划"), Column.optional("licence_no", "经营许可证号"),
				Column.optional("address", "地址"), Column.optional("contact", "联系人"), Column.optional("phone", "电话"),
				Column.optional("status", "状态"));
	}

	@Override
	public FeedTable<Company> table() {
		return this.companies;
	}

	@Override
	public RowCodec<Company> codec() {
		return RowCodec.json(Company.class);
	}

	@Override
	public RowParser<Company> parser(FileFacts file) {
		return RowParser.of((row) -> Optional.ofNullable(row.value("credit_code")).map(CreditCodeCheck::normalise),
				(row) -> parse(row, file));
	}

	private static RowOutcome<Company> parse(CsvRow row, FileFacts file) {
		var fields = new Fields(row);
		var creditCode = fields.identifier("credit_code", CreditCodeCheck.assess(fields.required("credit_code", 40)));
		var licenceNo = fields.text("licence_no", 50);
		if (licenceNo != null) {
			TransportLicenceCheck.assessPrinted(licenceNo).reasons().forEach((reason) -> fields.warning(reason.code()));
		}
		var status = fields.optionalCode("status", Set.of("ACTIVE", "CLOSED"));
		var company = new Company(creditCode, fields.required("name", 200),
				fields.code("division", file.codes().of("division")), licenceNo, fields.text("address", 300),
				fields.text("contact", 100), fields.text("phone", 40), (status != null) ? status : "ACTIVE");
		return fields.outcome(() -> company);
	}

}
