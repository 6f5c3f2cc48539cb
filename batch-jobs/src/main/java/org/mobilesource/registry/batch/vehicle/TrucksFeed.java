package org.mobilesource.registry.batch.vehicle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.batch.enforcement.JudgingDue;
import org.mobilesource.registry.batch.imports.Column;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.batch.imports.FileFacts;
import org.mobilesource.registry.batch.imports.RowCodec;
import org.mobilesource.registry.batch.imports.RowParser;
import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.db.vehicle.TruckMapper;
import org.mobilesource.registry.db.vehicle.VehicleLifeMapper;
import org.mobilesource.registry.domain.imports.Loaded;
import org.mobilesource.registry.domain.vehicle.RegisterState;
import org.mobilesource.registry.domain.vehicle.StagePlausibility;
import org.mobilesource.registry.domain.vehicle.Truck;
import org.mobilesource.registry.domain.vehicle.VinCheck;

/** Feed {@code trucks}. */
record TrucksFeed(TruckMapper trucks, VehicleLifeMapper lives, JudgingDue due) implements Feed<Truck> {

	@Override
	public String name() {
		return "trucks";
	}

	@Override
	public List<Column> columns() {
		return List.of(Column.required("vin", "车辆识别代号"), Column.required("plate", "号牌号码"),
				Column.required("plate_type", "号牌种类"), Column.required("vehicle_type", "车辆类型"),
				Column.required("fuel", "燃料种类"), Column.required("emission_stage", "排放阶段"),
				Column.optional("use", "使用性质"), Column.optional("gross_mass_kg", "总质量"),
				Column.optional("manufactured_on", "出厂日期"), Column.required("registered_on", "注册日期"),
				Column.optional("status", "机动车状态"), Column.optional("status_from", "状态日期"),
				Column.required("division", "行政区划"), Column.optional("engine_model", "发动机型号"),
				Column.optional("reference_torque_nm", "发动机基准扭矩"), Column.optional("owner_name", "所有人"),
				Column.optional("plate_from", "号牌启用日期"));
	}

	@Override
	public FeedTable<Truck> table() {
		return this.trucks;
	}

	@Override
	public RowCodec<Truck> codec() {
		return RowCodec.json(Truck.class);
	}

	@Override
	public RowParser<Truck> parser(FileFacts file) {
		var policy = file.policies().on(file.businessDate());
		var parser = new TruckRowParser(file.codes(), VinCheck.under(policy),
				StagePlausibility.under(policy, this.lives.findStages(file.businessDate())));
		return RowParser.of((row) -> Optional.ofNullable(row.value("vin")).map(VinCheck::normalise), parser::parse);
	}

	/**
	 * Besides the truck, keeps its plate as a dated row, and the days on which it is off
	 * the register.
	 */
	@Override
	public void store(Collection<Loaded<Truck>> rows, Map<String, Map<String, Object>> former, FileFacts file) {
		Feed.super.store(rows, former, file);
		this.trucks.putPlates(rows);
		for (var row : rows) {
			var state = state(row.row(), former.get(row.key()), file);
			if (!state.equals(RegisterState.ON)) {
				this.trucks.setRegisterState(row.row().vin(), state);
			}
		}
		this.due.mark(rows, former, Truck::vin, Truck::plate);
		this.due.markMistakenFor(rows.stream().map(Loaded::key).filter((vin) -> !former.containsKey(vin)).toList());
	}

	private static RegisterState state(Truck truck, @Nullable Map<String, Object> former, FileFacts file) {
		boolean terminal = letters(truck.status()).stream().anyMatch(file.codes().terminalStatuses()::contains);
		return (former == null) ? RegisterState.firstSeen(terminal)
				: new RegisterState(day(former.get("terminal_from")), day(former.get("terminal_to"))).next(terminal,
						truck.statusFrom(), file.businessDate());
	}

	private static Set<String> letters(@Nullable String status) {
		return (status == null) ? Set.of() : status.chars().mapToObj(Character::toString).collect(Collectors.toSet());
	}

	private static @Nullable LocalDate day(@Nullable Object column) {
		return (column != null) ? LocalDate.parse(column.toString()) : null;
	}

}
