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
	private static final Map<String, String> SETS = Map.of("division", "division", "fuel", "fuel", "emission_stage",
			"emission_stage", "use", "use", "vehicle_type", "vehicle_type", "plate_type", "plate_type", "trucks.status",
			"vehicle_status", "HPZL", "plate_type", "RLZL", "fuel");

	/** Codes that are no table. */
	private static final Map<String, List<Name>> WORDS = Map.of("companies.status",
			List.of(new Name("ACTIVE", "营业"), new Name("CLOSED", "停业")), "fleet.role",
			List.of(new Name("OWNED", "自有"), new Name("LEASED", "租用")), "sites.kind",
			List.of(new Name("A", "固定垂直式"), new Name("B", "固定水平式"), new Name("C", "移动式"), new Name("D", "黑烟抓拍")),
			"sites.speed_unit", List.of(new Name("KMH", "km/h"), new Name("MS", "m/s")), "inspections.kind",
			List.of(new Name("PERIODIC", "定期"), new Name("RETEST", "复检"), new Name("ROADSIDE", "路检"),
					new Name("REGISTRATION", "注册")),
			"inspections.passed", List.of(new Name("1", "合格"), new Name("0", "不合格")), "PDJG",
			List.of(new Name("0", "不合格"), new Name("1", "合格"), new Name("2", "无效")), "CPYS",
			List.of(new Name("0", "蓝"), new Name("1", "黄"), new Name("2", "白"), new Name("3", "黑"), new Name("4", "绿"),
					new Name("5", "其他")));

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
