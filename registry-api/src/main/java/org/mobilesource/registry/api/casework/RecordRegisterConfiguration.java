package org.mobilesource.registry.api.casework;

import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import org.mobilesource.registry.api.register.Register;
import org.mobilesource.registry.db.enforcement.PenaltyRegisterMapper;
import org.mobilesource.registry.db.enforcement.RepairRegisterMapper;
import org.mobilesource.registry.db.inspection.InspectionRegisterMapper;

/** The registers of what opens, closes and punishes: inspections, repairs, penalties. */
@Configuration(proxyBeanMethods = false)
class RecordRegisterConfiguration {

	@Bean
	@Order(11)
	Register inspectionRegister(InspectionRegisterMapper table) {
		return new Register("inspections", table,
				List.of("report_no", "plate", "plate_type", "station_code", "kind", "tested_at", "passed"),
				List.of("report_no", "tested_at"),
				List.of("text", "plate", "inspection_kind", "passed", "on", "vin", "station"), Map.of("plate_type",
						"plate_type", "kind", "inspection", "inspection_kind", "inspection", "passed", "passed-flag"),
				List.of("report_no"), "");
	}

	@Bean
	@Order(12)
	Register repairRegister(RepairRegisterMapper table) {
		return new Register("repairs", table,
				List.of("record_no", "plate", "plate_type", "station_code", "repaired_on", "items"),
				List.of("record_no", "repaired_on"), List.of("text", "plate", "station", "on", "vin"),
				Map.of("plate_type", "plate_type"), List.of("record_no"), "");
	}

	@Bean
	@Order(13)
	Register penaltyRegister(PenaltyRegisterMapper table) {
		return new Register("penalties", table,
				List.of("decision_no", "plate", "plate_type", "code", "decided_on", "amount", "record_no"),
				List.of("decision_no", "decided_on"), List.of("text", "plate", "offence", "on", "record_no"),
				Map.of("plate_type", "plate_type"), List.of("decision_no"), "");
	}

}
