package org.mobilesource.registry.api.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.api.web.CodeNames;
import org.mobilesource.registry.batch.imports.Column;
import org.mobilesource.registry.db.reporting.NameMapper.Name;

/** The codes that the columns of a feed take, for its template. */
@Component
class CodeLists {

	/** Code sets by feed and column, or by the column of any feed. */
	private static final Map<String, String> SETS = Map.ofEntries(Map.entry("division", "division"),
			Map.entry("fuel", "fuel"), Map.entry("emission_stage", "emission_stage"), Map.entry("use", "use"),
			Map.entry("vehicle_type", "vehicle_type"), Map.entry("plate_type", "plate_type"),
			Map.entry("trucks.status", "vehicle_status"), Map.entry("HPZL", "plate_type"), Map.entry("RLZL", "fuel"),
			Map.entry("companies.status", "company-status"), Map.entry("company-merges.status", "merge-status"),
			Map.entry("fleet.role", "role"), Map.entry("sites.kind", "site-kind"),
			Map.entry("sites.speed_unit", "speed-unit"), Map.entry("stations.kind", "station-kind"),
			Map.entry("stations.status", "company-status"), Map.entry("engine-models.torque", "torque"),
			Map.entry("machine_type", "machine_type"), Map.entry("machinery.emission_stage", "machine_stage"),
			Map.entry("machinery.status", "machine.status"), Map.entry("positioned", "yes-no"),
			Map.entry("ship_type", "ship_type"), Map.entry("vessels.power", "ship_power"), Map.entry("water", "water"),
			Map.entry("shore_power_receiver", "yes-no"), Map.entry("fishing", "yes-no"),
			Map.entry("material", "material"), Map.entry("inspections.kind", "inspection"),
			Map.entry("inspections.passed", "passed"), Map.entry("PDJG", "verdict"), Map.entry("CPYS", "site_colour"));

	private final CodeNames names;

	CodeLists(CodeNames names) {
		this.names = names;
	}

	/**
	 * The lists of the feed by the names of their columns, in the order of the columns
	 * and the language of the reader.
	 */
	Map<String, List<Name>> of(String feed, List<Column> columns) {
		Map<String, List<Name>> lists = new LinkedHashMap<>();
		for (var column : columns) {
			var set = SETS.getOrDefault(feed + "." + column.name(), SETS.getOrDefault(column.name(), ""));
			if (!set.isEmpty()) {
				lists.put(column.name(), this.names.choices(set));
			}
		}
		return lists;
	}

}
