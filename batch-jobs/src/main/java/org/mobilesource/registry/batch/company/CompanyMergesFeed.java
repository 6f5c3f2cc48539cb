package org.mobilesource.registry.batch.company;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mobilesource.registry.batch.imports.Column;
import org.mobilesource.registry.batch.imports.CsvRow;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.batch.imports.Fields;
import org.mobilesource.registry.batch.imports.FileFacts;
import org.mobilesource.registry.batch.imports.RowCodec;
import org.mobilesource.registry.batch.imports.RowParser;
import org.mobilesource.registry.db.company.CompanyMergeMapper;
import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.company.CompanyMerge;
import org.mobilesource.registry.domain.company.CompanyMerge.Status;
import org.mobilesource.registry.domain.company.CreditCodeCheck;
import org.mobilesource.registry.domain.company.Identities;
import org.mobilesource.registry.domain.imports.RowOutcome;

/** Feed {@code company-merges}. */
record CompanyMergesFeed(CompanyMergeMapper merges) implements Feed<CompanyMerge> {

	@Override
	public String name() {
		return "company-merges";
	}

	@Override
	public List<Column> columns() {
		return List.of(Column.required("credit_code", "统一社会信用代码"), Column.required("merged_into", "并入企业信用代码"),
				Column.optional("status", "状态"), Column.required("reason", "原因"));
	}

	@Override
	public FeedTable<CompanyMerge> table() {
		return this.merges;
	}

	@Override
	public RowCodec<CompanyMerge> codec() {
		return RowCodec.json(CompanyMerge.class);
	}

	@Override
	public RowParser<CompanyMerge> parser(FileFacts file) {
		var known = this.merges.findMerges();
		return RowParser.of((row) -> Optional.ofNullable(row.value("credit_code")).map(CreditCodeCheck::normalise),
				(row) -> parse(row, known));
	}

	private RowOutcome<CompanyMerge> parse(CsvRow row, List<CompanyMerge> known) {
		var fields = new Fields(row);
		var duplicate = fields.identifier("credit_code", CreditCodeCheck.assess(fields.required("credit_code", 40)));
		var company = fields.identifier("merged_into", CreditCodeCheck.assess(fields.required("merged_into", 40)));
		var status = fields.optionalCode("status", List.of(Status.MERGED.name(), Status.SPLIT.name()));
		var merge = new CompanyMerge(duplicate, company, (status != null) ? Status.valueOf(status) : Status.MERGED,
				fields.required("reason", 300));
		if (fields.isSound()) {
			check(merge, known, fields);
		}
		return fields.outcome(() -> merge);
	}

	private void check(CompanyMerge merge, List<CompanyMerge> known, Fields fields) {
		var registered = this.merges.findRegistered(List.of(merge.creditCode(), merge.mergedInto()));
		if (!registered.contains(merge.creditCode())) {
			fields.problem("COMPANY_UNKNOWN", "credit_code");
		}
		if (!registered.contains(merge.mergedInto())) {
			fields.problem("COMPANY_UNKNOWN", "merged_into");
		}
		List<CompanyMerge> merged = new ArrayList<>(known);
		merged.removeIf((other) -> other.creditCode().equals(merge.creditCode()));
		if (merge.status() == Status.MERGED && new Identities(merged).areOne(merge.creditCode(), merge.mergedInto())) {
			fields.problem("MERGE_CIRCULAR", "merged_into", merge.creditCode());
		}
	}

}
