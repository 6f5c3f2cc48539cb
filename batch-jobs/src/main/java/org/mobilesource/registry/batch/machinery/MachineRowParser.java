package org.mobilesource.registry.batch.machinery;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.batch.imports.CsvRow;
import org.mobilesource.registry.batch.imports.Fields;
import org.mobilesource.registry.batch.imports.RowParser;
import org.mobilesource.registry.db.machinery.MachineMapper;
import org.mobilesource.registry.db.machinery.MachineMapper.Known;
import org.mobilesource.registry.domain.company.CreditCodeCheck;
import org.mobilesource.registry.domain.identifier.Assessment;
import org.mobilesource.registry.domain.imports.Codes;
import org.mobilesource.registry.domain.imports.RowOutcome;
import org.mobilesource.registry.domain.machinery.Machine;
import org.mobilesource.registry.domain.machinery.MachineCodeCheck;
import org.mobilesource.registry.domain.machinery.MachineState;
import org.mobilesource.registry.domain.machinery.RegistrationNumberCheck;
import org.mobilesource.registry.domain.machinery.StagePlausibility;

/**
 * Understands rows of the feed {@code machinery}. A row without a registration number
 * belongs to the machine that is registered under its code.
 */
final class MachineRowParser implements RowParser<Machine> {

	private static final BigDecimal STRONGEST_KW = BigDecimal.valueOf(20_000);

	private static final Map<String, Boolean> POSITIONED = Map.of("1", true, "0", false);

	/** Matches no machine, so that a list of keys is never empty. */
	private static final String NOTHING = "";

	private final MachineMapper machines;

	private final Codes codes;

	private final StagePlausibility stages;

	private Map<String, Known> byNumber = Map.of();

	private Map<String, Known> registeredByPin = Map.of();

	MachineRowParser(MachineMapper machines, Codes codes, StagePlausibility stages) {
		this.machines = machines;
		this.codes = codes;
		this.stages = stages;
	}

	@Override
	public void prepare(List<CsvRow> rows) {
		var known = this.machines.findKnown(values(rows, MachineRowParser::number),
				values(rows, MachineRowParser::pin));
		var registered = known.stream().filter((one) -> one.registrationNo() != null).toList();
		this.byNumber = registered.stream().collect(Collectors.toMap(Known::machineKey, Function.identity()));
		Map<String, Known> byPin = new HashMap<>();
		for (var one : registered) {
			if (one.pin() != null) {
				byPin.put(one.pin(), one);
			}
		}
		this.registeredByPin = byPin;
	}

	@Override
	public Optional<String> key(CsvRow row) {
		return number(row).or(() -> pin(row).map((pin) -> {
			var registered = this.registeredByPin.get(pin);
			return (registered != null) ? registered.machineKey() : pin;
		}));
	}

	@Override
	public RowOutcome<Machine> parse(CsvRow row) {
		var fields = new Fields(row);
		var stage = fields.code("emission_stage", this.codes.of("machine_stage"));
		var pin = identifier(pin(row), fields, "pin", (text) -> MachineCodeCheck.assess(text, stage));
		var engineNo = fields.text("engine_no", 60);
		var number = identifier(number(row), fields, "registration_no",
				(text) -> RegistrationNumberCheck.assess(text, stage, taken(text, pin, engineNo)));
		if (number == null && pin == null) {
			fields.problem("REQUIRED", "registration_no");
		}
		var registered = (pin != null) ? this.registeredByPin.get(pin) : null;
		if (number == null && registered != null) {
			number = registered.registrationNo();
		}
		var fuel = fields.letters("fuel", this.codes.of("machine_fuel"));
		if (row.value("fuel") == null) {
			fields.problem("REQUIRED", "fuel");
		}
		var power = fields.decimal("power_kw", BigDecimal.ZERO, STRONGEST_KW, 2);
		if (row.value("power_kw") == null) {
			fields.problem("REQUIRED", "power_kw");
		}
		var madeOn = fields.date("manufactured_on");
		if (power != null) {
			this.stages.assess(stage, madeOn, power).ifPresent((reason) -> fields.warning(reason.code()));
		}
		var creditCode = identifier(Optional.ofNullable(fields.text("owner_credit_code", 40)), fields,
				"owner_credit_code", CreditCodeCheck::assess);
		var positioned = fields.optionalCode("positioned", POSITIONED.keySet());
		var status = fields.optionalCode("status", MachineState.codes());
		var machine = new Machine(number, pin, fields.code("machine_type", this.codes.of("machine_type")),
				fields.text("model", 100), fields.text("maker", 200), madeOn, (fuel != null) ? fuel : "", stage,
				(power != null) ? power : BigDecimal.ZERO, fields.text("engine_model", 60), engineNo,
				fields.required("owner", 200), creditCode, fields.code("division", this.codes.of("division")),
				(positioned != null) ? POSITIONED.get(positioned) : null, fields.text("terminal_no", 64),
				(status != null) ? MachineState.valueOf(status) : null);
		return fields.outcome(() -> machine);
	}

	private boolean taken(String number, @Nullable String pin, @Nullable String engineNo) {
		var known = this.byNumber.get(number);
		return known != null && known.isOther(pin, engineNo);
	}

	private static @Nullable String identifier(Optional<String> text, Fields fields, String column,
			Function<String, Assessment> check) {
		return text.map((value) -> fields.identifier(column, check.apply(value)))
			.filter((value) -> !value.isEmpty())
			.orElse(null);
	}

	private static Optional<String> number(CsvRow row) {
		return Optional.ofNullable(row.value("registration_no")).map(RegistrationNumberCheck::normalise);
	}

	private static Optional<String> pin(CsvRow row) {
		return Optional.ofNullable(row.value("pin")).map(MachineCodeCheck::normalise);
	}

	private static Set<String> values(List<CsvRow> rows, Function<CsvRow, Optional<String>> value) {
		var values = rows.stream()
			.filter(CsvRow::complete)
			.map(value)
			.flatMap(Optional::stream)
			.collect(Collectors.toSet());
		values.add(NOTHING);
		return values;
	}

}
