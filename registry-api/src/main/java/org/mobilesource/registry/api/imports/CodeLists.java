package org.mobilesource.registry.api.imports;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.batch.imports.Column;
import org.mobilesource.registry.db.reporting.NameMapper;
import org.mobilesource.registry.db.reporting.NameMapper.Name;
import org.mobilesource.registry.domain.vehicle.PlateType;

/** The codes that the columns of a feed take, for its template. */
@Component
class CodeLists {

	/** Code sets by feed and column, or by the column of any feed. */
	private static final Map<String, String> SETS = Map.ofEntries(Map.entry("division", "division"),
			Map.entry("fuel", "fuel"), Map.entry("emission_stage", "emission_stage"), Map.entry("use", "use"),
			Map.entry("vehicle_type", "vehicle_type"), Map.entry("plate_type", "plate_type"),
			Map.entry("trucks.status", "vehicle_status"), Map.entry("HPZL", "plate_type"), Map.entry("RLZL", "fuel"),
			Map.entry("machine_type", "machine_type"), Map.entry("ship_type", "ship_type"),
			Map.entry("vessels.power", "ship_power"));

	private static final List<Name> OPEN_OR_CLOSED = List.of(new Name("ACTIVE", "营业"), new Name("CLOSED", "停业"));

	private static final List<Name> YES_OR_NO = List.of(new Name("1", "是"), new Name("0", "否"));

	/** Codes that are no table. */
	private static final Map<String, List<Name>> WORDS = Map.ofEntries(Map.entry("companies.status", OPEN_OR_CLOSED),
			Map.entry("fleet.role", List.of(new Name("OWNED", "自有"), new Name("LEASED", "租用"))),
			Map.entry("sites.kind",
					List.of(new Name("A", "固定垂直式"), new Name("B", "固定水平式"), new Name("C", "移动式"),
							new Name("D", "黑烟抓拍"))),
			Map.entry("sites.speed_unit", List.of(new Name("KMH", "km/h"), new Name("MS", "m/s"))),
			Map.entry("stations.kind", List.of(new Name("I", "检验机构"), new Name("M", "维修机构"))),
			Map.entry("stations.status", OPEN_OR_CLOSED),
			Map.entry("machinery.emission_stage",
					List.of(new Name("1", "国一"), new Name("2", "国二"), new Name("3", "国三"), new Name("4", "国四"),
							new Name("D", "电动"), new Name("X", "未知"))),
			Map.entry("machinery.status",
					List.of(new Name("IN_USE", "在用"), new Name("STOPPED", "停用"), new Name("SCRAPPED", "报废"),
							new Name("MOVED_OUT", "转出"))),
			Map.entry("positioned", YES_OR_NO),
			Map.entry("water", List.of(new Name("RIVER", "内河"), new Name("SEA", "沿海"))),
			Map.entry("shore_power_receiver", YES_OR_NO), Map.entry("fishing", YES_OR_NO),
			Map.entry("material",
					List.of(new Name("STEEL", "钢质"), new Name("WOOD", "木质"), new Name("FRP", "玻璃钢"),
							new Name("FERRO_CEMENT", "钢丝网水泥"), new Name("OTHER", "其他"))),
			Map.entry("inspections.kind",
					List.of(new Name("PERIODIC", "定期"), new Name("RETEST", "复检"), new Name("ROADSIDE", "路检"),
							new Name("REGISTRATION", "注册"))),
			Map.entry("inspections.passed", List.of(new Name("1", "合格"), new Name("0", "不合格"))),
			Map.entry("PDJG", List.of(new Name("0", "不合格"), new Name("1", "合格"), new Name("2", "无效"))),
			Map.entry("CPYS", List.of(new Name("0", "蓝"), new Name("1", "黄"), new Name("2", "白"), new Name("3", "黑"),
					new Name("4", "绿"), new Name("5", "其他"))));

	private final NameMapper names;

	CodeLists(NameMapper names) {
		this.names = names;
	}

	/**
	 * The lists of the feed by the names of their columns, in the order of the columns.
	 */
	Map<String, List<Name>> of(String feed, List<Column> columns) {
		Map<String, List<Name>> lists = new LinkedHashMap<>();
		for (var column : columns) {
			var own = feed + "." + column.name();
			var words = WORDS.getOrDefault(own, WORDS.getOrDefault(column.name(), List.of()));
			var set = SETS.getOrDefault(own, SETS.getOrDefault(column.name(), ""));
			var list = words.isEmpty() && !set.isEmpty() ? codes(set) : words;
			if (!list.isEmpty()) {
				lists.put(column.name(), list);
			}
		}
		return lists;
	}

	private List<Name> codes(String set) {
		return switch (set) {
			case "division" -> this.names.findDivisions();
			case "plate_type" ->
				Arrays.stream(PlateType.values()).map((type) -> new Name(type.code(), type.chineseName())).toList();
			default -> this.names.findCodes(set);
		};
	}

}
