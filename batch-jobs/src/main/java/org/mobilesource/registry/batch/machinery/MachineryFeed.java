package org.mobilesource.registry.batch.machinery;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import tools.jackson.databind.json.JsonMapper;

import org.mobilesource.registry.batch.imports.Column;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.batch.imports.FileFacts;
import org.mobilesource.registry.batch.imports.RowCodec;
import org.mobilesource.registry.batch.imports.RowParser;
import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.db.imports.ImportMapper;
import org.mobilesource.registry.db.imports.ImportMapper.SupersededRow;
import org.mobilesource.registry.db.machinery.MachineMapper;
import org.mobilesource.registry.domain.imports.Loaded;
import org.mobilesource.registry.domain.machinery.Machine;
import org.mobilesource.registry.domain.machinery.StagePlausibility;

/** Feed {@code machinery}. */
record MachineryFeed(MachineMapper machines, ImportMapper imports) implements Feed<Machine> {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Override
	public String name() {
		return "machinery";
	}

	@Override
	public List<Column> columns() {
		return List.of(Column.optional("registration_no", "环保登记号码"), Column.optional("pin", "机械环保代码"),
				Column.required("machine_type", "机械种类"), Column.optional("model", "机械型号"),
				Column.optional("maker", "生产厂家"), Column.required("manufactured_on", "出厂日期"),
				Column.required("fuel", "燃料种类"), Column.required("emission_stage", "排放阶段"),
				Column.required("power_kw", "额定功率"), Column.optional("engine_model", "发动机型号"),
				Column.optional("engine_no", "发动机编号"), Column.required("owner", "所有人"),
				Column.optional("owner_credit_code", "所有人统一社会信用代码"), Column.required("division", "行政区划"),
				Column.optional("positioned", "是否安装定位"), Column.optional("terminal_no", "定位终端编码"),
				Column.optional("status", "使用状态"));
	}

	@Override
	public FeedTable<Machine> table() {
		return this.machines;
	}

	@Override
	public RowCodec<Machine> codec() {
		return RowCodec.json(Machine.class);
	}

	@Override
	public RowParser<Machine> parser(FileFacts file) {
		return new MachineRowParser(this.machines, file.codes(),
				new StagePlausibility(this.machines.findStageStarts()));
	}

	/**
	 * Besides the machine, notes since when a new one is known to be here. The row that a
	 * machine had before it got its number becomes the past of its row with the number.
	 */
	@Override
	public void store(Collection<Loaded<Machine>> rows, Map<String, Map<String, Object>> former, FileFacts file) {
		var pins = rows.stream().map(Loaded::row).map(Machine::pin).filter(Objects::nonNull).distinct().toList();
		var unregistered = pins.isEmpty() ? List.<Map<String, Object>>of() : this.machines.findByKeys(pins);
		Feed.super.store(rows, former, file);
		var added = rows.stream().map(Loaded::key).filter((key) -> !former.containsKey(key)).toList();
		if (!added.isEmpty()) {
			this.machines.setHereSince(added, file.businessDate());
		}
		for (var row : unregistered) {
			rows.stream()
				.filter((loaded) -> loaded.row().registrationNo() != null
						&& String.valueOf(row.get("pin")).equals(loaded.row().pin()))
				.findFirst()
				.ifPresent((loaded) -> follow(loaded, row));
		}
		if (!pins.isEmpty()) {
			this.machines.deleteUnregistered(pins);
		}
	}

	private void follow(Loaded<Machine> numbered, Map<String, Object> unregistered) {
		this.imports.insertSuperseded(name(), numbered.importId(),
				List.of(new SupersededRow(numbered.key(), numbered.line(), JSON.writeValueAsString(unregistered))));
		this.machines.setHereSince(List.of(numbered.key()),
				LocalDate.parse(String.valueOf(unregistered.get("here_since"))));
	}

}
