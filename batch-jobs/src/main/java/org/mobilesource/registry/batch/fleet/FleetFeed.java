package org.mobilesource.registry.batch.fleet;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mobilesource.registry.batch.imports.Column;
import org.mobilesource.registry.batch.imports.CsvRow;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.batch.imports.Fields;
import org.mobilesource.registry.batch.imports.FileFacts;
import org.mobilesource.registry.batch.imports.RowCodec;
import org.mobilesource.registry.batch.imports.RowParser;
import org.mobilesource.registry.db.fleet.FleetMapper;
import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.company.CreditCodeCheck;
import org.mobilesource.registry.domain.fleet.FleetMembership;
import org.mobilesource.registry.domain.fleet.FleetRole;
import org.mobilesource.registry.domain.imports.RowOutcome;
import org.mobilesource.registry.domain.vehicle.VinCheck;

/**
 * Feed {@code fleet}. A row whose truck or company is not registered yet is kept and
 * counts once both are.
 */
record FleetFeed(FleetMapper fleet) implements Feed<FleetMembership> {

	private static final Map<String, FleetRole> ROLES = Map.of("OWNED", FleetRole.OWNED, "自有", FleetRole.OWNED,
			"LEASED", FleetRole.LEASED, "租用", FleetRole.LEASED);

	@Override
	public String name() {
		return "fleet";
	}

	@Override
	public List<Column> columns() {
		return List.of(Column.required("vin", "车辆识别代号"), Column.required("credit_code", "统一社会信用代码"),
				Column.required("role", "关系"), Column.required("from", "起始日期"), Column.optional("to", "终止日期"),
				Column.optional("contract_no", "合同号"));
	}

	@Override
	public FeedTable<FleetMembership> table() {
		return this.fleet;
	}

	@Override
	public RowCodec<FleetMembership> codec() {
		return RowCodec.json(FleetMembership.class);
	}

	@Override
	public RowParser<FleetMembership> parser(FileFacts file) {
		return RowParser.of(FleetFeed::key,
				(row) -> parse(row, VinCheck.under(file.policies().on(file.businessDate()))));
	}

	/** The natural key as the table writes it. */
	private static Optional<String> key(CsvRow row) {
		var vin = row.value("vin");
		var creditCode = row.value("credit_code");
		var role = row.value("role");
		var from = row.value("from");
		if (vin == null || creditCode == null || role == null || from == null || !ROLES.containsKey(role)) {
			return Optional.empty();
		}
		return Optional.of(String.join("|", VinCheck.normalise(vin), CreditCodeCheck.normalise(creditCode),
				ROLES.getOrDefault(role, FleetRole.OWNED).name(), from));
	}

	private static RowOutcome<FleetMembership> parse(CsvRow row, VinCheck vinCheck) {
		var fields = new Fields(row);
		var vin = fields.identifier("vin", vinCheck.assess(fields.required("vin", 40), null, false));
		var creditCode = fields.identifier("credit_code", CreditCodeCheck.assess(fields.required("credit_code", 40)));
		var role = fields.word("role", ROLES, FleetRole.OWNED);
		var from = fields.date("from");
		var to = fields.optionalDate("to");
		if (to != null && to.isBefore(from)) {
			fields.problem("PERIOD_REVERSED", "to", from.toString());
		}
		var membership = new FleetMembership(vin, creditCode, role, from, to, fields.text("contract_no", 60));
		return fields.outcome(() -> membership);
	}

}
